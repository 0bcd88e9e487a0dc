/** The files of the land as URLs of the built page; Vite copies each and names it after its content. */

import airfields from '../../geo/basemap/airfields.geojson?url'
import basemap from '../../geo/basemap/basemap.json'
import countryLabels from '../../geo/basemap/country_labels.geojson?url'
import governorateLabels from '../../geo/basemap/governorate_labels.geojson?url'
import governorates from '../../geo/basemap/governorates.geojson?url'
import lakes from '../../geo/basemap/lakes.geojson?url'
import lakesFar from '../../geo/basemap/lakes_far.geojson?url'
import land from '../../geo/basemap/land.topo.json?url'
import places from '../../geo/basemap/places.geojson?url'
import reliefDark from '../../geo/basemap/relief_dark.webp?url'
import reliefLight from '../../geo/basemap/relief_light.webp?url'
import riverLabels from '../../geo/basemap/river_labels.geojson?url'
import riversFirst from '../../geo/basemap/rivers_first.geojson?url'
import riversMajor from '../../geo/basemap/rivers_major.geojson?url'
import riversMinor from '../../geo/basemap/rivers_minor.geojson?url'
import urban from '../../geo/basemap/urban.geojson?url'
import waterLabels from '../../geo/basemap/water_labels.geojson?url'
import type { BasemapFile } from '../basemap/about.ts'
import type { LayerUrls } from '../basemap/layers.ts'

/** Absolute, because MapLibre's worker has no page to resolve against. */
const absolute = (url: string): string => new URL(url, document.baseURI).href

export const LAND_URL = land

/** Small enough to come with the program. */
export const BASEMAP = basemap as unknown as BasemapFile

export const GROUND_URLS = {
	relief: { light: absolute(reliefLight), dark: absolute(reliefDark) },
	riversFirst: absolute(riversFirst),
	riversMajor: absolute(riversMajor),
	riversMinor: absolute(riversMinor),
	riverLabels: absolute(riverLabels),
	lakes: absolute(lakes),
	lakesFar: absolute(lakesFar),
	governorates: absolute(governorates),
	governorateLabels: absolute(governorateLabels),
	places: absolute(places),
	countryLabels: absolute(countryLabels),
	waterLabels: absolute(waterLabels),
	urban: absolute(urban),
	airfields: absolute(airfields),
} as const satisfies LayerUrls & { readonly relief: object }
