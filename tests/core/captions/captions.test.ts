import { describe, expect, test } from 'vitest'
import { captionsAt, MOST_CAPTIONS, toldOn } from '../../../src/core/captions/captions.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { daysFrom, GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const placeOf = (event: (typeof timeline.events)[number]) =>
	event.place ?? timeline.baseById.get(event.base ?? '')?.place ?? null
const at = (instant: number) => captionsAt(timeline.index, instant, placeOf)

describe('what is told', () => {
	test('11 March 2020: the attack that killed three at Taji comes first', () => {
		const [first] = toldOn(timeline.index, isoDay('2020-03-11'))
		expect(first?.id).toBe('2020-03-11-taji-rockets')
	})

	test('a transfer of several days is told when it begins and when it is done, not between', () => {
		const told = (iso: string) => toldOn(timeline.index, isoDay(iso)).map(({ id }) => id)
		const alQaim = timeline.transfers.find(({ base }) => base === 'al-qaim')?.id
		expect(told('2020-03-17')).toContain(alQaim)
		expect(told('2020-03-18')).not.toContain(alQaim)
		expect(told('2020-03-19')).toContain(alQaim)
	})

	test('an act that struck several places is told once; a month is not told on its first day', () => {
		const days = daysFrom(timeline.first, timeline.last)
		for (const day of days) {
			const told = toldOn(timeline.index, day)
			expect(told.length).toBeLessThanOrEqual(MOST_CAPTIONS)
			const acts = told.map(({ act }) => act).filter((act) => act !== null)
			expect(new Set(acts).size).toBe(acts.length)
			expect(told.every(({ when }) => when.resolution === 'day' || when.resolution === 'span')).toBe(true)
		}
	})

	test('every event of a day that is not told gives way to graver ones only: the naive answer', () => {
		for (const day of daysFrom(timeline.first, timeline.last)) {
			const naive = timeline.events.filter(
				({ when, type }) =>
					(when.earliest === day && (when.resolution === 'day' || when.resolution === 'span')) ||
					(type === 'transfer' && when.latest === day),
			)
			const distinct = new Set(naive.map(({ act, id }) => act ?? id)).size
			expect(toldOn(timeline.index, day).length).toBe(Math.min(MOST_CAPTIONS, distinct))
		}
	})

	test('comes in, stays whole to the end of its day, then leaves; nothing is told long after', () => {
		const day = isoDay('2020-03-11')
		expect(at(day)).toEqual([])
		expect(at(day + 0.05)[0]?.opacity).toBeCloseTo(0.5)
		expect(at(day + 0.75)[0]?.opacity).toBe(1)
		expect(at(isoDay('2014-01-01') + 0.5)).toEqual([])
	})

	test('stands at the base whose holder changes', () => {
		const [caption] = at(isoDay('2020-03-29') + 0.75)
		expect(caption?.event.type).toBe('transfer')
		expect(caption?.lngLat).toEqual(timeline.baseById.get('k-1')?.place.lngLat)
	})
})
