/** The names on the ground, bottom to top: a later layer wins a collision. */
import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	FilterSpecification,
	SymbolLayerSpecification,
} from 'maplibre-gl'
import type { Lang } from '../core/lang.ts'
import type { Theme } from '../core/theme.ts'
import { imageId } from './groundImages.ts'
import { byRank, byZoom, isIraqi, rankIs, type Stops } from './styleExpressions.ts'

/** Names used in `text-font`; `fontFaces()` in `fonts.ts` gives each its files. */
export const FONT = { label: 'Label', bold: 'Label Bold', condensed: 'Label Condensed', water: 'Water' } as const

/** The first label layer: what is added before this id lies on the ground and under every name. */
export const LABELS_START = 'label-seas'

/**
 * From this zoom a name has its second line, in the other language. A whole number, like every zoom in a filter
 * or a text field: MapLibre evaluates these once a tile, at the tile's own zoom.
 */
const SECOND_LINE_ZOOM = 7

/** How a name is written in each language. Arabic is joined-up and has no capitals: never spaced, a little larger. */
export interface Script {
	readonly main: ExpressionSpecification
	readonly capitals: ExpressionSpecification
	readonly second: ExpressionSpecification
	readonly secondScale: number
	readonly sizeFactor: number
	/** Letter-spacing in em, or nothing at all. */
	readonly spaced: (em: number) => { 'text-letter-spacing'?: number }
}

export const SCRIPTS: Readonly<Record<Lang, Script>> = {
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

/** Seas, lakes and rivers. */
export function waterLabels(theme: Theme, script: Script): SymbolLayerSpecification[] {
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
			// Close in, the lines that keep to the water; farther out, the smooth ones.
			filter: [
				'all',
				['<=', ['get', 'r'], ['step', ['zoom'], 1, 7, 2, 8, 3]],
				['==', ['has', 'near'], ['step', ['zoom'], false, 9, true]],
			],
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

export function governorateLabels(theme: Theme, script: Script): SymbolLayerSpecification {
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
export function capitalLabel(theme: Theme, script: Script): SymbolLayerSpecification {
	const layer = placeLabels(theme, script)
	return { ...layer, id: CAPITAL_LABEL, filter: rankIs(0), layout: { ...layer.layout, 'icon-optional': true } }
}

/** Towns by rank and zoom. */
export function placeLabels(theme: Theme, script: Script): SymbolLayerSpecification {
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
export function countryLabels(theme: Theme, script: Script): SymbolLayerSpecification[] {
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
