import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLitEvents, eventsInRange, listOn } from '../../../src/core/query/eventList.ts'
import { litEvents } from '../../../src/core/record/eventIndex.ts'
import type { BaseEvent } from '../../../src/core/record/model.ts'
import { type DayNumber, isoDay } from '../../../src/core/time/calendar.ts'
import { covers } from '../../../src/core/time/edtf.ts'
import type { Range } from '../../../src/core/time/range.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const { index, events, first, last } = timelineOf(textsOf(GEO))

const day = fc.integer({ min: first - 3, max: last + 3 }).map((value) => value as DayNumber)
const trail = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(Number.POSITIVE_INFINITY))

test('the list of a day says of the lit events what the map shows of them', () => {
	fc.assert(
		fc.property(day, trail, fc.nat(120), (date, length, most) => {
			const lit = litEvents(index, date, length).map(({ event }) => event)
			const today = events.filter(({ when }) => covers(when, date))
			const earlier = lit.filter((event) => !today.includes(event)).toReversed()
			expect(listOn(index, date, length, most)).toEqual({
				today: expect.toSatisfy((list) => isSameSet(list, today)),
				earlier: earlier.slice(0, most),
				earlierCount: earlier.length,
			})
			expect(countLitEvents(index, date, length)).toBe(lit.length)
		}),
	)
})

function isSameSet(list: readonly BaseEvent[], others: readonly BaseEvent[]): boolean {
	return list.length === others.length && new Set([...list, ...others]).size === list.length
}

test('what a reader sees on the map comes first in the list of its day, the gravest in front; background last', () => {
	const listed = (iso: string) => listOn(index, isoDay(iso), 30, 0).today.map(({ id }) => id)
	expect(listed('2020-03-29')[0]).toBe('2020-03-29-k-1-transfer')
	const [first, ...others] = listed('2020-01-08')
	expect(first).toBe('2020-01-08-ain-al-asad-missiles')
	expect(index.events.find(({ id }) => id === others.at(-1))?.place).toBeNull()
})

test('the list of a range has every event that touches it, in order', () => {
	fc.assert(
		fc.property(day, fc.nat(900), (from, length) => {
			const range: Range = [from, (from + length) as DayNumber]
			const touching = events.filter(({ when }) => when.earliest <= range[1] && when.latest >= range[0])
			expect(eventsInRange(index, range)).toEqual(touching)
		}),
	)
})
