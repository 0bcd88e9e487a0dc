/**
 * The ground as a MapLibre style: relief, water, borders and names, in a theme and a language.
 * Pure and without imports of files, so that the same function serves the page, the tests and any script.
 */

import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	LineLayerSpecification,
	PropertyValueSpecification,
	SourceSpecification,
	StyleSpecification,
	SymbolLayerSpecification,
} from 'maplibre-gl'
import type { Lang } from '../core/lang.ts'
import { THEME_NAMES, THEMES, type Theme, type ThemeName } from '../core/theme.ts'
import type { Ground } from '../data/ground.ts'

export type FontFaces = NonNullable<StyleSpecification['font-faces']>

/** Names used in `text-font`; `fontFaces()` in `fonts.ts` gives each its files. */
export const FONT = { label: 'Label', bold: 'Label Bold', condensed: 'Label Condensed', water: 'Water' } as const

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

/** The first label layer: what is added before this id lies on the ground and under every name. */
export const LABELS_START = 'label-seas'

/** West, south, east, north of the relief image, degrees. The image is in Web Mercator. */
const RELIEF_BOUNDS = [28, 20, 62, 45] as const

/** Where the ground looks whole: outside, the paper would pass for land. `[[west, south], [east, north]]`. */
export const MAX_BOUNDS: [[number, number], [number, number]] = [
	[18, 8],
	[76, 52],
]

/** How strongly the neighbours are veiled, so that Iraq is the figure. */
const MASK_OPACITY: Readonly<Record<ThemeName, number>> = { light: 0.55, dark: 0.68 }

/**
 * From this zoom a name has its second line, in the other language. A whole number, like every zoom in a filter
 * or a text field: MapLibre evaluates these once a tile, at the tile's own zoom.
 */
const SECOND_LINE_ZOOM = 7

type Stops = readonly (readonly [zoom: number, value: number | ExpressionSpecification])[]

/** Linear between zooms. */
const byZoom = (...stops: Stops): ExpressionSpecification =>
	['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification

/** Widths and sizes: a value by rank `r`, the last one for all other ranks. */
const byRank = (values: Readonly<Record<number, number>>, other: number): ExpressionSpecification =>
	[
		'match',
		['get', 'r'],
		...Object.entries(values).flatMap(([rank, value]) => [Number(rank), value]),
		other,
	] as unknown as ExpressionSpecification

const rankIs = (rank: number): FilterSpecification => ['==', ['get', 'r'], rank]
const isIraqi: ExpressionSpecification = ['==', ['get', 'cc'], 'IQ']

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

/** How a name is written in each language. Arabic is joined-up and has no capitals: never spaced, a little larger. */
interface Script {
	readonly main: ExpressionSpecification
	readonly capitals: ExpressionSpecification
	readonly second: ExpressionSpecification
	readonly secondScale: number
	readonly sizeFactor: number
	/** Letter-spacing in em, or nothing at all. */
	readonly spaced: (em: number) => { 'text-letter-spacing'?: number }
}

const SCRIPTS: Readonly<Record<Lang, Script>> = {
	en: {
		main: ['get', 'n'],
		capitals: ['upcase', ['get', 'n']],
		second: ['get', 'ar'],
		secondScale: 0.95,
		sizeFactor: 1,
		spaced: (em) => ({ 'text-letter-spacing': em }),
	},
	ar: {
		main: ['get', 'ar'],
		capitals: ['get', 'ar'],
		second: ['get', 'n'],
		secondScale: 0.78,
		sizeFactor: 1.08,
		spaced: () => ({}),
	},
}

const font = (name: string): string[] => [name]

/** A text size in pixels, written for Latin letters and scaled to the script. */
const sized = (script: Script, ...stops: Stops): ExpressionSpecification =>
	byZoom(
		...stops.map(
			([zoom, px]) =>
				[
					zoom,
					typeof px === 'number' ? px * script.sizeFactor : (['*', px, script.sizeFactor] as ExpressionSpecification),
				] as const,
		),
	)

/** A name over its counterpart in the other language. */
const twoLines = (
	script: Script,
	first: ExpressionSpecification,
	color: string,
	scale = script.secondScale,
): ExpressionSpecification => [
	'format',
	first,
	{},
	'\n',
	{},
	script.second,
	{ 'font-scale': scale, 'text-font': ['literal', font(FONT.label)], 'text-color': color },
]

function waterLabels(theme: Theme, script: Script): SymbolLayerSpecification[] {
	const area = (
		id: string,
		rank: number,
		minzoom: number,
		size: ExpressionSpecification,
		sea = false,
	): SymbolLayerSpecification => ({
		id,
		type: 'symbol',
		source: 'water-labels',
		minzoom,
		filter: rankIs(rank),
		layout: {
			'text-field': script.main,
			'text-font': font(FONT.water),
			'text-size': size,
			'text-max-width': sea ? 6 : 5,
			...(sea ? script.spaced(0.12) : { 'text-line-height': 1 }),
		},
		paint: {
			'text-color': theme.labelWater,
			'text-halo-color': sea ? theme.sea : theme.waterHalo,
			'text-halo-width': 1,
		},
	})
	return [
		area(LABELS_START, 1, 4, sized(script, [4, 13], [7, 20]), true),
		area('label-lakes-large', 2, 6.3, sized(script, [6, 11], [9, 16])),
		area('label-lakes', 3, 7.6, sized(script, [7, 11], [10, 15])),
		{
			id: 'label-rivers',
			type: 'symbol',
			source: 'river-labels',
			minzoom: 5.6,
			filter: ['<=', ['get', 'r'], ['step', ['zoom'], 1, 7, 2, 8, 3]],
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 420,
				'text-field': script.main,
				'text-font': font(FONT.water),
				'text-size': sized(script, [5.6, byRank({ 1: 12.5 }, 11)], [9, byRank({ 1: 17 }, 14)]),
				'text-max-angle': 32,
				'text-offset': [0, -0.55],
				'text-padding': 20,
				...script.spaced(0.08),
			},
			paint: { 'text-color': theme.labelWater, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.3 },
		},
	]
}

