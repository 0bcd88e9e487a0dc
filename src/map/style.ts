/**
 * The ground as a MapLibre style: relief, water, borders and names, in a theme and a language.
 * Pure and without imports of files, so that the same function serves the page, the tests and any script.
 */

import type {
	LayerSpecification,
	LineLayerSpecification,
	PropertyValueSpecification,
	SourceSpecification,
	StyleSpecification,
	SymbolLayerSpecification,
} from 'maplibre-gl'
import type { Lang } from '../core/lang.ts'
import type { Theme, ThemeName } from '../core/theme.ts'
import type { Ground } from '../data/ground.ts'
import {
	airfieldLabels,
	capitalLabel,
	countryLabels,
	governorateLabels,
	placeLabels,
	SCRIPTS,
	waterLabels,
} from './groundLabels.ts'
import { byZoom, rankIs } from './styleExpressions.ts'

export type FontFaces = NonNullable<StyleSpecification['font-faces']>

/** Absolute URLs of the files in `geo/basemap/` (MapLibre's worker has no page to resolve them against). */
export interface GroundUrls {
	readonly relief: Readonly<Record<ThemeName, string>>
	/** Loaded before the first picture. */
	readonly riversMajor: string
	readonly lakes: string
	readonly governorates: string
	readonly governorateLabels: string
	readonly places: string
	readonly countryLabels: string
	readonly waterLabels: string
	/** Loaded when `detail` is true. */
	readonly riversMinor: string
	readonly riverLabels: string
	readonly lakesFar: string
	readonly urban: string
	readonly airfields: string
}

interface StyleOptions {
	readonly theme: Theme
	/** The main line of every name; the other language is the second line. */
	readonly lang: Lang
	readonly ground: Ground
	readonly urls: GroundUrls
	/**
	 * False while the first picture is on its way: the sources of detail are there but empty, and names that need a font
	 * of their own (water in italics, second lines in the other script: 65 kB) are hidden.
	 */
	readonly detail: boolean
	readonly faces: FontFaces
}

/** West, south, east, north of the relief image, degrees. The image is in Web Mercator. */
const RELIEF_BOUNDS = [28, 20, 62, 45] as const

/** Where the ground looks whole: outside, the paper would pass for land. `[[west, south], [east, north]]`. */
export const MAX_BOUNDS: [[number, number], [number, number]] = [
	[18, 8],
	[76, 52],
]

/** How strongly the neighbours are veiled, so that Iraq is the figure. */
const MASK_OPACITY: Readonly<Record<ThemeName, number>> = { light: 0.55, dark: 0.68 }

/** Layers of one kind of ground each, bottom to top. */
const terrain = (theme: Theme): LayerSpecification[] => [
	{ id: 'background', type: 'background', paint: { 'background-color': theme.paper } },
	{
		id: 'relief',
		type: 'raster',
		source: 'relief',
		paint: {
			'raster-fade-duration': 0,
			'raster-resampling': 'linear',
			// The elevation data are 3.7 km wide: past zoom 8 a flat ground is more honest than a blurred one.
			'raster-opacity': byZoom([7, 1], [8, 0.6], [9, 0.2], [10, 0]),
		},
	},
	{
		id: 'mask',
		type: 'fill',
		source: 'mask',
		paint: { 'fill-color': theme.mask, 'fill-opacity': MASK_OPACITY[theme.name], 'fill-antialias': false },
	},
	{
		id: 'urban',
		type: 'fill',
		source: 'urban',
		minzoom: 5.5,
		paint: { 'fill-color': theme.urban, 'fill-opacity': byZoom([5.5, 0.3], [9, 0.5]), 'fill-antialias': false },
	},
]

