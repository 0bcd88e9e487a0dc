/** The files of `geo/basemap/` besides the land, by the names that the program gives to what they hold. */
export const LAYER_FILES = {
	riversFirst: 'rivers_first.geojson',
	riversMajor: 'rivers_major.geojson',
	riversMinor: 'rivers_minor.geojson',
	riverLabels: 'river_labels.geojson',
	lakes: 'lakes.geojson',
	lakesFar: 'lakes_far.geojson',
	governorates: 'governorates.geojson',
	governorateLabels: 'governorate_labels.geojson',
	places: 'places.geojson',
	countryLabels: 'country_labels.geojson',
	waterLabels: 'water_labels.geojson',
	urban: 'urban.geojson',
	airfields: 'airfields.geojson',
} as const
type LayerName = keyof typeof LAYER_FILES

/** What the first picture of the moving map waits for. */
export const FIRST_LAYERS = [
	'riversFirst',
	'lakes',
	'governorateLabels',
	'places',
	'countryLabels',
	'waterLabels',
] as const satisfies readonly LayerName[]

/** What a still is drawn from: the fine rivers at once, and no airfields. */
export const STILL_LAYERS = [
	'riversMajor',
	'riversMinor',
	'riverLabels',
	'lakes',
	'lakesFar',
	'governorates',
	'governorateLabels',
	'places',
	'countryLabels',
	'waterLabels',
	'urban',
] as const satisfies readonly LayerName[]

/** Where each file is. */
export type LayerUrls = Readonly<Record<LayerName, string>>
