/**
 * Days without clocks. A date is a calendar day of the record's own place and an integer inside the program;
 * no function here reads a clock, a locale or a time zone (`Date.UTC` is plain arithmetic).
 */

declare const dayBrand: unique symbol
/** Whole days since 1970-01-01, a day of the record's calendar, never an instant. Made only in this file. */
export type DayNumber = number & { readonly [dayBrand]: true }

/** A point in time inside the animation: a day number plus the fraction of that day that has passed. */
export type Instant = number

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

export interface CalendarDate {
	readonly year: number
	/** 1 to 12. */
	readonly month: number
	/** 1 to 31. */
	readonly day: number
}

/** @returns the day number, or `null` if there is no such day (month 13, 30 February). Years 1 to 9999. */
export function dayNumber(year: number, month: number, day: number): DayNumber | null {
	const date = new Date(0)
	// setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
	date.setUTCFullYear(year, month - 1, day)
	const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
	return exists && year >= 1 && year <= 9999 ? ((date.getTime() / MS_PER_DAY) as DayNumber) : null
}

/** Reads `YYYY-MM-DD` and nothing else. @returns `null` for any other text and for days that do not exist. */
export function parseDay(text: string): DayNumber | null {
	const match = ISO_DAY.exec(text)
	return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Reads a day that is known to be well formed. @throws RangeError otherwise: for constants in the code, not for data. */
export function isoDay(text: string): DayNumber {
	const day = parseDay(text)
	if (day === null) throw new RangeError(`"${text}" is not a day (YYYY-MM-DD)`)
	return day
}

export function dateOf(day: DayNumber): CalendarDate {
	const date = new Date(day * MS_PER_DAY)
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** @returns `YYYY-MM-DD` */
export function formatDay(day: DayNumber): string {
	const { year, month, day: dayOfMonth } = dateOf(day)
	return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`
}

/** @returns 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
	return (((day + 4) % 7) + 7) % 7
}

export function addDays(day: DayNumber, days: number): DayNumber {
	return (day + days) as DayNumber
}

/** The same day of another month; the last day of that month where it is shorter (31 January + 1 is 29 February 2020). */
export function addMonths(day: DayNumber, months: number): DayNumber {
	const { year, month, day: dayOfMonth } = dateOf(day)
	const count = year * 12 + (month - 1) + months
	const [targetYear, targetMonth] = [Math.floor(count / 12), (count % 12) + 1]
	return dayNumber(targetYear, targetMonth, dayOfMonth) ?? lastDayOfMonth(targetYear, targetMonth)
}

/** @param month 1 to 12 */
export function lastDayOfMonth(year: number, month: number): DayNumber {
	const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
	if (next === null) throw new RangeError(`no month ${year}-${month}`)
	return addDays(next, -1)
}

/** The day that an instant of the animation belongs to. */
export function dayAt(instant: Instant): DayNumber {
	return Math.floor(instant) as DayNumber
}

/**
 * The calendar day at a moment, where clocks are so far ahead.
 * @param moment milliseconds since 1970 began in UTC
 * @param offset minutes ahead of UTC; behind it, negative
 */
export function dayAtMoment(moment: number, offset: number): DayNumber {
	return dayAt((moment + offset * MS_PER_MINUTE) / MS_PER_DAY)
}

export function clampDay(day: DayNumber, first: DayNumber, last: DayNumber): DayNumber {
	return Math.min(Math.max(day, first), last) as DayNumber
}

function pad(value: number): string {
	return String(value).padStart(2, '0')
}
