import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mercator } from '../../../src/core/geometry/projection.ts'
import { eventEffect } from '../../../src/core/marks/effects.ts'
import { groupSpots, TOUCH_PX, zoomStep } from '../../../src/core/marks/placeClusters.ts'
import {
	begunAt,
	foremost,
	litAcross,
	litAt,
	litCount,
	rank,
	type Spot,
	spotName,
	spotsOf,
} from '../../../src/core/marks/places.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { shownEvents } from '../../../src/core/query/shownEvents.ts'
import { placeKey } from '../../../src/core/record/coordinateKey.ts'
import { indexEvents, litEvents } from '../../../src/core/record/eventIndex.ts'
import type { BaseEvent, LngLat } from '../../../src/core/record/model.ts'
import { addDays, isoDay } from '../../../src/core/time/calendar.ts'
import { daysFrom, GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const { bases } = timeline.dataset
const spots = spotsOf(bases, timeline.index)
const [sample] = timeline.events.filter(({ type, place }) => type !== 'transfer' && place)
if (!sample) throw new Error('the record has no event with a place')
const FIRST = isoDay('2020-01-01')

/** Events of a handful of points and days, so that many fall together; some last, and some outlast later ones. */
const events = fc
	.array(fc.record({ at: fc.nat(3), from: fc.nat(40), lasts: fc.oneof(fc.constant(0), fc.nat(30)) }), { maxLength: 60 })
	.map((list) =>
		list
			.sort((a, b) => a.from - b.from)
			.map(({ at, from, lasts }, i): BaseEvent => {
				const earliest = addDays(FIRST, from)
				const when = { ...sample.when, earliest, latest: addDays(earliest, lasts) }
				return { ...sample, id: `e${i}`, when, place: { lngLat: [44 + at, 33], uncertaintyM: 0 } } as BaseEvent
			}),
	)
const trails = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(Number.POSITIVE_INFINITY))

/** Spots without bases or events, at points. */
function at(points: readonly LngLat[]): readonly Spot[] {
	const empty = new Int32Array()
	return points.map((lngLat, i) => ({ key: i, lngLat, bases: [], events: [], starts: empty, ends: empty }))
}

describe('what is lit at a place', () => {
	test('two searches count what looking at every event counts', () => {
		fc.assert(
			fc.property(events, fc.integer({ min: -5, max: 110 }), trails, (list, offset, trail) => {
				const day = addDays(FIRST, offset)
				const made = spotsOf([], indexEvents(list))
				const lit = list.filter(({ when }) => when.earliest <= day && day - when.latest < trail)
				for (const spot of made) {
					const here = lit.filter(({ place }) => place && placeKey(place) === spot.key).map(({ id }) => id)
					expect(litCount(spot, day, trail)).toBe(here.length)
					expect(litAt(spot, day, trail).map(({ id }) => id)).toEqual(here.reverse())
				}
				expect(made.reduce((sum, spot) => sum + litCount(spot, day, trail), 0)).toBe(lit.length)
			}),
		)
	})

	test('on every day of the record it is what the scene lights and the map draws, transfers aside', () => {
		const shown = shownEvents(timeline, NO_FILTER)
		for (const day of daysFrom(isoDay('2019-05-01'), isoDay('2020-12-31'))) {
			const lit = litEvents(shown, day, 30).filter(({ event }) => event.place && event.type !== 'transfer')
			expect(spots.reduce((sum, spot) => sum + litCount(spot, day, 30), 0)).toBe(lit.length)
			for (const { event } of lit) expect(eventEffect(event.when, day + 0.75, 30)?.phase).not.toBe('scar')
			const listed = litAcross(spots, day, 30)
			expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(lit.map(({ event }) => event.id)))
			expect(listed.map(({ when }) => when.earliest)).toEqual(
				listed.map(({ when }) => when.earliest).toSorted((a, b) => b - a),
			)
		}
	})

	test('what has begun is what lies in the past, newest first', () => {
		for (const spot of spots) {
			const begun = begunAt(spot, isoDay('2020-03-20'))
			expect(begun).toEqual(spot.events.filter(({ when }) => when.earliest <= isoDay('2020-03-20')).toReversed())
		}
	})

	test('every base has its place, and every place its own key', () => {
		expect(spots.flatMap((spot) => spot.bases)).toEqual(bases)
		expect(new Set(spots.map(({ key }) => key)).size).toBe(spots.length)
	})

	test('a place without a base is called what most of its events call it', () => {
		const central = spots.find((spot) => spot.bases.length === 0 && spot.events.length > 3)
		expect(central && spotName(central)).toEqual({ en: 'Baghdad', ar: 'بغداد' })
	})
})

