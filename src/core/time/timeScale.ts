import { clampDay, type DayNumber } from './calendar.ts'
import { type Range, SHORTEST_RANGE } from './range.ts'

/** The longest range, in days from first to last: fifteen years. */
export const LONGEST_RANGE = 5478

/**
 * A range on its way: both ends may lie between two days. A gesture turns one of these, because a pinch of a few per
 * cent would be rounded away at every frame if it began anew from whole days.
 */
export type LooseRange = readonly [from: number, to: number]

/** Where a day lies on the axis: 0 at its beginning, 1 at its end, beyond these outside of it. */
export function shareOf(day: number, [from, to]: LooseRange): number {
	return to === from ? 0 : (day - from) / (to - from)
}

/** The point in time, in days, at a share of the axis. */
export function timeAt(share: number, [from, to]: LooseRange): number {
	return from + share * (to - from)
}

/** The day nearest to a share of the axis; its first and last day for shares outside of it. */
export function dayAtShare(share: number, range: Range): DayNumber {
	return clampDay(Math.round(timeAt(share, range)) as DayNumber, ...range)
}

/** Where an axis is drawn. */
export interface AxisPlace {
	/** Of its first or last day, whichever lies on the left. */
	readonly left: number
	/** From its first day to its last, in the same unit. */
	readonly length: number
	/** Whether time runs from right to left. */
	readonly mirrored: boolean
}

/** Where a day lies on a drawn axis. */
export function xOn(day: number, range: LooseRange, { left, length, mirrored }: AxisPlace): number {
	const share = shareOf(day, range)
	return left + (mirrored ? 1 - share : share) * length
}

/** Which share of a drawn axis lies at a point, beyond 0 and 1 outside of it. */
export function shareAt(x: number, { left, length, mirrored }: AxisPlace): number {
	const share = (x - left) / length
	return mirrored ? 1 - share : share
}

/**
 * The range `factor` times as long, with `about` at the same share of the axis as before as far as the record allows.
 * @param about a point in time, in days
 * @param factor below 1 shows less time
 * @param record its first and last day
 */
export function zoomed(range: LooseRange, about: number, factor: number, record: Range): LooseRange {
	const length = allowedLength((range[1] - range[0]) * factor, record)
	const from = about - shareOf(about, range) * length
	return within([from, from + length], record)
}

/** The range moved by days, later if positive, no further than the record reaches. */
export function panned([from, to]: LooseRange, days: number, record: Range): LooseRange {
	return within([from + days, to + days], record)
}

/** The range with two points in time at two given shares of the axis: what two fingers hold. */
export function pinched(times: LooseRange, shares: LooseRange, record: Range): LooseRange {
	const spread = shares[1] - shares[0]
	const length = allowedLength(spread === 0 ? Number.POSITIVE_INFINITY : (times[1] - times[0]) / spread, record)
	const [time, share] = [(times[0] + times[1]) / 2, (shares[0] + shares[1]) / 2]
	const from = time - share * length
	return within([from, from + length], record)
}

/** The range in whole days, within the record, neither too short nor too long. */
export function wholeDays(range: LooseRange, record: Range): Range {
	const length = Math.round(allowedLength(range[1] - range[0], record))
	const from = Math.round(range[0])
	return within([from, from + length], record) as Range
}

function allowedLength(length: number, [first, last]: Range): number {
	return Math.min(Math.max(Math.abs(length), SHORTEST_RANGE), LONGEST_RANGE, Math.max(last - first, 1))
}

/** Moved into the record; it has to be no longer than that. */
function within([from, to]: LooseRange, [first, last]: Range): LooseRange {
	const by = from < first ? first - from : to > last ? last - to : 0
	return [from + by, to + by]
}