function governorateLabels(theme: Theme, script: Script): SymbolLayerSpecification {
	return {
		id: 'label-governorates',
		type: 'symbol',
		source: 'governorate-labels',
		minzoom: 5.7,
		// Close in, Baghdad the city and Baghdad the governorate would stand side by side.
		filter: ['any', ['<', ['zoom'], 8], ['!=', ['get', 'n'], 'Baghdad']],
		layout: {
			'text-field': [
				'step',
				['zoom'],
				script.capitals,
				SECOND_LINE_ZOOM,
				twoLines(script, script.capitals, theme.labelGovernorate),
			],
			'text-font': font(FONT.condensed),
			'text-size': sized(script, [5.5, 10], [7, 12], [9, 15.5]),
			'text-max-width': 8,
			'text-padding': 2,
			'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
			'text-radial-offset': 0.6,
			...script.spaced(0.14),
		},
		paint: { 'text-color': theme.labelGovernorate, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4 },
	}
}

function airfieldLabels(theme: Theme, script: Script): SymbolLayerSpecification {
	return {
		id: 'label-airfields',
		type: 'symbol',
		source: 'airfields',
		minzoom: 7,
		// A field that is a site of the record (`b`) is drawn by the record, with its state.
		filter: ['!', ['has', 'b']],
		layout: {
			'icon-image': ['case', ['has', 'm'], imageId('airstrip', theme.name), imageId('airport', theme.name)],
			'icon-size': byZoom([7, 0.7], [10, 1]),
			'text-field': ['step', ['zoom'], '', 9, script.main],
			'text-font': font(FONT.condensed),
			'text-size': 11 * script.sizeFactor,
			'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
			'text-radial-offset': 0.9,
			'text-justify': 'auto',
			'text-optional': true,
			'text-max-width': 9,
		},
		paint: { 'text-color': theme.airfield, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.3 },
	}
}

// Where a name may stand around its dot, best first. `s: 'l'` in the data: the left side is the free one.
const ANCHORS_RIGHT = [
	'left',
	[0.6, 0],
	'right',
	[-0.6, 0],
	'top-left',
	[0.4, 0.4],
	'bottom-left',
	[0.4, -0.4],
	'top-right',
	[-0.4, 0.4],
	'bottom-right',
	[-0.4, -0.4],
	'top',
	[0, 0.6],
	'bottom',
	[0, -0.6],
]
const ANCHORS_LEFT = ['right', [-0.6, 0], 'left', [0.6, 0], 'bottom-right', [-0.4, -0.4], 'top-right', [-0.4, 0.4]]

/** The top label of the ground: bases' names go right under it, so that Baghdad's own is placed before theirs. */
export const CAPITAL_LABEL = 'label-capital'

