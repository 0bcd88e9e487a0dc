import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisTicks, TICK_INSET } from '../../../src/core/messages/timeTicks.ts'
import type { Lang } from '../../../src/core/record/lang.ts'
import { type DayNumber, dateOf, isoDay } from '../../../src/core/time/calendar.ts'
import type { Range } from '../../../src/core/time/range.ts'

/** As wide as letters of this size are on the whole. */
const measure = (text: string): number => text.length * 6

const range = fc
	.tuple(fc.integer({ min: 10_000, max: 22_000 }), fc.integer({ min: 6, max: 5478 }))
	.map(([from, length]): Range => [from as DayNumber, (from + length) as DayNumber])
const lang = fc.constantFrom<Lang>('en', 'ar')

const named = (text: Range, width: number, language: Lang = 'en'): readonly (string | null)[] =>
	axisTicks(text, width, language, measure).flatMap(({ text: name }) => (name === null ? [] : [name]))

test('ticks are in order, within the range, and names never run into one another', () => {
	fc.assert(
		fc.property(range, fc.integer({ min: 250, max: 3000 }), lang, (shown, width, language) => {
			const ticks = axisTicks(shown, width, language, measure)
			const perDay = width / (shown[1] - shown[0])
			const days = ticks.map(({ day }) => day)
			expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
			for (const day of days) expect(day >= shown[0] && day <= shown[1]).toBe(true)
			// Lines stay apart too: never more of them than can be seen.
			expect(ticks.length).toBeLessThan(width / 5)
			const names = ticks.filter(({ text }) => text !== null)
			expect(names.length).toBeGreaterThan(0)
			names.forEach(({ day, text }, i) => {
				const next = names[i + 1]?.day ?? shown[1] + 0.001
				expect(measure(text ?? '') + TICK_INSET).toBeLessThanOrEqual((next - day) * perDay + 0.01)
			})
		}),
		{ numRuns: 500 },
	)
})

describe('what is named', () => {
	const story: Range = [isoDay('2019-12-01'), isoDay('2020-09-01')]

	test('months on a wide screen, quarters on a phone', () => {
		expect(named(story, 950)).toEqual(['Dec', '2020', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug'])
		expect(named(story, 200)).toEqual(['2020', 'Apr', 'Jul'])
	})

	test('days in a week, years in fifteen', () => {
		expect(named([isoDay('2020-03-28'), isoDay('2020-04-03')], 950)).toEqual([
			'28 Mar',
			'29 Mar',
			'30 Mar',
			'31 Mar',
			'Apr',
			'2 Apr',
		])
		expect(named([isoDay('2011-12-18'), isoDay('2026-01-18')], 950).slice(0, 3)).toEqual(['2012', '2013', '2014'])
		expect(named([isoDay('2011-12-18'), isoDay('2026-01-18')], 300).slice(0, 2)).toEqual(['2012', '2014'])
	})

	test('the first day where no other name has room', () => {
		const week: Range = [isoDay('2020-05-16'), isoDay('2020-05-22')]
		expect(named(week, 250)).toEqual(['16 May'])
	})

	test('in Arabic as well', () => {
		expect(named(story, 950, 'ar').slice(0, 3)).toEqual(['كانون الأول', '٢٠٢٠', 'شباط'])
	})

	test('weeks are quarters of a month', () => {
		const days = axisTicks([isoDay('2020-03-01'), isoDay('2020-04-30')], 950, 'en', measure)
			.filter(({ text }) => text !== null)
			.map(({ day }) => dateOf(day).day)
		expect(days).toEqual([1, 8, 15, 22, 1, 8, 15, 22])
	})
})