describe('which places get buttons', () => {
	test('all of a short list, the list itself', () => {
		expect(foremost(spots, spots.length)).toBe(spots)
	})

	test('bases first, then those with more events, in their order', () => {
		for (let most = 1; most < spots.length; most++) {
			const chosen = foremost(spots, most)
			expect(chosen).toHaveLength(most)
			expect(chosen).toEqual(spots.filter((spot) => chosen.includes(spot)))
			const left = spots.filter((spot) => !chosen.includes(spot))
			for (const inside of chosen)
				for (const outside of left)
					expect(
						rank(inside) < rank(outside) ||
							(rank(inside) === rank(outside) && inside.events.length >= outside.events.length),
					).toBe(true)
		}
	})
})

describe('who shares a badge', () => {
	const points = fc.array(
		fc.tuple(fc.double({ min: 43, max: 46, noNaN: true }), fc.double({ min: 32, max: 34, noNaN: true })),
		{
			maxLength: 40,
		},
	)
	const zooms = fc.double({ min: 4, max: 11, noNaN: true })
	const apart = (a: LngLat, b: LngLat, zoom: number): number => {
		const [[ax, ay], [bx, by]] = [mercator(a), mercator(b)]
		return Math.hypot(ax - bx, ay - by) * 512 * 2 ** zoom
	}

	test('leaders lie apart, and everybody else touches its leader', () => {
		fc.assert(
			fc.property(points, zooms, (list, zoom) => {
				const made = at(list)
				const leader = groupSpots(made, zoom)
				const leaders = made.filter((_, i) => leader[i] === i)
				for (const a of leaders)
					for (const b of leaders)
						if (a !== b) expect(apart(a.lngLat, b.lngLat, zoom)).toBeGreaterThanOrEqual(TOUCH_PX - 1e-6)
				made.forEach((spot, i) => {
					const led = made[leader[i] ?? -1]
					if (!led) throw new Error('a spot is in no group')
					expect(leader[leader[i] ?? -1]).toBe(leader[i])
					expect(apart(spot.lngLat, led.lngLat, zoomStep(zoom))).toBeLessThanOrEqual(TOUCH_PX)
				})
			}),
		)
	})

	test('between two steps of the zoom nothing regroups', () => {
		fc.assert(
			fc.property(points, zooms, fc.double({ min: 0, max: 0.2499, noNaN: true }), (list, zoom, more) => {
				expect(groupSpots(at(list), zoomStep(zoom) + more)).toEqual(groupSpots(at(list), zoomStep(zoom)))
			}),
		)
	})

	test('in the record: the embassy leads what touches it far out, and every place is alone close by', () => {
		const indexOf = (id: string): number => spots.findIndex((spot) => spot.bases.some((base) => base.id === id))
		expect(indexOf('us-embassy')).toBe(indexOf('union-iii'))
		for (const id of ['taji', 'victoria']) expect(groupSpots(spots, 5)[indexOf(id)]).toBe(indexOf('us-embassy'))
		expect(groupSpots(spots, 11)).toEqual(spots.map((_, i) => i))
	})
})
