import { countAtMost } from './bisect.ts'
import type { Instant } from './calendar.ts'

/** Seconds that a day on which something begins takes at speed 1. */
export const EVENT_DAY_SECONDS = 0.5
/** The days beside it take this share of the time, the next ones this share of that: easing in and out. */
export const EASING = 0.5
/** Seconds of a day far from anything: sixty pass in a second. */
export const EMPTY_DAY_SECONDS = 1 / 60

/**
 * How fast time plays: it lingers on days on which something begins and hurries through empty stretches.
 * A table of when each day begins, so that an instant is looked up from the time that has passed and never summed up
 * from frames: the same time gives the same instant at any frame rate.
 */
export interface Pace {
	/** The first day of the table. */
	readonly first: number
	/** Seconds at speed 1 from the start of the first day to the start of each, and to the end of the last. */
	readonly begins: Float64Array
}

/**
 * @param starts days on which something begins
 * @param first the first day that can be played
 * @param last the last one
 */
export function paceOf(starts: Iterable<number>, first: number, last: number): Pace {
	const count = last - first + 1
	const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
	for (const day of starts) if (day >= first && day <= last) nearest[day - first] = 0
	for (let i = 1; i < count; i++) nearest[i] = Math.min(nearest[i] ?? 0, (nearest[i - 1] ?? 0) + 1)
	for (let i = count - 2; i >= 0; i--) nearest[i] = Math.min(nearest[i] ?? 0, (nearest[i + 1] ?? 0) + 1)
	const begins = new Float64Array(count + 1)
	for (let i = 0; i < count; i++) begins[i + 1] = (begins[i] ?? 0) + secondsAt(nearest[i] ?? 0)
	return { first, begins }
}

/** Seconds of a day, so many days away from the nearest on which something begins. */
function secondsAt(distance: number): number {
	return Math.max(EMPTY_DAY_SECONDS, EVENT_DAY_SECONDS * EASING ** distance)
}

/**
 * Where play has got to.
 * @param from the instant at which it began
 * @param seconds played since then, times the speed
 * @returns no later than the end of the table
 */
export function instantAfter({ first, begins }: Pace, from: Instant, seconds: number): Instant {
	const target = secondsTo({ first, begins }, from) + seconds
	const days = begins.length - 1
	const index = Math.min(countAtMost(begins, target) - 1, days - 1)
	const [start = 0, end = 0] = [begins[index], begins[index + 1]]
	return first + index + Math.min(1, (target - start) / (end - start))
}

/** Seconds at speed 1 from the start of the table to an instant within it. */
export function secondsTo({ first, begins }: Pace, instant: Instant): number {
	const index = Math.min(Math.max(Math.floor(instant - first), 0), begins.length - 2)
	const [start = 0, end = 0] = [begins[index], begins[index + 1]]
	return start + (instant - first - index) * (end - start)
}
