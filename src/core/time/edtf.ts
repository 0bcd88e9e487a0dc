import { addDays, type DayNumber, dayNumber, lastDayOfMonth } from './calendar.ts'

/** When something happened, as far as it is known. Both ends are days and both are included. */
export interface When {
	readonly earliest: DayNumber
	readonly latest: DayNumber
	/** The EDTF text it was read from. */
	readonly written: string
	/** What was written: one day, a month, a year, or a span of two of these. */
	readonly resolution: 'day' | 'month' | 'year' | 'span'
	/** EDTF `~` or `%`: about that time. */
	readonly approximate: boolean
	/** EDTF `?` or `%`: the source is doubted. */
	readonly uncertain: boolean
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/

/**
 * Reads the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that the record uses:
 * a day, a month, a year, a span `from/to`, each with an optional `?`, `~` or `%`.
 * @returns `null` for everything else, for days that do not exist and for spans that run backwards or go nowhere
 */
export function parseEdtf(text: string): When | null {
	if (newest?.text !== text) newest = { text, when: read(text) }
	return newest.when
}

/** One rule after the other asks of one date. */
let newest: { readonly text: string; readonly when: When | null } | undefined

function read(text: string): When | null {
	const [first, second, ...rest] = text.split('/')
	if (first === undefined || rest.length > 0) return null
	const start = parsePart(first)
	if (!start) return null
	if (second === undefined) return { ...start, written: text }
	const end = parsePart(second)
	// EDTF readers refuse a span whose end does not begin after its start: one day is written as one day.
	if (!end || end.earliest <= start.earliest) return null
	return {
		earliest: start.earliest,
		latest: end.latest,
		written: text,
		resolution: 'span',
		approximate: start.approximate || end.approximate,
		uncertain: start.uncertain || end.uncertain,
	}
}

function parsePart(text: string): Omit<When, 'written'> | null {
	const match = PART.exec(text)
	if (!match) return null
	const [, year, month, day, qualifier] = match
	const marks = {
		approximate: qualifier === '~' || qualifier === '%',
		uncertain: qualifier === '?' || qualifier === '%',
	}
	if (day !== undefined) {
		const only = dayNumber(Number(year), Number(month), Number(day))
		return only === null ? null : { earliest: only, latest: only, resolution: 'day', ...marks }
	}
	const earliest = dayNumber(Number(year), Number(month ?? 1), 1)
	if (earliest === null) return null
	return month === undefined
		? { earliest, latest: lastDayOfMonth(Number(year), 12), resolution: 'year', ...marks }
		: { earliest, latest: lastDayOfMonth(Number(year), Number(month)), resolution: 'month', ...marks }
}

/** Whether the event, or its span, covers the day. */
export function covers(when: When, day: DayNumber): boolean {
	return when.earliest <= day && day <= when.latest
}

/** How many days it covers; 1 for a single day. */
export function lengthInDays(when: When): number {
	return addDays(when.latest, 1) - when.earliest
}
