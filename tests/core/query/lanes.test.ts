import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, LANES, type Lane, laneOf, lanesOf, spansIn } from '../../../src/core/query/lanes.ts'
import { EVENT_TYPES } from '../../../src/core/record/kinds.ts'
import type { DayNumber } from '../../../src/core/time/calendar.ts'
import type { Range } from '../../../src/core/time/range.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const geo = timelineOf(textsOf(GEO))
const lanes = lanesOf(geo.index)

const range = fc
	.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 6, max: 500 }))
	.map(([from, length]): Range => [from as DayNumber, (from + length) as DayNumber])

function laneWith(days: readonly number[], spans: readonly (readonly [number, number])[] = []): Lane {
	const list = spans.toSorted(([a], [b]) => a - b)
	return {
		days: Int32Array.from(days.toSorted((a, b) => a - b)),
		from: Int32Array.from(list, ([from]) => from),
		to: Int32Array.from(list, ([, to]) => to),
		reach: Int32Array.from(list, (_, i) => Math.max(...list.slice(0, i + 1).map(([, to]) => to))),
	}
}

test('every event of the record is in its lane, as a day or as a span', () => {
	for (const type of EVENT_TYPES) expect(LANES[laneOf(type)]).toBeDefined()
	lanes.forEach((lane, i) => {
		const events = geo.events.filter(({ type }) => laneOf(type) === i)
		expect([...lane.days]).toEqual(
			events.filter(({ when }) => when.latest === when.earliest).map(({ when }) => when.earliest),
		)
		expect(spansIn(lane, [geo.first, geo.last], 1000)).toEqual(
			events.filter(({ when }) => when.latest > when.earliest).map(({ when }) => [when.earliest, when.latest]),
		)
	})
})

test('columns count what a count of every event finds', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: -50, max: 1100 }), { maxLength: 200 }),
			range,
			fc.integer({ min: 1, max: 60 }),
			(days, shown, perColumn) => {
				const columns = columnsOf(laneWith(days), shown, perColumn)
				const expected = new Map<number, number>()
				for (const day of days) {
					if (day < shown[0] || day > shown[1]) continue
					const start = Math.floor(day / perColumn) * perColumn
					expected.set(start, (expected.get(start) ?? 0) + 1)
				}
				expect(new Map(columns.map(({ day, count }) => [day, count]))).toEqual(expected)
				expect(columns.map(({ day }) => day)).toEqual([...expected.keys()].toSorted((a, b) => a - b))
			},
		),
	)
})

test('spans that touch the range are found, those that do not are not', () => {
	const spans = fc.array(
		fc
			.tuple(fc.integer({ min: -50, max: 1100 }), fc.integer({ min: 1, max: 300 }))
			.map(([from, length]): readonly [number, number] => [from, from + length]),
		{ maxLength: 40 },
	)
	fc.assert(
		fc.property(spans, range, (list, [from, to]) => {
			const found = spansIn(laneWith([], list), [from, to], 1000)
			const expected = list.filter(([a, b]) => a <= to && b >= from)
			const order = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0] || a[1] - b[1]
			expect(found.toSorted(order)).toEqual(expected.toSorted(order))
		}),
	)
})

test('a million events cost a search a column, not a look at each', () => {
	let looks = 0
	const count = 1_000_000
	const days = new Proxy({} as Int32Array, {
		get(_, key) {
			if (key === 'length') return count
			looks++
			// Two hundred a day.
			return Math.floor(Number(key) / 200)
		},
	})
	const columns = columnsOf({ ...laneWith([]), days }, [0 as DayNumber, 4999 as DayNumber], 5)
	expect(columns).toHaveLength(1000)
	expect(columns.every((column) => column.count === 1000)).toBe(true)
	expect(looks).toBeLessThan(1000 * 30)
})
