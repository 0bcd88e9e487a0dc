import { mercator } from '../geometry/projection.ts'
import type { LngLat } from '../record/model.ts'
import type { Instant } from '../time/calendar.ts'
import type { When } from '../time/edtf.ts'
import { trailOpacity, transferProgress } from './effects.ts'

/** A way from one place to another: a quadratic Bézier curve in Mercator (0 to 1). It says where to, not by which road. */
export interface Arc {
	readonly from: MercatorPoint
	readonly bend: MercatorPoint
	readonly to: MercatorPoint
	/** In Mercator units. */
	readonly length: number
}

type MercatorPoint = readonly [x: number, y: number]

/** How far the curve stands off the straight line at its middle control point, as a share of the distance. */
const BEND = 0.22
/** Points by which a curve is drawn and measured. */
export const ARC_STEPS = 32
/** Pixels kept free of the symbols at both ends. */
export const ARC_GAP = 17
export const ARC_WIDTH = 2.4
/** The arrow at its tip, in pixels: how long, and half as wide as. */
export const ARC_HEAD = [11, 5.5] as const

/** An arc that bends to the north, so that it always lies on the same side. */
export function arcBetween(a: LngLat, b: LngLat): Arc {
	const [from, to] = [mercator(a), mercator(b)]
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
	// North is up, where y is smaller.
	const side = dx >= 0 ? 1 : -1
	const bend: MercatorPoint = [(from[0] + to[0]) / 2 + dy * BEND * side, (from[1] + to[1]) / 2 - dx * BEND * side]
	let length = 0
	for (let i = 1; i <= ARC_STEPS; i++) {
		const [p, q] = [arcPoint({ from, bend, to }, (i - 1) / ARC_STEPS), arcPoint({ from, bend, to }, i / ARC_STEPS)]
		length += Math.hypot(q[0] - p[0], q[1] - p[1])
	}
	return { from, bend, to, length }
}

/** @param share 0 at the start, 1 at the end */
export function arcPoint({ from, bend, to }: Omit<Arc, 'length'>, share: number): MercatorPoint {
	const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2]
	return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]]
}

/** The direction of travel at a share of the way, of length 1. */
export function arcDirection({ from, bend, to }: Omit<Arc, 'length'>, share: number): MercatorPoint {
	const x = (1 - share) * (bend[0] - from[0]) + share * (to[0] - bend[0])
	const y = (1 - share) * (bend[1] - from[1]) + share * (to[1] - bend[1])
	const length = Math.hypot(x, y)
	return [x / length, y / length]
}

/**
 * The part that is drawn, as shares of the way: it grows with the transfer and keeps off the symbols at its ends.
 * @param lengthPx of the whole arc on the screen
 * @returns `null` where there is no room for it
 */
export function arcReach(progress: number, lengthPx: number): readonly [from: number, tip: number] | null {
	const gap = ARC_GAP / lengthPx
	const tip = Math.min(progress, 1 - gap)
	return tip > gap ? [gap, tip] : null
}

/** How far the troops have got and how strongly their way is drawn; `null` before, and once the trail is over. */
export function arcEffect(
	when: When,
	instant: Instant,
	trail: number,
): { readonly progress: number; readonly opacity: number } | null {
	const sinceLast = instant - when.latest
	if (instant < when.earliest || sinceLast >= trail) return null
	return { progress: transferProgress(when, instant), opacity: trailOpacity(sinceLast, trail) }
}
