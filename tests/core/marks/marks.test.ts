import { expect, test } from 'vitest'
import { restOf } from '../../../src/core/marks/effects.ts'
import { marksAt } from '../../../src/core/marks/marks.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { placeKey } from '../../../src/core/record/coordinateKey.ts'
import type { EventType } from '../../../src/core/record/kinds.ts'
import type { BaseEvent, LngLat, Place } from '../../../src/core/record/model.ts'
import { statusWord } from '../../../src/core/record/statusWord.ts'
import type { Timeline } from '../../../src/core/record/timeline.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { daysFrom, GEO, goodTexts, textsOf, timelineOf } from '../../helpers.ts'

const good = timelineOf(goodTexts)
const options = { trail: 30, ...NO_FILTER }

/** The mark of the attacks at the northern field, and how many events are lit there. */
function northField(timeline: Timeline, day: string) {
	const { events, counts } = marksAt(timeline, restOf(isoDay(day)), options)
	const at = ({ lngLat }: { lngLat: LngLat }): boolean => lngLat[0].toFixed(5) === '43.12510'
	return {
		marks: events
			.filter((mark) => mark.type === 'attack' && at(mark))
			.map(({ event, effect }) => [event.id, effect.phase]),
		count: counts.find(at)?.count ?? null,
	}
}

test('events at one place are counted, and the newest stands for them', () => {
	expect(northField(good, '2019-12-26')).toEqual({ marks: [], count: null })
	expect(northField(good, '2019-12-27')).toEqual({ marks: [['2019-12-27-north-field-attack', 'fresh']], count: null })
	expect(northField(good, '2020-01-08')).toEqual({ marks: [['2020-01-08-north-field-missiles', 'fresh']], count: 2 })
	// The older one has become a scar, under the newer one.
	expect(northField(good, '2020-01-30')).toEqual({ marks: [['2020-01-08-north-field-missiles', 'trail']], count: null })
	expect(northField(good, '2020-04-30')).toEqual({ marks: [['2020-01-08-north-field-missiles', 'scar']], count: null })
})

test('a short event that has faded does not hide a long one that is still lit', () => {
	const long = timelineOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"date": "2019-12-27"', '"date": "2019-12-27/2020-03-01"'),
	})
	expect(northField(long, '2020-02-20').marks).toEqual([
		['2020-01-08-north-field-missiles', 'scar'],
		['2019-12-27-north-field-attack', 'fresh'],
	])
})

const records = [
	['the made-up record', good],
	['the record', timelineOf(textsOf(GEO))],
] as const

test.each(records)('%s: on every day the marks at rest agree with the scene', (_, timeline) => {
	const last = Math.min(timeline.last, isoDay('2021-12-31')) as typeof timeline.last
	for (const day of daysFrom(isoDay('2019-05-01'), last)) {
		const [scene, marks] = [sceneOn(timeline, day, options), marksAt(timeline, restOf(day), options)]
		const lit = new Map<number, BaseEvent[]>()
		for (const { event } of scene.lit)
			if (event.place && event.type !== 'transfer')
				lit.set(placeKey(event.place), [...(lit.get(placeKey(event.place)) ?? []), event])
		expect(marks.counts.map((place) => [placeKey(place), place.count]).toSorted()).toEqual(
			[...lit]
				.filter(([, events]) => events.length > 1)
				.map(([key, events]) => [key, events.length])
				.toSorted(),
		)
		// Every place with something lit has a lit mark of each kind that is lit there, and no other place has one.
		const kinds = (events: readonly { type: string; place: Place | null }[]) =>
			[...new Set(events.map(({ type, place }) => `${type} ${place && placeKey(place)}`))].sort()
		expect(kinds(marks.events.filter(({ effect }) => effect.phase !== 'scar').map(({ event }) => event))).toEqual(
			kinds([...lit.values()].flat()),
		)
		expect(new Set(marks.events.map(({ key }) => key)).size).toBe(marks.events.length)
		expect(marks.bases.map(({ base, span }) => statusWord(base, span))).toEqual(
			scene.bases.map((at) => statusWord(at.base, at)),
		)
		for (const { base, span, progress, ring } of marks.bases) {
			const status = statusWord(base, span)
			if (status === 'handing-over') expect(progress).toBeLessThan(1)
			else expect(progress).toBe(1)
			if (status === 'handing-over') expect(ring).toBe(1)
			if (status === 'unknown' || status === 'site') expect(ring).toBe(0)
		}
	}
})

test('the way of the troops grows while they move, stays for the trail and goes', () => {
	const record = records[1][1]
	const way = (day: string, share = 0.75, more: Partial<typeof options> = {}) =>
		marksAt(record, isoDay(day) + share, { ...options, ...more }).arcs
	expect(way('2020-03-16')).toEqual([])
	expect(way('2020-03-17', 0)).toMatchObject([{ transfer: { base: 'al-qaim' }, progress: 0, opacity: 1 }])
	expect(way('2020-03-18', 0.5)[0]?.progress).toBeCloseTo(1.5 / 2.75)
	expect(way('2020-03-19')).toMatchObject([{ progress: 1, opacity: 1 }])
	expect(way('2020-04-10')[0]?.opacity).toBeLessThan(0.7)
	expect([way('2020-04-17').length, way('2020-04-18').length]).toEqual([1, 0])
	expect(way('2020-03-18', 0.5, { kinds: new Set<EventType>(['attack']) })).toEqual([])
})

test('approximate places have a circle while they are lit; at a base the base has it for both', () => {
	const record = records[1][1]
	const { events, bases } = marksAt(record, restOf(isoDay('2020-09-01')), {
		...options,
		trail: Number.POSITIVE_INFINITY,
	})
	expect(bases.filter(({ circle }) => circle !== null).map(({ base }) => base.id)).toContain('al-qaim')
	const atBases = new Set(bases.map(placeKey))
	for (const mark of events) {
		const { uncertaintyM } = mark.event.place
		const wanted = mark.effect.phase !== 'scar' && uncertaintyM >= 3000 && !atBases.has(placeKey(mark))
		expect(mark.circle).toBe(wanted ? uncertaintyM : null)
	}
	expect(events.some(({ circle }) => circle !== null)).toBe(true)
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
