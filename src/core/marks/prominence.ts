import type { Point } from '../geometry/projection.ts'
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
	/** Whether it lies at a base: while it is lit it stands beside the square. */
	readonly raised: boolean
}

/** Factor on the size of an event's mark by how grave the event was. */
export const GRAVITY_SIZES: Readonly<Record<Gravity, number>> = { 1: 0.72, 2: 0.88, 3: 1.12 }

/**
 * How far from a base the mark of an event at its very point stands, CSS pixels at scale 1, times the mark's size: over
 * the base and a little to the side, so that both are seen and each can be pressed, and names beside the base and the
 * badge at its upper right stay free.
 */
export const LIFT: Point = [-8, -18]

const placesOfBases = memo(
	({ dataset }: Timeline) =>
		new Set(dataset.bases.filter(({ kind }) => kind === 'base').map(({ place }) => placeKey(place))),
)

/** Whether an event lies at the very point of a base, whose square would hide it. */
export function isAtBase(timeline: Timeline, place: Place): boolean {
	return placesOfBases(timeline).has(placeKey(place))
}

/** Whether a mark is drawn over the bases: on its day; what fades since would half hide whoever lives next door. */
export function liesOver({ raised, effect }: Prominence): boolean {
	return raised && effect.phase === 'fresh'
}

/** What says where a mark stands. */
export type Lifted = Pick<Prominence, 'size' | 'raised'> & { readonly effect: Pick<EventEffect, 'phase'> }

/** Whether a mark stands beside its point: a scar lies under the base. */
export function isLifted({ raised, effect }: Pick<Lifted, 'raised' | 'effect'>): boolean {
	return raised && effect.phase !== 'scar'
}

/** Where a mark stands from its point, CSS pixels at scale 1. */
export function liftOf(mark: Lifted): Point {
	const { size } = mark
	return isLifted(mark) ? [LIFT[0] * size, LIFT[1] * size] : [0, 0]
}

/** Where a mark stands on the screen. @param at its point @param scale factor on every size */
export function lifted([x, y]: Point, mark: Lifted, scale = 1): Point {
	const [dx, dy] = liftOf(mark)
	return [x + dx * scale, y + dy * scale]
}
