import { expect, test } from 'vitest'
import { isoDay } from '../../src/core/calendar.ts'
import { restOf } from '../../src/core/effects.ts'
import { NO_FILTER } from '../../src/core/filter.ts'
import { marksAt, placeKey } from '../../src/core/marks.ts'
import type { EventType } from '../../src/core/model.ts'
import { sceneOn } from '../../src/core/scene.ts'
import { daysFrom, GEO, goodTexts, textsOf, timelineOf } from '../helpers.ts'

const good = timelineOf(goodTexts)
const options = { trail: 30, ...NO_FILTER }

test('events at one place are counted, and the newest stands for them', () => {
	const at = (day: string) =>
		marksAt(good, restOf(isoDay(day)), options).events.find(
			({ type, key }) => type === 'attack' && key.includes('43.12510'),
		)
	expect(at('2019-12-26')).toBeUndefined()
	expect(at('2019-12-27')).toMatchObject({ lit: 1, event: { id: '2019-12-27-north-field-attack' } })
	expect(at('2020-01-08')).toMatchObject({ lit: 2, event: { id: '2020-01-08-north-field-missiles' } })
	// The older one has become a scar.
	expect(at('2020-01-30')).toMatchObject({ lit: 1, effect: { phase: 'trail' } })
	expect(at('2020-04-30')).toMatchObject({ lit: 0, effect: { phase: 'scar' } })
})

test('a short event that has faded does not hide a long one that is still lit', () => {
	const long = timelineOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"date": "2019-12-27"', '"date": "2019-12-27/2020-03-01"'),
	})
	const mark = marksAt(long, restOf(isoDay('2020-02-20')), options).events.find(({ key }) =>
		key.includes('attack:43.12510'),
	)
	expect(mark).toMatchObject({ lit: 1, effect: { phase: 'fresh' }, event: { id: '2019-12-27-north-field-attack' } })
})

test.each([
	['the made-up record', good],
	['the record', timelineOf(textsOf(GEO))],
])('%s: on every day the marks at rest agree with the scene', (_, timeline) => {
	const last = Math.min(timeline.last, isoDay('2021-12-31')) as typeof timeline.last
	for (const day of daysFrom(isoDay('2019-05-01'), last)) {
		const [scene, marks] = [sceneOn(timeline, day, options), marksAt(timeline, restOf(day), options)]
		const drawable = scene.lit.filter(({ event }) => event.place && event.type !== 'transfer')
		expect(marks.events.reduce((sum, { lit }) => sum + lit, 0)).toBe(drawable.length)
		for (const { lit, effect, event, key, type } of marks.events) {
			expect(lit === 0).toBe(effect.phase === 'scar')
			expect(key).toBe(`${type}:${event.place && placeKey(event.place)}`)
		}
		expect(new Set(marks.events.map(({ key }) => key)).size).toBe(marks.events.length)
		expect(marks.bases.map(({ status }) => status)).toEqual(scene.bases.map(({ status }) => status))
		for (const { status, progress, ring } of marks.bases) {
			if (status === 'handing-over') expect(progress).toBeLessThan(1)
			else expect(progress).toBe(1)
			if (status === 'handing-over') expect(ring).toBe(1)
			if (status === 'unknown' || status === 'site') expect(ring).toBe(0)
		}
	}
})

test('kinds that are not wanted leave no mark, and bases stay', () => {
	const kinds: ReadonlySet<EventType> = new Set<EventType>(['airstrike'])
	const marks = marksAt(good, restOf(isoDay('2020-04-30')), { ...options, trail: 3650, kinds })
	expect(marks.events.map(({ type }) => type)).toEqual(['airstrike'])
	expect(marks.bases.length).toBe(4)
})

test('within its day a base closes its ring', () => {
	const progress = (instant: number) =>
		marksAt(good, instant, options).bases.find(({ base }) => base.id === 'north-field')?.progress
	const day = isoDay('2020-03-29')
	expect(progress(day - 0.01)).toBe(1)
	expect(progress(day)).toBe(0)
	expect(progress(day + 0.3)).toBeCloseTo(0.4)
	expect(progress(restOf(day))).toBe(1)
})
