import type { LAYER_FILES } from '../basemap/layers.ts'

/**
 * The ground of one file: what gives a place its bearings. Fine rivers, built-up areas and airfields (91 kB of gzip) are
 * left to the full page, for which a file of 1.2 MB has no room.
 */
export const EMBED_LAYERS = [
	'riversMajor',
	'riverLabels',
	'lakes',
	'lakesFar',
	'governorates',
	'governorateLabels',
	'places',
	'countryLabels',
	'waterLabels',
] as const satisfies readonly (keyof typeof LAYER_FILES)[]
