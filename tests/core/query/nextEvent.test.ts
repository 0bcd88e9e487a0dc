import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { nextEvent, nextEventDay, previousEvent, previousEventDay } from '../../../src/core/query/nextEvent.ts'
import { shownEvents } from '../../../src/core/query/shownEvents.ts'
import { addDays, isoDay } from '../../../src/core/time/calendar.ts'
import { daysFrom, GEO, textsOf, timelineOf } from '../../helpers.ts'

const geo = timelineOf(textsOf(GEO))
const everything = geo.index
const attacks = shownEvents(geo, { ...NO_FILTER, kinds: new Set(['attack']) })

test.each([
	['everything', everything],
	['attacks alone', attacks],
])('the next and the previous day with events, from every day: %s', (_, index) => {
	const starts = index.events.map(({ when }) => when.earliest)
	for (const day of daysFrom(addDays(geo.first, -3), addDays(geo.last, 3))) {
		expect(nextEventDay(index, day)).toBe(starts.find((start) => start > day) ?? null)
		expect(previousEventDay(index, day)).toBe(starts.findLast((start) => start < day) ?? null)
	}
})

test('from event to event the whole record is walked, there and back', () => {
	const walked: string[] = []
	let day = addDays(geo.first, -1)
	let open: string | null = null
	for (let event = nextEvent(everything, day, open); event; event = nextEvent(everything, day, open)) {
		walked.push(event.id)
		;[day, open] = [event.when.earliest, event.id]
	}
	expect(walked).toEqual(geo.events.map(({ id }) => id))
	const back: string[] = [walked.at(-1) ?? '']
	for (let event = previousEvent(everything, day, open); event; event = previousEvent(everything, day, open)) {
		back.push(event.id)
		;[day, open] = [event.when.earliest, event.id]
	}
	expect(back.toReversed()).toEqual(walked)
})

test('with nothing of the day open it begins with the day itself', () => {
	const day = isoDay('2020-01-08')
	const ofDay = geo.events.filter(({ when }) => when.earliest === day)
	expect(ofDay).toHaveLength(3)
	expect(nextEvent(everything, day, null)).toBe(ofDay[0])
	expect(nextEvent(everything, day, '2020-03-29-k-1-transfer')).toBe(ofDay[0])
	expect(previousEvent(everything, day, null)).toBe(ofDay[2])
	expect(nextEvent(everything, addDays(day, -1), null)).toBe(ofDay[0])
})
