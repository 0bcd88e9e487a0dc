import type { FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { LIFTS, liftAt } from '../core/marks/prominence.ts'
import { placeKey } from '../core/record/coordinateKey.ts'
import { KINDS } from '../core/record/kinds.ts'
import { DEFAULT_LANG, type Lang, textIn } from '../core/record/lang.ts'
import type { BaseId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { Theme } from '../core/theme.ts'
import { FONT } from './basemap/groundLabels.ts'

/** Points with the names that the map writes beside the bases. */
export function basePoints(timeline: Timeline, lang: Lang): FeatureCollection<Point> {
	const { manifest, bases, events } = timeline.dataset
	const marked = new Set(events.flatMap(({ type, place }) => (place && KINDS[type].ownMark ? [placeKey(place)] : [])))
	return {
		type: 'FeatureCollection',
		features: bases.map((base) => ({
			type: 'Feature',
			id: base.id,
			properties: {
				id: base.id,
				label: textIn(base.label, lang),
				rank: base.kind === 'base' ? 0 : 1,
				// Also by events for which the record names no base.
				ringed: base.kind === 'base' && marked.has(placeKey(base.place)),
				lift: LIFTS[liftAt(timeline, base.place)].map((px) => px / RING_SIZE),
				// Far out, sites would keep the capital's own name off the map.
				solid:
					base.kind === 'base' ||
					textIn(base.governorate, DEFAULT_LANG) !== textIn(manifest.region.capital, DEFAULT_LANG),
			},
			geometry: { type: 'Point', coordinates: [...base.place.lngLat] },
		})),
	}
}

/** Nothing, as data of a map. */
export const NOTHING: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] }
/** How wide and high the blank picture is, pixels. */
export const BLANK_PX = 20

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

/** The room of what stands on the map and is none of it, the close-up: a name under it would look out at its sides. */
export const CLOSED_KEEPOUT = {
	id: 'closed-keepout',
	type: 'symbol',
	layout: { 'icon-image': BLANK_IMAGE, 'icon-size': ['get', 'size'], 'icon-allow-overlap': true, 'icon-padding': 0 },
} as const satisfies Omit<Extract<LayerSpecification, { type: 'symbol' }>, 'source'>

/** Of the blank picture's pixels; what looks out at the sides of a square in the ring is not drawn. */
const RING_SIZE = 2.4

/**
 * The room of the rings that events have on their days: under the names of bases and capitals, which are placed with
 * them in mind, and over all others. A ring cut the name of Kirkuk where the map is low.
 */
export const RING_KEEPOUT = {
	id: 'ring-keepout',
	type: 'symbol',
	filter: ['get', 'ringed'],
	layout: {
		'icon-image': BLANK_IMAGE,
		'icon-size': RING_SIZE,
		// Where it stands beside its base, of the same.
		'icon-offset': ['array', 'number', 2, ['get', 'lift']],
		'icon-allow-overlap': true,
		'icon-padding': 0,
	},
} as const satisfies Omit<Extract<LayerSpecification, { type: 'symbol' }>, 'source'>

/** The best places first; em from the point, clear of the ring around a base that changes hands. ownNames.ts knows more. */
function nameAnchors(near: string, far: string, side: number): readonly (string | readonly [number, number])[] {
	return [near, [side, 0], far, [-side, 0]]
}

/** The layer of the names of bases. */
export const BASE_NAMES = 'label-bases'
/** Sizes of a name, pixels: of what is open, of a base, of a site; at zoom 5, and at zoom 9. */
export const NAME_SIZES = [14.5, 12.5, 11, 18, 16, 13] as const

/**
 * Names of bases. After those of towns and capitals in the style, so they win over them, of which ownNames.ts spares the
 * one at home; sites give way to bases, and all to the one that is open, whose name is larger and in the accent's colour.
 */
export function baseLabelLayer(
	theme: Theme,
	open: BaseId | null,
	leftward: boolean,
): Omit<Extract<LayerSpecification, { type: 'symbol' }>, 'source'> {
	const isOpen: ExpressionSpecification = ['==', ['get', 'id'], open ?? '']
	const isBase: ExpressionSpecification = ['==', ['get', 'rank'], 0]
	const sizesFrom = (i: 0 | 3): ExpressionSpecification => [
		'case',
		isOpen,
		NAME_SIZES[i],
		isBase,
		NAME_SIZES[i + 1] as number,
		NAME_SIZES[i + 2] as number,
	]
	return {
		id: BASE_NAMES,
		type: 'symbol',
		// Further out than a phone shows the whole region they wait for ownNames.ts, and those of sites always do.
		minzoom: 4.3,
		filter: ['any', isBase, isOpen],
		layout: {
			'text-field': ['get', 'label'],
			'text-font': [FONT.bold],
			'text-size': ['interpolate', ['linear'], ['zoom'], 5, sizesFrom(0), 9, sizesFrom(3)],
			'text-variable-anchor-offset': (leftward
				? nameAnchors('right', 'left', -1.25)
				: nameAnchors('left', 'right', 1.25)) as never,
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
