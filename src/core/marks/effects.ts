import { type Curve, valueAt } from '../geometry/interpolate.ts'
import type { DayNumber, Instant } from '../time/calendar.ts'
import type { When } from '../time/edtf.ts'

/**
 * What flares, fades and turns: pure functions of (dates, instant), all ages in days.
 *
 * A day runs from instant `d` to `d + 1`. While it plays, its events flare and its transfers close their ring;
 * a day at rest (nothing playing) is drawn at `restOf(day)`, when all of that is done, so that a paused picture
 * and a still show the day as it ended.
 */

/** The share of a day after which its own animation has finished. */
export const REST = 0.75

/** The instant at which a day is drawn when time stands still. */
export function restOf(day: DayNumber): Instant {
	return day + REST
}

/** Size of an event's mark by age: it bursts, overshoots and settles. */
export const FLARE: Curve = [
	[0, 0.3],
	[0.12, 1.35],
	[0.4, 1],
]

/** The ring that runs out from a fresh event: radius as a share of its full size, by age. */
export const SHOCK_RADIUS: Curve = [
	[0, 0.2],
	[1, 1],
]

/** Opacity of that ring, by age; a trace of it is left at rest and marks the events of the day. */
export const SHOCK_OPACITY: Curve = [
	[0, 0.9],
	[REST, 0.45],
	[1.5, 0],
]

/** Opacity from which that ring can be seen. */
export const SHOCK_SEEN = 0.05

/** Opacity of the mark by the share of the trail that is used up, from the end of the event's last day. */
export const TRAIL_OPACITY: Curve = [
	[0, 1],
	[0.15, 0.8],
	[1, 0.35],
]

/** Opacity of the scar that stays for good. */
export const SCAR_OPACITY = 0.22
/** Size of the scar as a share of the mark's. */
export const SCAR_SCALE = 0.8

/** Opacity of the ring around a base that is handed over, by days since the last day of the transfer. */
export const RING_OPACITY: Curve = [
	[0, 1],
	[1, 1],
	[6, 0],
]

export interface EventEffect {
	/** `fresh` on its own days, `trail` while it fades, `scar` after that. */
	readonly phase: 'fresh' | 'trail' | 'scar'
	/** Factor on the mark's size. */
	readonly scale: number
	/** 0 to 1. */
	readonly opacity: number
	/** Radius (share of its full size) and opacity of the ring around a fresh event. */
	readonly shock: { readonly radius: number; readonly opacity: number }
}

/**
 * How an event looks at an instant.
 * @param trail whole days that an event stays lit after its last day began; `Infinity`: for good
 * @returns `null` before it happened
 */
export function eventEffect(when: When, instant: Instant, trail: number): EventEffect | null {
	const age = instant - when.earliest
	if (age < 0) return null
	const shock = { radius: valueAt(SHOCK_RADIUS, age), opacity: valueAt(SHOCK_OPACITY, age) }
	const sinceLast = instant - when.latest
	if (sinceLast >= trail)
		return { phase: 'scar', scale: SCAR_SCALE, opacity: SCAR_OPACITY, shock: { radius: 1, opacity: 0 } }
	const scale = valueAt(FLARE, age)
	if (sinceLast < 1) return { phase: 'fresh', scale, opacity: 1, shock }
	return { phase: 'trail', scale, opacity: trailOpacity(sinceLast, trail), shock }
}

/** Opacity on the trail: whole for a day, then fading to its end. @param sinceLast days since the last day began */
export function trailOpacity(sinceLast: number, trail: number): number {
	if (sinceLast < 1) return 1
	return valueAt(TRAIL_OPACITY, Number.isFinite(trail) && trail > 1 ? (sinceLast - 1) / (trail - 1) : 0)
}

/**
 * How far a transfer has come at an instant: 0 before it begins, 1 once it is done.
 * A transfer of one day closes within that day; one of several days closes on its last.
 */
export function transferProgress(when: When, instant: Instant): number {
	const done = when.latest + REST
	return Math.min(1, Math.max(0, (instant - when.earliest) / (done - when.earliest)))
}

/** Opacity of the ring that closes around a base: 0 before the transfer begins and some days after it is done. */
export function ringOpacity(when: When, instant: Instant): number {
	return instant < when.earliest ? 0 : valueAt(RING_OPACITY, instant - when.latest)
}
