import { STILL_LAYERS } from '../basemap/layers.ts'

type StillLayer = (typeof STILL_LAYERS)[number]
type LeftOut = 'riversMinor' | 'urban'

/**
 * The ground of one file: that of a still without fine rivers and built-up areas. They and the airfields (91 kB of gzip)
 * are left to the full page, for which a file of 1.2 MB has no room.
 */
export const EMBED_LAYERS: readonly Exclude<StillLayer, LeftOut>[] = STILL_LAYERS.filter(
	(layer): layer is Exclude<StillLayer, LeftOut> => layer !== 'riversMinor' && layer !== 'urban',
)
