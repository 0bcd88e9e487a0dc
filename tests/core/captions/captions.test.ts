import { describe, expect, test } from 'vitest'
import { captionsOf, oncePerAct, tellingAt, toldOn } from '../../../src/core/captions/captions.ts'
import { type BaseEvent, isTransfer } from '../../../src/core/record/model.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { daysFrom, GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const told = (iso: string) => toldOn(timeline.index, isoDay(iso)).map(({ id }) => id)

describe('what is told', () => {
	test('11 March 2020: the attack that killed three at Taji comes first', () => {
		expect(told('2020-03-11')[0]).toBe('2020-03-11-taji-rockets')
	})

	test('a transfer of several days is told when it begins and when it is done, not between', () => {
		const alQaim = timeline.transfers.find(({ base }) => base === 'al-qaim')?.id
		expect(told('2020-03-17')).toContain(alQaim)
		expect(told('2020-03-18')).not.toContain(alQaim)
		expect(told('2020-03-19')).toContain(alQaim)
	})

	test('on every day: all that begins on it and every transfer that ends on it, and no month on its first day', () => {
		for (const day of daysFrom(timeline.first, timeline.last)) {
			const naive = timeline.events.filter(
				({ when, type }) =>
					(when.earliest === day && (when.resolution === 'day' || when.resolution === 'span')) ||
					(type === 'transfer' && when.latest === day),
			)
			const ids = (events: readonly BaseEvent[]) => events.map(({ id }) => id).sort()
			expect(ids(toldOn(timeline.index, day))).toEqual(ids(naive))
		}
	})

	test('comes in, stays whole to the end of its day, then leaves; nothing is told long after', () => {
		const day = isoDay('2020-03-11')
		const at = (instant: number) => tellingAt(timeline.index, instant)
		expect(at(day)?.day).not.toBe(day)
		expect(at(day + 0.05)?.opacity).toBeCloseTo(0.5)
		expect(at(day + 0.75)).toMatchObject({ day, opacity: 1 })
		expect(at(isoDay('2014-01-01') + 0.5)).toBeNull()
	})
})

describe('captions', () => {
	const everywhere = () => true
	const on = (iso: string, sees: Parameters<typeof captionsOf>[2] = everywhere) =>
		captionsOf(timeline, toldOn(timeline.index, isoDay(iso)), sees)

	test('stand at the base whose holder changes', () => {
		const [caption] = on('2020-03-29')
		expect(caption && isTransfer(caption.event)).toBe(true)
		expect(caption?.lngLat).toEqual(timeline.baseById.get('k-1')?.place.lngLat)
	})

	test('at most three, every act once, and only of what is in view', () => {
		for (const day of daysFrom(timeline.first, timeline.last)) {
			const events = captionsOf(timeline, toldOn(timeline.index, day), everywhere).map(({ event }) => event)
			expect(events.length).toBeLessThanOrEqual(3)
			expect(oncePerAct(events)).toEqual(events)
		}
		const [first] = on('2020-03-11')
		expect(on('2020-03-11', (lngLat) => lngLat !== first?.lngLat)[0]).not.toEqual(first)
		expect(on('2020-03-11', () => false)).toEqual([])
	})
})
