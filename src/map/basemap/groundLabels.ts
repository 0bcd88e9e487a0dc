/** The names on the ground, bottom to top: a later layer wins a collision. */

import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	FilterSpecification,
	SymbolLayerSpecification,
} from 'maplibre-gl'
import type { GroundAbout } from '../../basemap/about.ts'
import {
	COUNTRY_OPACITY,
	COUNTRY_SIZES,
	GOVERNORATE_NAME,
	PLACE_RANKS,
	PLACE_SIZES,
	RIVER_NAME_RANKS,
	RIVER_NAME_SIZES,
	RIVER_NAMES_CLOSE,
	WATER_SIZES,
} from '../../basemap/look.ts'
import type { Curve } from '../../core/geometry/interpolate.ts'
import { localeOf } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import { imageId } from './groundImages.ts'
import { byStep, byZoom, byZoomAndRank, isIn, rankIs } from './styleExpressions.ts'

/** Names used in `text-font`; `fontFaces()` in `fonts.ts` gives each its files. */
export const FONT = { label: 'Label', bold: 'Label Bold', condensed: 'Label Condensed', water: 'Water' } as const

/** The first label layer: what is added before this id lies on the ground and under every name. */
export const LABELS_START = 'label-seas'

/**
 * From this zoom a name has its second line, in the other language. A whole number, like every zoom in a filter
 * or a text field: MapLibre evaluates these once a tile, at the tile's own zoom.
 */
const SECOND_LINE_ZOOM = 7
const COUNTRY_SECOND_LINE_ZOOM = 5

/** How a name is written in each language. Arabic is joined-up and has no capitals: never spaced, a little larger. */
export interface Script {
	readonly main: ExpressionSpecification
	readonly capitals: ExpressionSpecification
	readonly second: ExpressionSpecification
	readonly secondScale: number
	readonly sizeFactor: number
	readonly rtl: boolean
	/** Letter-spacing in em, or nothing at all. */
	readonly spaced: (em: number) => { 'text-letter-spacing'?: number }
}

/** The other name of a place, and how large it is beside the first. */
const SECOND = { n: { name: 'ar', scale: 0.95 }, ar: { name: 'n', scale: 0.78 } } as const

/** How names are written in a language. */
export function scriptOf(lang: Lang): Script {
	const { placeName, typeFactor, dir, spaced } = localeOf(lang)
	const name: ExpressionSpecification = ['get', placeName]
	return {
		main: name,
		capitals: spaced ? ['upcase', name] : name,
		second: ['get', SECOND[placeName].name],
		secondScale: SECOND[placeName].scale,
		sizeFactor: typeFactor,
		rtl: dir === 'rtl',
		spaced: (em) => (spaced ? { 'text-letter-spacing': em } : {}),
	}
}

const font = (name: string): string[] => [name]

/** A text size in pixels, written for Latin letters and scaled to the script. */
const sized = (script: Script, curve: Curve): ExpressionSpecification =>
	byZoom(...curve.map(([zoom, px]) => [zoom, px * script.sizeFactor] as const))

