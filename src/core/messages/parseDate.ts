import { clampDay, type DayNumber, dayNumber } from '../time/calendar.ts'
import type { Range } from '../time/range.ts'
import { loadedLocales } from './locale.ts'

/** What a typed text means. */
export type TypedDate =
	| { readonly kind: 'day'; readonly day: DayNumber }
	/** A day that the record does not reach. */
	| { readonly kind: 'outside'; readonly nearest: DayNumber }
	/** Day and month can be either way round. */
	| { readonly kind: 'ambiguous'; readonly readings: readonly [DayNumber, DayNumber] }
	/** Written as a date, but there is no such day. */
	| { readonly kind: 'no-such-day' }
	| { readonly kind: 'unread' }

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}+(?: \p{L}+)?) (\d{4})$/u
const MONTH_DAY = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u

/**
 * Reads a date as people write it: `2020-04-04`, `4 April 2020`, `Apr 4, 2020`, `25/12/2019`, `٤ نيسان ٢٠٢٠`, `4 أبريل 2020`.
 * Digits may be Western, Arabic-Indic or Persian. `3/4/2020` is refused: half of the world reads 3 April, half 4 March.
 * @param record the first and last day that can be gone to
 */
export function parseTypedDate(text: string, record: Range): TypedDate {
	const plain = normalised(text)
	const yearFirst = YEAR_FIRST.exec(plain)
	if (yearFirst) return asDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), record)
	const yearLast = YEAR_LAST.exec(plain)
	if (yearLast) return eitherWay(Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3]), record)
	const [, day, month, year] = DAY_MONTH.exec(plain) ?? swapped(MONTH_DAY.exec(plain)) ?? []
	const number = month === undefined ? null : monthNamed(month)
	return number === null ? { kind: 'unread' } : asDay(Number(year), number, Number(day), record)
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
	return match && [match[0], match[2], match[1], match[3]]
}

function eitherWay(one: number, other: number, year: number, record: Range): TypedDate {
	const [dayFirst, monthFirst] = [dayNumber(year, other, one), dayNumber(year, one, other)]
	if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
		return { kind: 'ambiguous', readings: [dayFirst, monthFirst] }
	return inRecord(dayFirst ?? monthFirst, record)
}

function asDay(year: number, month: number, day: number, record: Range): TypedDate {
	return inRecord(dayNumber(year, month, day), record)
}

function inRecord(day: DayNumber | null, record: Range): TypedDate {
	if (day === null) return { kind: 'no-such-day' }
	const nearest = clampDay(day, ...record)
	return nearest === day ? { kind: 'day', day } : { kind: 'outside', nearest }
}

/** 1 to 12, in any language that is loaded. Latin names may be cut to three letters or more. */
function monthNamed(name: string): number | null {
	for (const { months, otherMonths, script } of loadedLocales()) {
		const index = months.findIndex((month, i) => {
			const names = [month, ...(otherMonths[i] ?? [])].map(normalised)
			return (
				names.includes(name) || (script === 'Latn' && name.length >= 3 && names.some((full) => full.startsWith(name)))
			)
		})
		if (index >= 0) return index + 1
	}
	return null
}

/** One spelling for what means the same: Western digits, lower case, plain alefs, single spaces, no marks. */
function normalised(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(/[\p{Mn}\p{Cf}ـ]/gu, '')
		.replace(/[أإآ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.toLowerCase()
		.replace(/[،,]/g, ' ')
		.replace(/(?<=\p{L})\.(?=\s)/gu, '')
		.replace(/\s*([-/.])\s*(?=\d)/g, '$1')
		.replace(/\s+/g, ' ')
		.trim()
}
