import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paceFor } from '../../../src/app/paceOfView.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { type DayNumber, isoDay } from '../../../src/core/time/calendar.ts'
import {
	EMPTY_DAY_SECONDS,
	EVENT_DAY_SECONDS,
	instantAfter,
	paceOf,
	secondsTo,
} from '../../../src/core/time/playback.ts'

import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { STORY } from '../../shipped.ts'

const geo = timelineOf(textsOf(GEO))
const pace = paceFor(geo, NO_FILTER)

const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }).map((list) => ({
	starts: Int32Array.from(list.toSorted((a, b) => a - b)),
}))

/** How long each day takes, one day at a time. */
function lengths(starts: Int32Array): readonly number[] {
	const table = paceOf(starts, 0, 400)
	return Array.from({ length: 401 }, (_, day) => secondsTo(table, day + 1) - secondsTo(table, day))
}

describe('the table', () => {
	test('lingers on days with events and hurries through the others', () => {
		fc.assert(
			fc.property(days, ({ starts }) => {
				lengths(starts).forEach((seconds, day) => {
					const distance = Math.min(...[...starts].map((start) => Math.abs(start - day)), Number.POSITIVE_INFINITY)
					if (distance === 0) expect(seconds).toBeCloseTo(EVENT_DAY_SECONDS, 9)
					else expect(seconds).toBeLessThan(EVENT_DAY_SECONDS)
					if (distance > 6) expect(seconds).toBeCloseTo(EMPTY_DAY_SECONDS, 9)
				})
			}),
		)
	})

	test('eases: no day is more than twice as long as its neighbour', () => {
		fc.assert(
			fc.property(days, ({ starts }) => {
				lengths(starts).reduce((before, now) => {
					expect(Math.max(before, now) / Math.min(before, now)).toBeLessThanOrEqual(2 + 1e-9)
					return now
				})
			}),
		)
	})
})

describe('where play has got to', () => {
	const instant = fc.double({ min: geo.first, max: geo.last, noNaN: true })
	const seconds = fc.double({ min: 0, max: 300, noNaN: true })

	test('is the sum of the parts: the number of frames does not matter', () => {
		fc.assert(
			fc.property(instant, fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { maxLength: 50 }), (from, parts) => {
				const whole = instantAfter(
					pace,
					from,
					parts.reduce((sum, part) => sum + part, 0),
				)
				let step = from
				for (const part of parts) step = instantAfter(pace, step, part)
				expect(step).toBeCloseTo(whole, 6)
			}),
		)
	})

	test('never goes back, and stops with the last day', () => {
		fc.assert(
			fc.property(instant, seconds, seconds, (from, a, b) => {
				const [less, more] = [instantAfter(pace, from, Math.min(a, b)), instantAfter(pace, from, Math.max(a, b))]
				expect(less).toBeGreaterThanOrEqual(from - 1e-6)
				expect(more).toBeGreaterThanOrEqual(less)
				expect(more).toBeLessThanOrEqual(geo.last + 1)
			}),
		)
	})

	test('undoes how long it takes', () => {
		fc.assert(
			fc.property(instant, (to) => {
				expect(instantAfter(pace, geo.first, secondsTo(pace, to))).toBeCloseTo(to, 5)
			}),
		)
	})
})

test('the months of the transfers take about a minute, the whole record a few', () => {
	const story = secondsTo(pace, STORY[1] + 1) - secondsTo(pace, STORY[0])
	expect(story).toBeGreaterThan(50)
	expect(story).toBeLessThan(70)
	expect(secondsTo(pace, geo.last + 1)).toBeLessThan(300)
})

test('follows what is shown: without attacks it hurries past them', () => {
	const day = isoDay('2020-05-06')
	const transfers = paceFor(geo, { ...NO_FILTER, kinds: new Set(['transfer']) })
	const took = (table: typeof pace): number => secondsTo(table, (day + 1) as DayNumber) - secondsTo(table, day)
	expect(took(pace)).toBeCloseTo(EVENT_DAY_SECONDS, 9)
	expect(took(transfers)).toBeCloseTo(EMPTY_DAY_SECONDS, 9)
})
