import { metresPerPixel } from '../geometry/projection.ts'
import { memo } from '../memo.ts'
import { placeKey } from '../record/coordinateKey.ts'
import type { LngLat, Place } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'

/** A place known to less than this, in metres, is approximate: known to the town or the area, not to the site. */
const APPROXIMATE_FROM_M = 3000

/** Radius in pixels from which a circle is drawn; smaller ones would be read as part of the symbol. */
export const CIRCLE_FROM_PX = 21
/** Pixels on and off of its line, the line's width, and how strongly its inside is tinted. */
export const CIRCLE_DASH = [4, 3.4] as const
export const CIRCLE_WIDTH = 1.3
export const CIRCLE_FILL = 0.06

/** Radius in metres of the circle in which an approximate place lies; `null` for places that are known to the site. */
export function circleOf({ uncertaintyM }: Place): number | null {
	return uncertaintyM >= APPROXIMATE_FROM_M ? uncertaintyM : null
}

/** The same for an event's place: at the point of a base the base's own circle stands for both. */
export function eventCircleOf(timeline: Timeline, place: Place): number | null {
	const circle = circleOf(place)
	if (circle === null) return null
	return basePlaces(timeline).has(placeKey(place)) ? null : circle
}

/** Radius in pixels of the circle around a mark; `null` if there is none, or it is hardly larger than the symbol. */
export function circlePx(
	{ circle, lngLat }: { readonly circle: number | null; readonly lngLat: LngLat },
	{ zoom, scale }: { readonly zoom: number; readonly scale: number },
): number | null {
	if (circle === null) return null
	const radius = circle / metresPerPixel(lngLat[1], zoom)
	return radius >= CIRCLE_FROM_PX * scale ? radius : null
}

const basePlaces = memo(
	({ dataset }: Timeline): ReadonlySet<number> => new Set(dataset.bases.map((base) => placeKey(base.place))),
)
