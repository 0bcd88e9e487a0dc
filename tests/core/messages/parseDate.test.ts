import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayText } from '../../../src/core/messages/headline.ts'
import { localeOf } from '../../../src/core/messages/locale.ts'
import { parseTypedDate } from '../../../src/core/messages/parseDate.ts'
import type { Lang } from '../../../src/core/record/lang.ts'
import { addDays, type DayNumber, dateOf, formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import type { Range } from '../../../src/core/time/range.ts'

const RECORD: Range = [isoDay('2011-12-18'), isoDay('2026-01-18')]
const day = fc.integer({ min: RECORD[0], max: RECORD[1] }).map((value) => value as DayNumber)
const read = (text: string) => parseTypedDate(text, RECORD)
const found = (date: string) => ({ kind: 'day', day: isoDay(date) })

test('what the page writes it also reads, in both languages', () => {
	fc.assert(
		fc.property(day, fc.constantFrom<Lang>('en', 'ar'), (value, lang) => {
			expect(read(dayText(value, lang))).toEqual({ kind: 'day', day: value })
			expect(read(formatDay(value))).toEqual({ kind: 'day', day: value })
		}),
	)
})

test.each([
	'2020-04-04',
	'2020/4/4',
	' 2020.04.04 ',
	'4 April 2020',
	'4 Apr 2020',
	'04 APR. 2020',
	'4th april 2020',
	'April 4, 2020',
	'Apr 4 2020',
	'04/04/2020',
	'4.4.2020',
	'٤ نيسان ٢٠٢٠',
	'4 نيسان 2020',
	'٤ أبريل ٢٠٢٠',
	'٤ ابريل، ٢٠٢٠',
	'٤ إبريل ۲۰۲۰',
	'٢٠٢٠-٠٤-٠٤',
	'٠٤/٠٤/٢٠٢٠',
])('%s is 4 April 2020', (text) => {
	expect(read(text)).toEqual(found('2020-04-04'))
})

test.each([
	['29 Feb 2020', '2020-02-29'],
	['25/12/2019', '2019-12-25'],
	['12/25/2019', '2019-12-25'],
	['27 كانون الأول 2019', '2019-12-27'],
	['27 كانون الاول 2019', '2019-12-27'],
	['8 كانون الثاني 2020', '2020-01-08'],
	['٨ يناير ٢٠٢٠', '2020-01-08'],
	['٦ مايس ٢٠٢٠', '2020-05-06'],
	['٦ مايو ٢٠٢٠', '2020-05-06'],
	['٢٣ آب ٢٠٢٠', '2020-08-23'],
	['٢٣ أغسطس ٢٠٢٠', '2020-08-23'],
	['9 Sept 2020', '2020-09-09'],
])('%s is %s', (text, date) => {
	expect(read(text)).toEqual(found(date))
})

describe('numbers alone', () => {
	test('are read only where day and month cannot be swapped', () => {
		fc.assert(
			fc.property(day, fc.constantFrom('/', '-', '.'), fc.boolean(), (value, mark, dayFirst) => {
				const { year, month, day: dayOfMonth } = dateOf(value)
				const parts = dayFirst ? [dayOfMonth, month] : [month, dayOfMonth]
				const typed = read([...parts, year].join(mark))
				if (dayOfMonth > 12 || dayOfMonth === month) expect(typed).toEqual({ kind: 'day', day: value })
				else {
					expect(typed.kind).toBe('ambiguous')
					if (typed.kind === 'ambiguous') expect(typed.readings).toContain(value)
				}
			}),
		)
	})

	test('both readings are offered, the day first', () => {
		expect(read('3/4/2020')).toEqual({ kind: 'ambiguous', readings: [isoDay('2020-04-03'), isoDay('2020-03-04')] })
	})
})

test.each(['2020-02-30', '31 April 2020', '13/13/2020', '٣١ نيسان ٢٠٢٠'])('%s is no day', (text) => {
	expect(read(text)).toEqual({ kind: 'no-such-day' })
})

test.each([
	'',
	'soon',
	'April 2020',
	'2020',
	'4 A 2020',
	'4 Ju 2020',
	'4 April 20',
	'1 2 3 4',
	'2020-04-04T12:00',
	'آذار',
])('%j is not read', (text) => {
	expect(read(text)).toEqual({ kind: 'unread' })
})

test('a day that the record does not reach names the nearest', () => {
	expect(read('1 January 2003')).toEqual({ kind: 'outside', nearest: RECORD[0] })
	expect(read('2100-01-01')).toEqual({ kind: 'outside', nearest: RECORD[1] })
	expect(read(formatDay(addDays(RECORD[1], 1)))).toEqual({ kind: 'outside', nearest: RECORD[1] })
})

test('any text has an answer', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9/. -]{0,12}$/)), (text) => {
			const typed = read(text)
			if (typed.kind === 'day') expect(typed.day >= RECORD[0] && typed.day <= RECORD[1]).toBe(true)
		}),
	)
})

test('an English month may be cut to three letters or more, and to no fewer', () => {
	localeOf('en').months.forEach((name, i) => {
		for (let length = 1; length <= name.length; length++) {
			const typed = read(`4 ${name.slice(0, length)} 2020`)
			if (length < 3) expect(typed.kind).toBe('unread')
			else expect(typed).toEqual(found(`2020-${String(i + 1).padStart(2, '0')}-04`))
		}
	})
})
