/** What the shipped basemap says of itself. */
import basemap from '../geo/basemap/basemap.json' with { type: 'json' }
import type { BasemapFile } from '../src/basemap/about.ts'

export const BASEMAP = basemap as unknown as BasemapFile
