import type { FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Lang } from '../core/lang.ts'
import type { BaseId, Dataset } from '../core/model.ts'
import type { Theme } from '../core/theme.ts'
import { FONT } from './groundLabels.ts'

/** Points with the names that the map writes beside the bases. */
export function basePoints({ bases }: Dataset, lang: Lang): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: bases.map(({ id, kind, label, place }) => ({
			type: 'Feature',
			id,
			properties: { id, label: label[lang], rank: kind === 'base' ? 0 : 1 },
			geometry: { type: 'Point', coordinates: [...place.lngLat] },
		})),
	}
}

/** The blank picture that keeps names off the symbols, which a custom layer draws and MapLibre's collisions do not know. */
export const BLANK_IMAGE = 'base-blank'

/**
 * The room that symbols take. The very last layer, because later layers are placed first: in the names' own layer a
 * name would be placed before the symbols of the bases that follow it.
 */
export const BASE_KEEPOUT = {
	id: 'base-keepout',
	type: 'symbol',
	// Far out, sites would keep Baghdad's own name off the map.
	filter: ['any', ['==', ['get', 'rank'], 0], ['>=', ['zoom'], 7]],
	layout: { 'icon-image': BLANK_IMAGE, 'icon-allow-overlap': true, 'icon-padding': 0 },
} as const satisfies Omit<Extract<LayerSpecification, { type: 'symbol' }>, 'source'>

/**
 * Sides first, best first; em from the point, outside the room that the symbol takes. A name stands where its writing
 * leads to: right of the symbol in English, left of it in Arabic.
 * @param side of a name beside its symbol, as `above` for one above or below it
 */
function nameAnchors(lang: Lang, side: number, above: number, corner: number): (string | [number, number])[] {
	const [near, far, ahead] = lang === 'ar' ? ['right', 'left', -1] : ['left', 'right', 1]
	return [
		...[near, [side * ahead, 0], far, [-side * ahead, 0], 'top', [0, above], 'bottom', [0, -above]],
		...[`top-${near}`, [corner * ahead, corner], `top-${far}`, [-corner * ahead, corner]],
		...[`bottom-${near}`, [corner * ahead, -corner], `bottom-${far}`, [-corner * ahead, -corner]],
	] as (string | [number, number])[]
}

/** The layer of the names of bases. */
export const BASE_NAMES = 'label-bases'

/**
 * Names of bases. After the towns' in the style, so they win over them; sites give way to bases, and all to the one
 * that is open, whose name is larger and in the accent's colour.
 */
export function baseLabelLayer(
	theme: Theme,
	lang: Lang,
	open: BaseId | null,
): Omit<Extract<LayerSpecification, { type: 'symbol' }>, 'source'> {
	const isOpen: ExpressionSpecification = ['==', ['get', 'id'], open ?? '']
	const isBase: ExpressionSpecification = ['==', ['get', 'rank'], 0]
	return {
		id: BASE_NAMES,
		type: 'symbol',
		// Far out, the names of sites would crowd out the bases and Baghdad.
		filter: ['any', isBase, isOpen, ['>=', ['zoom'], 6]],
		layout: {
			'text-field': ['get', 'label'],
			'text-font': [FONT.bold],
			'text-size': [
				'interpolate',
				['linear'],
				['zoom'],
				5,
				['case', isOpen, 14.5, isBase, 12.5, 11],
				9,
				['case', isOpen, 18, isBase, 16, 13],
			],
			// What is open has a ring around it (selectedPlace.css).
			'text-variable-anchor-offset': [
				'case',
				isOpen,
				['literal', nameAnchors(lang, 1.8, 1.6, 1.3)],
				['literal', nameAnchors(lang, 1.15, 0.95, 0.85)],
			] as never,
			'text-justify': 'auto',
			'text-max-width': 9,
			'text-padding': 1,
			'symbol-sort-key': ['case', isOpen, -1, ['get', 'rank']],
		},
		paint: {
			'text-color': ['case', isOpen, theme.accent, isBase, theme.ink, theme.labelSoft],
			'text-halo-color': theme.labelHalo,
			'text-halo-width': ['case', isOpen, 2.6, 1.8],
		},
	}
}