/** Baghdad by itself, because a site of the record may cover its dot: the name of a capital stands all the same. */
function capitalLabel(theme: Theme, script: Script): SymbolLayerSpecification {
	const layer = placeLabels(theme, script)
	return { ...layer, id: CAPITAL_LABEL, filter: rankIs(0), layout: { ...layer.layout, 'icon-optional': true } }
}

function placeLabels(theme: Theme, script: Script): SymbolLayerSpecification {
	return {
		id: 'label-places',
		type: 'symbol',
		source: 'places',
		filter: ['all', ['>', ['get', 'r'], 0], ['<=', ['get', 'r'], ['step', ['zoom'], 1, 5, 2, 6, 3, 7, 4, 8, 5, 9, 7]]],
		layout: {
			'icon-image': [
				'case',
				['==', ['get', 'c'], 1],
				imageId('capital', theme.name),
				['<=', ['get', 'r'], 2],
				imageId('city', theme.name),
				imageId('town', theme.name),
			],
			'icon-size': byZoom([5, 0.8], [9, 1]),
			'text-field': ['step', ['zoom'], script.main, SECOND_LINE_ZOOM, twoLines(script, script.main, theme.labelSoft)],
			'text-font': ['case', ['<=', ['get', 'r'], 1], ['literal', font(FONT.bold)], ['literal', font(FONT.label)]],
			'text-size': sized(
				script,
				[4, byRank({ 0: 13, 1: 12 }, 11)],
				[6, byRank({ 0: 16.5, 1: 14, 2: 12.5 }, 11.5)],
				[9, byRank({ 0: 22, 1: 19, 2: 16, 3: 14.5 }, 13)],
			),
			'text-variable-anchor-offset': [
				'case',
				['has', 's'],
				['literal', ANCHORS_LEFT],
				['literal', ANCHORS_RIGHT],
			] as unknown as DataDrivenPropertyValueSpecification<(string | [number, number])[]>,
			'text-justify': 'auto',
			'symbol-sort-key': ['get', 'r'],
			'text-line-height': 1.1,
			'text-max-width': 9,
			'text-padding': 2,
		},
		paint: {
			'text-color': ['case', isIraqi, theme.labelInk, theme.labelSoft],
			'text-halo-color': theme.labelHalo,
			'text-halo-width': 1.5,
			'icon-opacity': ['case', isIraqi, 1, 0.6],
		},
	}
}

