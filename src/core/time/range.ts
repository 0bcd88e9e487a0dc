import { addDays, type DayNumber, formatDay, parseDay } from './calendar.ts'

/** First and last day that the axis of time shows, both included. */
export type Range = readonly [from: DayNumber, to: DayNumber]

/** The shortest range, in days from first to last: a week. */
export const SHORTEST_RANGE = 6

/** Whether the range shows the day. */
export function isInRange([from, to]: Range, day: DayNumber): boolean {
	return from <= day && day <= to
}

/** The range moved as little as it takes to show the day; its length stays. */
export function rangeHolding(range: Range, day: DayNumber): Range {
	const [from, to] = range
	const by = day < from ? day - from : day > to ? day - to : 0
	return by === 0 ? range : [addDays(from, by), addDays(to, by)]
}

/** `2019-12-01/2020-09-01`, an interval of ISO 8601. */
export function formatRange([from, to]: Range): string {
	return `${formatDay(from)}/${formatDay(to)}`
}

/** @returns `null` for what is not an interval of two days at least a week long */
export function parseRange(text: string): Range | null {
	const [from, to, ...rest] = text.split('/').map(parseDay)
	if (from === undefined || to === undefined || from === null || to === null || rest.length > 0) return null
	return to - from >= SHORTEST_RANGE ? [from, to] : null
}
