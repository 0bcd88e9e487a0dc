import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	addDays,
	addMonths,
	clampDay,
	type DayNumber,
	dateOf,
	dayAt,
	dayAtMoment,
	dayNumber,
	formatDay,
	isoDay,
	lastDayOfMonth,
	parseDay,
	weekdayOf,
} from '../../../src/core/time/calendar.ts'

/** The calendar counted on one's fingers: no Date, no division. */
function* counted(year: number): Generator<readonly [year: number, month: number, day: number]> {
	for (; ; year++)
		for (let month = 1; month <= 12; month++)
			for (let day = 1; day <= lengthOf(year, month); day++) yield [year, month, day]
}

function lengthOf(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

const anyDay = fc.integer({ min: isoDay('0001-01-01'), max: isoDay('9999-12-31') }).map((day) => day as DayNumber)

test('every day from 1970 to 2110 has the number, text and weekday that counting gives', () => {
	let number = 0
	for (const [year, month, day] of counted(1970)) {
		if (year === 2110) break
		const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
		if (parseDay(text) !== number || formatDay(number as DayNumber) !== text) expect.fail(text)
		// 1970-01-01 was a Thursday.
		if (weekdayOf(number as DayNumber) !== (number + 4) % 7) expect.fail(text)
		number++
	}
	expect(number).toBe(140 * 365 + 34)
})

test('text and number are the same thing', () => {
	fc.assert(
		fc.property(anyDay, (day) => {
			expect(parseDay(formatDay(day))).toBe(day)
			const { year, month, day: dayOfMonth } = dateOf(day)
			expect(dayNumber(year, month, dayOfMonth)).toBe(day)
		}),
	)
})

test('days of the story', () => {
	expect(isoDay('2020-03-17')).toBe(18_338)
	expect(weekdayOf(isoDay('2020-04-04'))).toBe(6)
	expect(addDays(isoDay('2019-12-31'), 1)).toBe(isoDay('2020-01-01'))
	expect(isoDay('0001-01-01')).toBeLessThan(isoDay('0100-01-01'))
})

test.each([
	'2020-02-30',
	'2019-02-29',
	'2020-13-01',
	'2020-00-10',
	'2020-04-31',
	'2020-4-1',
	'20200401',
	' 2020-04-01',
	'2020-04-01T00:00',
	'+02020-04-01',
	'0000-01-01',
	'',
])('"%s" is no day', (text) => {
	expect(parseDay(text)).toBeNull()
	expect(() => isoDay(text)).toThrow(RangeError)
})

test('any text is a day or null', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
			const day = parseDay(text)
			if (day !== null) expect(formatDay(day)).toBe(text)
		}),
	)
})

test('a month further is the same day, or the last one of a shorter month', () => {
	expect(formatDay(addMonths(isoDay('2020-01-31'), 1))).toBe('2020-02-29')
	expect(formatDay(addMonths(isoDay('2020-03-31'), -1))).toBe('2020-02-29')
	expect(formatDay(addMonths(isoDay('2020-01-15'), -1))).toBe('2019-12-15')
	expect(formatDay(addMonths(isoDay('2020-05-31'), -15))).toBe('2019-02-28')
	fc.assert(
		fc.property(
			fc.integer({ min: isoDay('0500-01-01'), max: isoDay('9000-01-01') }),
			fc.integer({ min: -3000, max: 3000 }),
			(number, months) => {
				const day = number as DayNumber
				const [before, after] = [dateOf(day), dateOf(addMonths(day, months))]
				expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months)
				expect(after.day).toBe(Math.min(before.day, lengthOf(after.year, after.month)))
			},
		),
	)
})

test('the last day of a month is followed by a first', () => {
	for (let year = 1999; year < 2030; year++)
		for (let month = 1; month <= 12; month++) {
			const last = lastDayOfMonth(year, month)
			expect(dateOf(last)).toEqual({ year, month, day: lengthOf(year, month) })
			expect(dateOf(addDays(last, 1)).day).toBe(1)
		}
	expect(() => lastDayOfMonth(2020, 13)).toThrow(RangeError)
})

test('an instant belongs to the day that it lies in', () => {
	const day = isoDay('2020-03-19')
	expect([day, day + 0.5, day + 0.999].map(dayAt)).toEqual([day, day, day])
	expect(dayAt(-0.25)).toBe(-1)
	expect(clampDay(day, isoDay('2020-04-01'), isoDay('2020-05-01'))).toBe(isoDay('2020-04-01'))
	expect(clampDay(day, isoDay('2020-01-01'), isoDay('2020-03-01'))).toBe(isoDay('2020-03-01'))
	expect(clampDay(day, isoDay('2020-01-01'), isoDay('2020-05-01'))).toBe(day)
})

test('at one moment it is another day elsewhere', () => {
	const moment = Date.UTC(2020, 3, 3, 21, 30)
	expect(dayAtMoment(moment, 180)).toBe(isoDay('2020-04-04'))
	expect(dayAtMoment(moment, 149)).toBe(isoDay('2020-04-03'))
	expect(dayAtMoment(Date.UTC(1969, 11, 31, 23, 59), 0)).toBe(isoDay('1969-12-31'))
	expect(dayAtMoment(Date.UTC(2020, 3, 4), -1)).toBe(isoDay('2020-04-03'))
})