const water = (theme: Theme): LayerSpecification[] => {
	const river = (
		id: string,
		source: string,
		rank: number,
		minzoom: number,
		opacity: number,
		width: PropertyValueSpecification<number>,
		dash?: number[],
	): LayerSpecification => ({
		id,
		type: 'line',
		source,
		minzoom,
		filter: rankIs(rank),
		layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
		paint: {
			'line-color': theme.river,
			'line-opacity': opacity,
			'line-width': width,
			...(dash ? { 'line-dasharray': dash } : {}),
		},
	})
	const lake = (source: 'lakes' | 'lakes-far'): LayerSpecification[] => [
		{ id: source, type: 'fill', source, paint: { 'fill-color': theme.lake } },
		{
			id: `${source}-shore`,
			type: 'line',
			source,
			paint: { 'line-color': theme.lakeLine, 'line-width': byZoom([5, 0.4], [9, 1]) },
		},
	]
	return [
		{ id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': theme.sea } },
		{
			id: 'coast-glow',
			type: 'line',
			source: 'coast',
			paint: {
				'line-color': theme.coastGlow,
				'line-opacity': 0.55,
				'line-width': byZoom([4, 2], [9, 7]),
				'line-blur': byZoom([4, 2], [9, 6]),
			},
		},
		{
			id: 'coast',
			type: 'line',
			source: 'coast',
			paint: { 'line-color': theme.coast, 'line-width': byZoom([4, 0.5], [9, 1.1]) },
		},
		river('wadis', 'rivers-minor', 5, 7, 0.45, 0.6, [3, 2]),
		river('rivers-small', 'rivers-minor', 4, 7, 0.75, byZoom([7, 0.4], [11, 1.3])),
		river('rivers-minor', 'rivers-minor', 3, 5.8, 0.85, byZoom([5.8, 0.4], [8, 0.9], [11, 2])),
		river('rivers-middle', 'rivers-minor', 2, 4, 1, byZoom([4, 0.4], [6, 0.8], [8, 1.4], [11, 3])),
		river('rivers-major', 'rivers-major', 1, 4, 1, byZoom([4, 0.8], [6, 1.5], [8, 2.5], [11, 5])),
		...lake('lakes-far'),
		...lake('lakes'),
	]
}

const lines = (theme: Theme): LayerSpecification[] => {
	const border = (
		kind: 'iraq' | 'other' | 'disputed',
		paint: NonNullable<LineLayerSpecification['paint']>,
	): LayerSpecification => ({
		id: `borders-${kind}`,
		type: 'line',
		source: 'borders',
		filter: ['==', ['get', 'class'], kind],
		layout: { 'line-join': 'round' },
		paint,
	})
	const thin = byZoom([4, 0.6], [9, 1.4])
	return [
		{
			id: 'governorates',
			type: 'line',
			source: 'governorates',
			minzoom: 4.8,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': theme.governorate,
				'line-opacity': byZoom([5, 0.55], [8, 0.85]),
				'line-width': byZoom([5, 0.6], [9, 1.3]),
				'line-dasharray': [4, 2],
			},
		},
		{
			id: 'borders-casing',
			type: 'line',
			source: 'borders',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': theme.borderCasing, 'line-opacity': 0.75, 'line-width': byZoom([4, 2], [9, 5]) },
		},
		border('other', { 'line-color': theme.border, 'line-opacity': 0.6, 'line-width': thin }),
		border('disputed', {
			'line-color': theme.border,
			'line-opacity': 0.6,
			'line-width': thin,
			'line-dasharray': [3, 2],
		}),
		border('iraq', { 'line-color': theme.borderIraq, 'line-width': byZoom([4, 1], [6, 1.5], [9, 2.4]) }),
	]
}

const CREDIT = {
	osm: '© OpenStreetMap contributors',
	gshhg: 'GSHHG/WDBII',
	naturalEarth: 'Natural Earth',
	geonames: 'GeoNames',
	nasa: 'NASA SRTM/Blue Marble',
}

function sources({ theme, ground, urls, detail }: StyleOptions): Record<string, SourceSpecification> {
	const [west, south, east, north] = RELIEF_BOUNDS
	const file = (data: string, attribution?: string): SourceSpecification => ({
		type: 'geojson',
		data,
		...(attribution ? { attribution } : {}),
	})
	const shape = (data: Ground[keyof Ground]): SourceSpecification => ({
		type: 'geojson',
		data,
		attribution: CREDIT.osm,
	})
	const later = (data: string, attribution?: string): SourceSpecification =>
		detail ? file(data, attribution) : { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
	return {
		// An image source takes no attribution of its own, so the relief is credited with the mask over it.
		relief: {
			type: 'image',
			url: urls.relief[theme.name],
			coordinates: [
				[west, north],
				[east, north],
				[east, south],
				[west, south],
			],
		},
		mask: { ...shape(ground.mask), attribution: CREDIT.nasa } as SourceSpecification,
		sea: shape(ground.sea),
		coast: shape(ground.coast),
		borders: { ...shape(ground.borders), tolerance: 0.3 } as SourceSpecification,
		'rivers-major': file(urls.riversMajor, CREDIT.gshhg),
		lakes: file(urls.lakes),
		governorates: later(urls.governorates, CREDIT.naturalEarth),
		'governorate-labels': file(urls.governorateLabels),
		places: file(urls.places, CREDIT.geonames),
		'country-labels': file(urls.countryLabels),
		'water-labels': file(urls.waterLabels),
		'rivers-minor': later(urls.riversMinor),
		'river-labels': later(urls.riverLabels),
		'lakes-far': later(urls.lakesFar),
		urban: later(urls.urban),
		airfields: later(urls.airfields),
	}
}

/** Builds the ground's style. The same options give the same style; nothing is fetched. */
export function styleOf(options: StyleOptions): StyleSpecification {
	const { theme, faces } = options
	const script = SCRIPTS[options.lang]
	const waits = (layer: SymbolLayerSpecification): SymbolLayerSpecification =>
		options.detail ? layer : { ...layer, layout: { ...layer.layout, visibility: 'none' } }
	return {
		version: 8,
		name: `Handover ground, ${theme.name}, ${options.lang}`,
		// A scrubbed map must not lag behind its date: no paint property ever fades.
		transition: { duration: 0, delay: 0 },
		'font-faces': faces,
		sources: sources(options),
		layers: [
			...terrain(theme),
			...water(theme),
			...lines(theme),
			// Labels: a later layer wins a collision.
			...waterLabels(theme, script).map(waits),
			governorateLabels(theme, script),
			airfieldLabels(theme, script),
			placeLabels(theme, script),
			...countryLabels(theme, script).map((layer) => (layer.id === 'label-countries-second' ? waits(layer) : layer)),
			capitalLabel(theme, script),
		],
	}
}
