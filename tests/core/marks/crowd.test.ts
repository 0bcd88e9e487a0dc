import { expect, test } from 'vitest'
import { closeUpFrame, crowdOf, crowdTimeline } from '../../../src/core/marks/crowd.ts'
import { marksAt } from '../../../src/core/marks/marks.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { compile } from '../../../src/core/record/timeline.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { daysFrom, GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const crowd = crowdOf(timeline)
if (!crowd) throw new Error('nothing of the shipped record is crowded')

test('the crowd of the record is the capital with what lies around it, and is called so', () => {
	expect(crowd.bases.map(({ id }) => id)).toEqual(expect.arrayContaining(['taji', 'abu-ghraib', 'us-embassy', 'bgw']))
	expect(crowd.bases.map(({ id }) => id)).not.toContain('besmaya')
	expect(crowd.name.en).toBe('Baghdad')
})

test('nothing is crowded where every place stands alone', () => {
	const bases = timeline.dataset.bases.filter(({ id }) => ['al-qaim', 'k-1', 'taji'].includes(id))
	expect(crowdOf(compile({ ...timeline.dataset, bases }))).toBeNull()
})

test('a close-up shows every place of the crowd, and is none where the map is as near', () => {
	const padding = { top: 30, right: 30, bottom: 30, left: 30 }
	const frame = closeUpFrame(crowd, 240, 180, padding, 5.5)
	expect(frame?.zoom).toBeGreaterThan(6.5)
	expect(closeUpFrame(crowd, 240, 180, padding, (frame?.zoom ?? 0) - 0.9)).toBeNull()
})

test('the part of the record that a close-up draws has the same marks there on every day', () => {
	const [west, south, east, north] = crowd.bounds
	const part = crowdTimeline(timeline, crowd.bounds)
	expect(part.events.length).toBeLessThan(timeline.events.length)
	const inside = ({ lngLat: [lng, lat] }: { readonly lngLat: readonly [number, number] }): boolean =>
		lng >= west && lng <= east && lat >= south && lat <= north
	const keysOn = (of: typeof timeline, day: number) => {
		const { events, bases } = marksAt(of, day, { ...NO_FILTER, trail: 30 })
		return [...events, ...bases]
			.filter(inside)
			.map(({ key, ...mark }) => [key, 'span' in mark ? mark.span.holder?.id : mark.effect])
	}
	for (const day of daysFrom(isoDay('2019-12-27'), isoDay('2020-09-01')).filter((_, i) => i % 3 === 0))
		expect(keysOn(part, day + 0.4)).toEqual(keysOn(timeline, day + 0.4))
})
