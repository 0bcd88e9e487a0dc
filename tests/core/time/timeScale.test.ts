import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DayNumber, isoDay } from '../../../src/core/time/calendar.ts'
import { type Range, SHORTEST_RANGE } from '../../../src/core/time/range.ts'
import {
	dayAtShare,
	LONGEST_RANGE,
	type LooseRange,
	panned,
	pinched,
	shareAt,
	shareOf,
	timeAt,
	wholeDays,
	xOn,
	zoomed,
} from '../../../src/core/time/timeScale.ts'

/** A record of up to a century, and a range within it that may be shown. */
const axis = fc
	.tuple(
		fc.integer({ min: -20_000, max: 20_000 }),
		fc.integer({ min: 6, max: 36_500 }),
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.double({ min: 0, max: 1, noNaN: true }),
	)
	.map(([first, days, at, size]) => {
		const record: Range = [first as DayNumber, (first + days) as DayNumber]
		const length = SHORTEST_RANGE + Math.floor(size * (Math.min(days, LONGEST_RANGE) - SHORTEST_RANGE))
		const from = first + Math.floor(at * (days - length))
		return { record, range: [from as DayNumber, (from + length) as DayNumber] satisfies Range }
	})

function expectAllowed([from, to]: LooseRange, [first, last]: Range): void {
	expect(from).toBeGreaterThanOrEqual(first - 1e-6)
	expect(to).toBeLessThanOrEqual(last + 1e-6)
	expect(to - from).toBeGreaterThanOrEqual(Math.min(SHORTEST_RANGE, last - first) - 1e-6)
	expect(to - from).toBeLessThanOrEqual(LONGEST_RANGE + 1e-6)
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('a day and its place on the axis', () => {
	test('lead to each other', () => {
		fc.assert(
			fc.property(axis, fc.nat(), ({ range }, n) => {
				const day = (range[0] + (n % (range[1] - range[0] + 1))) as DayNumber
				expect(dayAtShare(shareOf(day, range), range)).toBe(day)
				expect(timeAt(shareOf(day, range), range)).toBeCloseTo(day, 6)
			}),
		)
	})

	test('beyond the ends is the first or the last day', () => {
		const range: Range = [isoDay('2020-01-01'), isoDay('2020-02-01')]
		expect(dayAtShare(-0.5, range)).toBe(range[0])
		expect(dayAtShare(7, range)).toBe(range[1])
	})
})

describe('zooming', () => {
	test('keeps within the record and between a week and fifteen years', () => {
		fc.assert(
			fc.property(axis, share, fc.double({ min: 1e-4, max: 1e4, noNaN: true }), ({ record, range }, at, factor) => {
				const next = zoomed(range, timeAt(at, range), factor, record)
				expectAllowed(next, record)
				const whole = wholeDays(next, record)
				expect(whole.every(Number.isInteger)).toBe(true)
				expectAllowed(whole, record)
			}),
		)
	})

	test('leaves what is under the pointer where it is, unless an end of the record is in the way', () => {
		fc.assert(
			fc.property(axis, share, fc.double({ min: 0.2, max: 5, noNaN: true }), ({ record, range }, at, factor) => {
				const about = timeAt(at, range)
				const next = zoomed(range, about, factor, record)
				const touches = next[0] <= record[0] + 1e-6 || next[1] >= record[1] - 1e-6
				if (!touches) expect(shareOf(about, next)).toBeCloseTo(at, 6)
				// Even then it stays in sight.
				expect(shareOf(about, next)).toBeGreaterThanOrEqual(-1e-9)
				expect(shareOf(about, next)).toBeLessThanOrEqual(1 + 1e-9)
			}),
		)
	})

	test('in and out again comes back, however small the steps', () => {
		const record: Range = [isoDay('2011-12-18'), isoDay('2026-01-18')]
		const range: Range = [isoDay('2020-03-01'), isoDay('2020-03-15')]
		let loose: LooseRange = range
		for (let i = 0; i < 40; i++) loose = zoomed(loose, isoDay('2020-03-05'), 1.01, record)
		expect(wholeDays(loose, record)).not.toEqual(range)
		for (let i = 0; i < 40; i++) loose = zoomed(loose, isoDay('2020-03-05'), 1 / 1.01, record)
		expect(wholeDays(loose, record)).toEqual(range)
	})
})

describe('panning', () => {
	test('keeps the length and the record', () => {
		fc.assert(
			fc.property(axis, fc.double({ min: -1e5, max: 1e5, noNaN: true }), ({ record, range }, days) => {
				const next = panned(range, days, record)
				expect(next[1] - next[0]).toBeCloseTo(range[1] - range[0], 6)
				expectAllowed(next, record)
				expectAllowed(wholeDays(next, record), record)
				// Towards where it was asked to go, and no further.
				expect((next[0] - range[0]) * days).toBeGreaterThanOrEqual(-1e-6)
				expect(Math.abs(next[0] - range[0])).toBeLessThanOrEqual(Math.abs(days) + 1e-6)
			}),
		)
	})
})

describe('two fingers', () => {
	test('keep hold of their days, unless a limit is in the way', () => {
		const pair = fc
			.tuple(share, fc.double({ min: 0.02, max: 1, noNaN: true }))
			.map(([at, gap]): LooseRange => [at * (1 - gap), at * (1 - gap) + gap])
		fc.assert(
			fc.property(axis, pair, pair, ({ record, range }, [a, b], [c, d]) => {
				const times: LooseRange = [timeAt(a, range), timeAt(b, range)]
				const next = pinched(times, [c, d], record)
				expectAllowed(next, record)
				const wanted = (times[1] - times[0]) / (d - c)
				const free =
					wanted > SHORTEST_RANGE &&
					wanted < Math.min(LONGEST_RANGE, record[1] - record[0]) &&
					next[0] > record[0] + 1e-6 &&
					next[1] < record[1] - 1e-6
				if (!free) return
				expect(shareOf(times[0], next)).toBeCloseTo(c, 5)
				expect(shareOf(times[1], next)).toBeCloseTo(d, 5)
			}),
			{ numRuns: 500 },
		)
	})

	test('one on the other show as much as is allowed, and nothing breaks', () => {
		const record: Range = [isoDay('1990-01-01'), isoDay('2026-01-18')]
		const day = isoDay('2010-03-05')
		const next = pinched([day, day + 1], [0.5, 0.5], record)
		expect(next[1] - next[0]).toBe(LONGEST_RANGE)
	})
})

test('a record shorter than a week is shown whole', () => {
	const record: Range = [isoDay('2020-03-01'), isoDay('2020-03-04')]
	expect(wholeDays(zoomed(record, record[0], 0.1, record), record)).toEqual(record)
	expect(wholeDays(panned(record, 9, record), record)).toEqual(record)
})

test('a drawn axis gives back the share at which a day was put, whichever way time runs', () => {
	fc.assert(
		fc.property(axis, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), ({ range }, share, mirrored) => {
			const place = { left: 40, length: 700, mirrored }
			const x = xOn(timeAt(share, range), range, place)
			expect(shareAt(x, place)).toBeCloseTo(share, 9)
			expect(mirrored ? 40 + 700 - x : x - 40).toBeCloseTo(share * 700, 6)
		}),
	)
})
