/** What the shipped record says of itself. Without Node's files, so that the pages of the benchmarks can use it too. */
import datapackage from '../geo/datapackage.json' with { type: 'json' }
import { openingView, type View } from '../src/core/view/view.ts'
import { manifestOf } from '../src/data/read.ts'
import type { RawManifest } from '../src/data/schema.ts'

export const MANIFEST = manifestOf(datapackage as unknown as RawManifest)

/** The view that the page opens with. */
export const OPENING: View = openingView(MANIFEST)
/** The range that the axis opens with. */
export const STORY = MANIFEST.opening.range
export const HOME_BOUNDS = MANIFEST.region.home
export const MAP_BOUNDS = MANIFEST.region.bounds
export const [MIN_ZOOM, MAX_ZOOM] = MANIFEST.region.zoom