/** A name over its counterpart in the other language. */
const twoLines = (
	script: Script,
	first: ExpressionSpecification,
	color: string | ExpressionSpecification,
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

/** Seas, lakes and rivers. */
export function waterLabels(theme: Theme, script: Script): SymbolLayerSpecification[] {
	const area = (id: string, rank: number, minzoom: number, sea = false): SymbolLayerSpecification => ({
		id,
		type: 'symbol',
		source: 'water-labels',
		minzoom,
		filter: rankIs(rank),
		layout: {
			'text-field': script.main,
			'text-font': font(FONT.water),
			'text-size': sized(script, WATER_SIZES[rank - 1] ?? []),
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
		area(LABELS_START, 1, 4, true),
		area('label-lakes-large', 2, 6.3),
		area('label-lakes', 3, 7.6),
		{
			id: 'label-rivers',
			type: 'symbol',
			source: 'river-labels',
			minzoom: 5.6,
			filter: [
				'all',
				['<=', ['get', 'r'], byStep(RIVER_NAME_RANKS)],
				['==', ['has', 'near'], ['step', ['zoom'], false, RIVER_NAMES_CLOSE, true]],
			],
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': byZoom([8, 260], [10, 420]),
				'text-field': script.main,
				'text-font': font(FONT.water),
				'text-size': byZoomAndRank(RIVER_NAME_SIZES, 1, script.sizeFactor),
				// Joined letters tear in a bend.
				'text-max-angle': script.rtl ? 18 : 32,
				// Clear of the water, which is wider close in.
				'text-offset': ['interpolate', ['linear'], ['zoom'], 8, ['literal', [0, -0.55]], 11, ['literal', [0, -0.95]]],
				'text-padding': 8,
				...script.spaced(0.08),
			},
			paint: { 'text-color': theme.labelWater, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.3 },
		},
	]
}

export function governorateLabels(theme: Theme, script: Script, { capital }: GroundAbout): SymbolLayerSpecification {
	return {
		id: 'label-governorates',
		type: 'symbol',
		source: 'governorate-labels',
		minzoom: 5.7,
		// Close in, the capital and a governorate of its name would stand side by side.
		filter: ['any', ['<', ['zoom'], 8], ['!=', ['get', 'n'], capital]],
		layout: {
			'text-field': [
				'step',
				['zoom'],
				script.capitals,
				SECOND_LINE_ZOOM,
				twoLines(script, script.capitals, theme.labelGovernorate),
			],
			'text-font': font(FONT.condensed),
			'text-size': sized(script, GOVERNORATE_NAME),
			'text-max-width': 8,
			'text-padding': 2,
			'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
			'text-radial-offset': 0.6,
			...script.spaced(0.14),
		},
		paint: { 'text-color': theme.labelGovernorate, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4 },
	}
}

export function airfieldLabels(theme: Theme, script: Script): SymbolLayerSpecification {
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
			'text-variable-anchor': script.rtl ? ['right', 'left', 'bottom', 'top'] : ['left', 'right', 'bottom', 'top'],
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
const ANCHORS_LEFT = [
	'right',
	[-0.6, 0],
	'left',
	[0.6, 0],
	'top-right',
	[-0.4, 0.4],
	'bottom-right',
	[-0.4, -0.4],
	'top-left',
	[0.4, 0.4],
	'bottom-left',
	[0.4, -0.4],
	'top',
	[0, 0.6],
	'bottom',
	[0, -0.6],
]

const ANCHORS_AWAY = [
	...['right', [-1.4, 0], 'left', [1.4, 0], 'top', [0, 1.2], 'bottom', [0, -1.2]],
	...['bottom-left', [1.4, 0], 'top-left', [1.4, 0], 'bottom-right', [-1.4, 0], 'top-right', [-1.4, 0]],
]

type Anchors = DataDrivenPropertyValueSpecification<(string | [number, number])[]>

/** The top label of the ground: bases' names go right under it, so that the capital's is placed before theirs. */
export const CAPITAL_LABEL = 'label-capital'

/** The capital by itself, because a site of the record may cover its dot: the name of a capital stands all the same. */
export function capitalLabel(theme: Theme, script: Script, about: GroundAbout): SymbolLayerSpecification {
	return greatLabels(CAPITAL_LABEL, rankIs(0), theme, script, about)
}

/** Cities of a million. Their sites bear other names, but for some (`b`): far out, once is enough. */
export function cityLabels(theme: Theme, script: Script, about: GroundAbout): SymbolLayerSpecification {
	return greatLabels(
		'label-cities',
		['all', rankIs(1) as ExpressionSpecification, ['any', ['!', ['has', 'b']], ['>=', ['zoom'], 9]]],
		theme,
		script,
		about,
	)
}

/** A great city keeps its name where a base covers its dot, if need be a little away. */
function greatLabels(
	id: string,
	filter: FilterSpecification,
	theme: Theme,
	script: Script,
	about: GroundAbout,
): SymbolLayerSpecification {
	const layer = townLabels(theme, script, about)
	const [left, right] = [ANCHORS_LEFT, ANCHORS_RIGHT].map((anchors) => ['literal', [...anchors, ...ANCHORS_AWAY]])
	const anchors = ['case', ['has', 's'], left, script.rtl ? left : right]
	return {
		...layer,
		id,
		filter,
		layout: {
			...layer.layout,
			'icon-optional': true,
			'text-variable-anchor-offset': anchors as unknown as Anchors,
		},
	}
}

/** Towns by rank and zoom. */
export function townLabels(theme: Theme, script: Script, about: GroundAbout): SymbolLayerSpecification {
	return {
		id: 'label-places',
		type: 'symbol',
		source: 'places',
		filter: [
			'all',
			['>', ['get', 'r'], 1],
			['<=', ['get', 'r'], byStep(PLACE_RANKS)],
			// A site of the record (`b`) beside the town bears its name: far out, twice would be a riddle.
			['any', ['!', ['has', 'b']], ['>=', ['zoom'], 10]],
		],
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
			'text-size': byZoomAndRank(PLACE_SIZES, 0, script.sizeFactor),
			// Arabic begins at the right: there every name tries the left side of its dot first.
			'text-variable-anchor-offset': [
				'case',
				['has', 's'],
				['literal', ANCHORS_LEFT],
				['literal', script.rtl ? ANCHORS_LEFT : ANCHORS_RIGHT],
			] as unknown as Anchors,
			'text-justify': 'auto',
			'symbol-sort-key': ['get', 'r'],
			'text-line-height': 1.1,
			'text-max-width': 9,
			'text-padding': 2,
		},
		paint: {
			'text-color': ['case', isIn(about.countries), theme.labelInk, theme.labelSoft],
			'text-halo-color': theme.labelHalo,
			'text-halo-width': 1.5,
			'icon-opacity': ['case', isIn(about.countries), 1, 0.6],
		},
	}
}

/** Countries. Their second line comes with `detail`: before it, it would have to wait for the other script's font. */
export function countryLabels(theme: Theme, script: Script, detail: boolean): SymbolLayerSpecification[] {
	const large: FilterSpecification = ['<=', ['get', 'r'], 1]
	const color: ExpressionSpecification = [
		'case',
		rankIs(0) as ExpressionSpecification,
		theme.labelHome,
		theme.labelCountry,
	]
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
				'text-size': sized(script, COUNTRY_SIZES[2] ?? []),
				'text-max-width': 7,
				...script.spaced(0.14),
			},
			paint: { 'text-color': theme.labelCountry, 'text-halo-color': theme.labelHalo, 'text-halo-width': 1.4 },
		},
		{
			id: 'label-countries',
			type: 'symbol',
			source: 'country-labels',
			maxzoom: 7.5,
			filter: large,
			layout: {
				// One label, so that no name loses a line. The Arabic letters in it unspace its capitals: so be it.
				'text-field': detail
					? [
							'step',
							['zoom'],
							script.capitals,
							COUNTRY_SECOND_LINE_ZOOM,
							twoLines(script, script.capitals, color, 0.85),
						]
					: script.capitals,
				'text-font': font(FONT.label),
				'text-size': byZoomAndRank(COUNTRY_SIZES.slice(0, 2), 0, script.sizeFactor),
				'text-max-width': 12,
				'text-line-height': 1.1,
				'text-variable-anchor': ['center', 'top', 'bottom', 'right', 'left'],
				'text-radial-offset': 0.5,
				'text-justify': 'center',
				'text-padding': 0,
			},
			paint: {
				'text-color': color,
				'text-opacity': byZoom(...COUNTRY_OPACITY),
				'text-halo-color': theme.labelHalo,
				'text-halo-width': 1.5,
			},
		},
	]
}
