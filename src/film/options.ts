import type { StillOptions } from '../still/options.ts'
import type { FilmSpan } from './instants.ts'

/** Everything that a person chooses for a film; plain data, as for a still. */
export type FilmOptions = Omit<StillOptions, 'day' | 'compare'> & FilmSpan
