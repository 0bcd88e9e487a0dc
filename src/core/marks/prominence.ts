import { fit, type Point, projectorOf } from '../geometry/projection.ts'
import { memo } from '../memo.ts'
import { placeKey } from '../record/coordinateKey.ts'
import type { Gravity } from '../record/gravity.ts'
import type { Place } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import type { EventEffect } from './effects.ts'

/** How an event's mark stands out. */
export interface Prominence {
	readonly effect: EventEffect
	/** Factor on its size by how grave the event was. */
	readonly size: number
	/** Where it stands beside the square of a base while it is lit. */
	readonly lift: Lift
}

/** Factor on the size of an event's mark by how grave the event was. */
export const GRAVITY_SIZES: Readonly<Record<Gravity, number>> = { 1: 0.72, 2: 0.88, 3: 1.12 }

/** On which side of a base's square the mark of an event at its very point stands, as an index of `LIFTS`; 0: it lies at no base. */
export type Lift = 0 | 1 | 2 | 3 | 4

/**
 * How far from a base the mark of an event at its very point stands, CSS pixels at scale 1, times the mark's size: over
 * the base and a little to the side, so that both are seen and each can be pressed, and names beside the base and the
 * badge at its upper right stay free. Where another place would be nearer to it than its own, it stands under the base,
 * or on the other side.
 */
export const LIFTS: readonly [none: Point, usual: Point, Point, Point, Point] = [
	[0, 0],
	[-8, -18],
	[-8, 18],
	[8, -18],
	[8, 18],
]

/** The picture by which sides are chosen: about as large as a phone's map, the smallest on which bases are told apart. CSS pixels. */
const SMALL = { width: 390, height: 480 } as const
/** A mark is its base's where every other place is so many times further away. */
const CLEARLY = 1.15
/** Of more places than this each would have to be compared with too many others. */
const MOST_PLACES = 500

const liftsOf = memo(({ dataset: { bases, manifest } }: Timeline): ReadonlyMap<number, Lift> => {
	const { home, zoom } = manifest.region
	const project = projectorOf({ ...SMALL, ...fit(home, SMALL.width, SMALL.height, 0, zoom[1]) })
	const places = new Map(bases.map(({ place }) => [placeKey(place), project(place.lngLat)]))
	const sideOf = (key: number, [x, y]: Point): Lift => {
		if (places.size > MOST_PLACES) return 1
		const others = [...places].flatMap(([other, at]) => (other === key ? [] : [at]))
		const isClear = ([dx, dy]: Point): boolean =>
			others.every((at) => Math.hypot(x + dx - at[0], y + dy - at[1]) > CLEARLY * Math.hypot(dx, dy))
		const side = LIFTS.findIndex((lift, i) => i > 0 && isClear(lift))
		return (side < 0 ? 1 : side) as Lift
	}
	return new Map(
		bases
			.filter(({ kind }) => kind === 'base')
			.map(({ place }) => [placeKey(place), sideOf(placeKey(place), project(place.lngLat))]),
	)
})

/** Where the mark of an event stands beside the base at whose very point it lies, whose square would hide it; 0: at no base. */
export function liftAt(timeline: Timeline, place: Pick<Place, 'lngLat'>): Lift {
	return liftsOf(timeline).get(placeKey(place)) ?? 0
}

/** Whether a mark is drawn over the bases: on its day; what fades since would half hide whoever lives next door. */
export function liesOver({ lift, effect }: Prominence): boolean {
	return lift > 0 && effect.phase === 'fresh'
}

/** What says where a mark stands. */
export type Lifted = Pick<Prominence, 'size' | 'lift'> & { readonly effect: Pick<EventEffect, 'phase'> }

/** Whether a mark stands beside its point: a scar lies under the base. */
export function isLifted({ lift, effect }: Pick<Lifted, 'lift' | 'effect'>): boolean {
	return lift > 0 && effect.phase !== 'scar'
}

/** Where a mark stands from its point, CSS pixels at scale 1. */
export function liftOf(mark: Lifted): Point {
	const { size } = mark
	const [x, y] = LIFTS[isLifted(mark) ? mark.lift : 0]
	return [x * size, y * size]
}

/** Where a mark stands on the screen. @param at its point @param scale factor on every size */
export function lifted([x, y]: Point, mark: Lifted, scale = 1): Point {
	const [dx, dy] = liftOf(mark)
	return [x + dx * scale, y + dy * scale]
}
