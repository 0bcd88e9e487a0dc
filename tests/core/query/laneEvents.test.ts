import { expect, test } from 'vitest'
import { laneDaysAround, laneEventsAt } from '../../../src/core/query/laneEvents.ts'
import { laneOf } from '../../../src/core/query/lanes.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { STORY } from '../../shipped.ts'

const { index } = timelineOf(textsOf(GEO))
const at = (type: 'transfer' | 'attack', iso: string, off: number, reach: number) => {
	const found = laneEventsAt(index, laneOf(type), STORY, isoDay(iso) + off, reach)
	return found && { day: found.day, ids: found.events.map(({ id }) => id) }
}

test('a point of a lane means the nearest day within reach on which something begins', () => {
	expect(at('transfer', '2020-03-29', 0.4, 1)).toEqual({ day: isoDay('2020-03-29'), ids: ['2020-03-29-k-1-transfer'] })
	expect(at('attack', '2020-03-11', -0.9, 1)?.ids).toContain('2020-03-11-taji-rockets')
})

test('and on the bar of what lasts, that which lasts, on the day of the point', () => {
	expect(at('transfer', '2020-03-18', 0.1, 0.5)).toEqual({
		day: isoDay('2020-03-18'),
		ids: ['2020-03-17-al-qaim-transfer'],
	})
})

test('elsewhere nothing', () => {
	expect(at('transfer', '2020-01-20', 0, 2)).toBeNull()
})

test('a finger that may mean several days is told of each, the nearest first', () => {
	const days = laneDaysAround(index, laneOf('transfer'), STORY, isoDay('2020-03-28') + 0.2, 9)
	expect(days.map(({ day }) => day)).toEqual(['2020-03-29', '2020-03-30', '2020-03-26', '2020-04-04'].map(isoDay))
	expect(days.length).toBeGreaterThan(2)
	expect(days.flatMap(({ events }) => events).every(({ type }) => type === 'transfer')).toBe(true)
	// Of one alone there is nothing to choose.
	expect(laneDaysAround(index, laneOf('transfer'), STORY, isoDay('2020-04-04'), 1)).toHaveLength(1)
})