/** The two lines of a country's name are two layers: one Arabic letter in a label unspaces its Latin capitals. */
function countryLabels(theme: Theme, script: Script): SymbolLayerSpecification[] {
	const color = (own: string, other: string): ExpressionSpecification => [
		'case',
		rankIs(0) as ExpressionSpecification,
		own,
		other,
	]
	const paint: SymbolLayerSpecification['paint'] = {
		'text-color': color(theme.labelIraq, theme.labelCountry),
		'text-opacity': byZoom([6.3, ['case', ['==', ['get', 'r'], 0], 0.85, 1]], [7.5, 0.35]),
		'text-halo-color': theme.labelHalo,
		'text-halo-width': 1.5,
	}
	const large: FilterSpecification = ['<=', ['get', 'r'], 1]
	return [
		{
			id: 'label-countries-small',
			type: 'symbol',
			source: 'country-labels',
			maxzoom: 8,
			filter: ['all', ['>', ['get', 'r'], 1], ['<=', ['get', 'r'], ['step', ['zoom'], 2, 7, 3]]],
			layout: {
				'text-field': script.capitals,
				'text-font': font(FONT.label),
				'text-size': sized(script, [4, 9], [6, 12.5]),
				'text-max-width': 7,
				...script.spaced(0.14),
			},
			paint: { 'text-color': theme.labelCountry, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4 },
		},
		{
			id: 'label-countries-second',
			type: 'symbol',
			source: 'country-labels',
			maxzoom: 7.5,
			filter: large,
			layout: {
				'text-field': script.second,
				'text-font': font(FONT.label),
				'text-size': byZoom([4, byRank({ 0: 14 }, 11)], [6, byRank({ 0: 20 }, 15)]),
				'text-anchor': 'top',
				'text-offset': [0, 0.15],
				'text-padding': 0,
				'text-max-width': 12,
			},
			paint,
		},
		{
			id: 'label-countries',
			type: 'symbol',
			source: 'country-labels',
			maxzoom: 7.5,
			filter: large,
			layout: {
				'text-field': script.capitals,
				'text-font': font(FONT.label),
				'text-size': sized(script, [4, byRank({ 0: 15 }, 12)], [6, byRank({ 0: 24 }, 18)]),
				'text-anchor': 'bottom',
				'text-padding': 0,
				'text-max-width': 12,
				...script.spaced(0.22),
			},
			paint,
		},
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

type Mark = 'capital' | 'city' | 'town' | 'airstrip' | 'airport'

/** A picture for `map.addImage(id, image, { pixelRatio })`: straight (not premultiplied) RGBA, row by row. */
export interface GroundImage {
	readonly width: number
	readonly height: number
	readonly data: Uint8ClampedArray
	readonly pixelRatio: number
}

const IMAGE_SIZE = 16
const PIXEL_RATIO = 2

function imageId(mark: Mark, theme: ThemeName): string {
	return `${mark}-${theme}`
}

/** One colour over the part of the plane where `distance` is negative; CSS pixels from the middle of the picture. */
interface Stroke {
	readonly color: string
	readonly distance: (x: number, y: number) => number
}

const disc =
	(radius: number) =>
	(x: number, y: number): number =>
		Math.hypot(x, y) - radius

/** A bar through the middle, rising to the right at 45 degrees. */
const bar =
	(halfLength: number, halfWidth: number) =>
	(x: number, y: number): number => {
		const along = Math.abs(x - y) * Math.SQRT1_2 - halfLength
		const across = Math.abs(x + y) * Math.SQRT1_2 - halfWidth
		return Math.max(along, across)
	}

function strokes(mark: Mark, theme: Theme): Stroke[] {
	const ink = theme.labelInk
	const paper = theme.labelHalo
	switch (mark) {
		case 'capital':
			return [
				{ color: paper, distance: disc(6.4) },
				{ color: ink, distance: disc(5.4) },
				{ color: paper, distance: disc(4.2) },
				{ color: ink, distance: disc(2.5) },
			]
		case 'city':
			return [
				{ color: paper, distance: disc(3.4) },
				{ color: ink, distance: disc(2.4) },
			]
		case 'town':
			return [
				{ color: paper, distance: disc(3.7) },
				{ color: ink, distance: disc(2.9) },
				{ color: paper, distance: disc(1.7) },
			]
		case 'airstrip':
			return [
				{ color: paper, distance: bar(6, 2.6) },
				{ color: theme.airfield, distance: bar(5, 1.6) },
				{ color: paper, distance: bar(4, 0.4) },
			]
		case 'airport':
			return [
				{ color: paper, distance: disc(6) },
				{ color: theme.airfield, distance: disc(5) },
				{ color: paper, distance: bar(3.4, 0.9) },
			]
	}
}

function channels(hex: string): readonly [number, number, number] {
	const value = Number.parseInt(hex.slice(1), 16)
	return [value >> 16, (value >> 8) & 255, value & 255]
}

/**
 * The dots and runways the style asks for, painted here so that no sprite has to be fetched.
 * Meant for `map.setMissingStyleImageResolver`: `id` is what the style wants, the answer is its picture, or null
 * where the id is not one of the ground's.
 */
export function groundImageOf(id: string): GroundImage | null {
	const [mark, name] = id.split('-') as [Mark, ThemeName | undefined]
	if (!['capital', 'city', 'town', 'airstrip', 'airport'].includes(mark) || !name || !THEME_NAMES.includes(name))
		return null
	const size = IMAGE_SIZE * PIXEL_RATIO
	const data = new Uint8ClampedArray(size * size * 4)
	for (const { color, distance } of strokes(mark, THEMES[name])) {
		const [red, green, blue] = channels(color)
		for (let row = 0; row < size; row++) {
			for (let column = 0; column < size; column++) {
				const x = (column + 0.5) / PIXEL_RATIO - IMAGE_SIZE / 2
				const y = (row + 0.5) / PIXEL_RATIO - IMAGE_SIZE / 2
				// An edge one picture pixel wide is as sharp as the screen allows without steps.
				const cover = Math.min(1, Math.max(0, 0.5 - distance(x, y) * PIXEL_RATIO))
				if (cover === 0) continue
				const at = (row * size + column) * 4
				const under = (data[at + 3] ?? 0) / 255
				const over = cover + under * (1 - cover)
				const mix = (above: number, below: number): number => (above * cover + below * under * (1 - cover)) / over
				data[at] = mix(red, data[at] ?? 0)
				data[at + 1] = mix(green, data[at + 1] ?? 0)
				data[at + 2] = mix(blue, data[at + 2] ?? 0)
				data[at + 3] = over * 255
			}
		}
	}
	return { width: size, height: size, data, pixelRatio: PIXEL_RATIO }
}
