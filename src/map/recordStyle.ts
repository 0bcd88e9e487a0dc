import type { FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { isRtl } from '../core/messages/locale.ts'
import { DEFAULT_LANG, type Lang, textIn } from '../core/record/lang.ts'
import { type Base, type BaseId, type Dataset, isTransfer } from '../core/record/model.ts'
import type { Theme } from '../core/theme.ts'
import { FONT } from './basemap/groundLabels.ts'

/** Points with the names that the map writes beside the bases. */
export function basePoints({ manifest, bases, events }: Dataset, lang: Lang): FeatureCollection<Point> {
	const ways = events.filter(isTransfer).filter(({ destination }) => destination !== null)
	const eastward = ({ id, place }: Base): boolean | undefined => {
		const way = ways.find(({ base }) => base === id)
		const to = way && bases.find((base) => base.id === way.destination)
		return to && to.place.lngLat[0] > place.lngLat[0]
	}
	return {
		type: 'FeatureCollection',
		features: bases.map((base) => ({
			type: 'Feature',
			id: base.id,
			properties: {
				id: base.id,
				label: textIn(base.label, lang),
				rank: base.kind === 'base' ? 0 : 1,
				// A name stands where its writing leads to, but not on the way that the troops took.
				leftward: eastward(base) ?? isRtl(lang),
				// Far out, sites would keep the capital's own name off the map.
				solid:
					base.kind === 'base' ||
					textIn(base.governorate, DEFAULT_LANG) !== textIn(manifest.region.capital, DEFAULT_LANG),
			},
			geometry: { type: 'Point', coordinates: [...base.place.lngLat] },
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
	filter: ['any', ['get', 'solid'], ['>=', ['zoom'], 7]],
	layout: {
		'icon-image': BLANK_IMAGE,
		'icon-size': ['case', ['==', ['get', 'rank'], 0], 1, 0.6],
		'icon-allow-overlap': true,
		'icon-padding': 0,
	},
} as const satisfies Omit<Extract<LayerSpecification, { type: 'symbol' }>, 'source'>

/**
 * Sides first, best first; em from the point, outside the room that the symbol takes.
 * @param side of a name beside its symbol, as `above` for one above or below it
 */
function nameAnchors(side: number, above: number, corner: number): ExpressionSpecification {
	const anchors = (near: string, far: string, ahead: number): (string | [number, number])[] =>
		[
			...[near, [side * ahead, 0], far, [-side * ahead, 0], 'top', [0, above], 'bottom', [0, -above]],
			...[`top-${near}`, [corner * ahead, corner], `top-${far}`, [-corner * ahead, corner]],
			...[`bottom-${near}`, [corner * ahead, -corner], `bottom-${far}`, [-corner * ahead, -corner]],
		] as (string | [number, number])[]
	return [
		'case',
		['get', 'leftward'],
		['literal', anchors('right', 'left', -1)],
		['literal', anchors('left', 'right', 1)],
	]
}

/** The layer of the names of bases. */
export const BASE_NAMES = 'label-bases'

/**
 * Names of bases. After the towns' in the style, so they win over them; sites give way to bases, and all to the one
 * that is open, whose name is larger and in the accent's colour.
 */
export function baseLabelLayer(
	theme: Theme,
	open: BaseId | null,
): Omit<Extract<LayerSpecification, { type: 'symbol' }>, 'source'> {
	const isOpen: ExpressionSpecification = ['==', ['get', 'id'], open ?? '']
	const isBase: ExpressionSpecification = ['==', ['get', 'rank'], 0]
	return {
		id: BASE_NAMES,
		type: 'symbol',
		// Further out than a phone shows the whole region, a name that found room would stand beside another base.
		minzoom: 4.3,
		// Far out, the names of sites would crowd out the bases and the capital.
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
				nameAnchors(1.8, 1.6, 1.3),
				// Clear of the ring around a base that changes hands.
				nameAnchors(1.25, 0.95, 0.85),
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
