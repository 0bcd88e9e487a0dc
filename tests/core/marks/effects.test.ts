import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	eventEffect,
	REST,
	restOf,
	ringOpacity,
	SCAR_OPACITY,
	transferProgress,
} from '../../../src/core/marks/effects.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { parseEdtf, type When } from '../../../src/core/time/edtf.ts'

const whens = ['2020-03-29', '2020-03-17/2020-03-19', '2020-04', '2019-12-31/2020-01-01'].map(
	(text) => parseEdtf(text) as When,
)
const when = fc.constantFrom(...whens)
const trail = fc.oneof(fc.integer({ min: 1, max: 3650 }), fc.constant(Number.POSITIVE_INFINITY))
/** Days from the first day of the event. */
const age = fc.double({ min: -400, max: 4000, noNaN: true })

test('an effect is null before the event, and numbers that can be drawn after', () => {
	fc.assert(
		fc.property(when, age, trail, (at, days, lit) => {
			const effect = eventEffect(at, at.earliest + days, lit)
			if (at.earliest + days < at.earliest) {
				expect(effect).toBeNull()
				return
			}
			const {
				scale = Number.NaN,
				opacity = Number.NaN,
				shock = { radius: Number.NaN, opacity: Number.NaN },
			} = effect ?? {}
			for (const share of [opacity, shock.radius, shock.opacity]) {
				expect(share).toBeGreaterThanOrEqual(0)
				expect(share).toBeLessThanOrEqual(1)
			}
			expect(scale).toBeGreaterThan(0)
			expect(scale).toBeLessThan(2)
		}),
	)
})

test('it is fresh, then on the trail, then a scar, and never goes back', () => {
	const order = ['fresh', 'trail', 'scar']
	fc.assert(
		fc.property(when, fc.tuple(age, age), trail, (at, [a, b], lit) => {
			const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((days) => eventEffect(at, at.earliest + days, lit))
			if (!earlier || !later) return
			expect(order.indexOf(later.phase)).toBeGreaterThanOrEqual(order.indexOf(earlier.phase))
			expect(later.opacity).toBeLessThanOrEqual(earlier.opacity + 1e-9)
		}),
	)
})

test('it is lit on the days of its trail, at rest, and a scar from the next', () => {
	for (const at of whens)
		for (const lit of [1, 2, 30, 365])
			for (let day = 0; day < 400; day++) {
				const phase = eventEffect(at, restOf(at.latest) + day, lit)?.phase
				expect(phase === 'scar', `${at.written} ${lit} ${day}`).toBe(day >= lit)
			}
	for (const at of whens) expect(eventEffect(at, at.latest + 30, 30)?.phase).toBe('scar')
	expect(eventEffect(whens[0] as When, isoDay('2060-01-01'), Number.POSITIVE_INFINITY)?.phase).toBe('trail')
	expect(eventEffect(whens[0] as When, isoDay('2060-01-01'), 30)?.opacity).toBe(SCAR_OPACITY)
})

test('a transfer goes from 0 to 1 and never back; at rest on its last day it is done', () => {
	fc.assert(
		fc.property(when, fc.tuple(age, age), (at, [a, b]) => {
			const [earlier = Number.NaN, later = Number.NaN] = [Math.min(a, b), Math.max(a, b)].map((days) =>
				transferProgress(at, at.earliest + days),
			)
			expect(earlier).toBeGreaterThanOrEqual(0)
			expect(later).toBeLessThanOrEqual(1)
			expect(later).toBeGreaterThanOrEqual(earlier)
		}),
	)
	for (const at of whens) {
		expect(transferProgress(at, at.earliest)).toBe(0)
		expect(transferProgress(at, at.latest + REST / 2)).toBeLessThan(1)
		expect(transferProgress(at, restOf(at.latest))).toBe(1)
	}
})

test('the ring stands from the first day of the transfer and fades after the last', () => {
	fc.assert(
		fc.property(when, age, (at, days) => {
			const opacity = ringOpacity(at, at.earliest + days)
			expect(opacity).toBeGreaterThanOrEqual(0)
			expect(opacity).toBeLessThanOrEqual(1)
			if (at.earliest + days < at.earliest) expect(opacity).toBe(0)
		}),
	)
	for (const at of whens) {
		expect(ringOpacity(at, at.earliest)).toBe(1)
		expect(ringOpacity(at, restOf(at.latest))).toBe(1)
		expect(ringOpacity(at, at.latest + 30)).toBe(0)
	}
})
