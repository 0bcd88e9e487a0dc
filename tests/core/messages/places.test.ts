import { expect, test } from 'vitest'
import { lastAt, spotsOf } from '../../../src/core/marks/places.ts'
import { eventsAtText, newestListedText, outOfSightText, placeStateText } from '../../../src/core/messages/places.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

test('a badge says how many events there are, and where', () => {
	expect(eventsAtText(7, 'Camp Taji', 2, 'en')).toBe('7 events at Camp Taji and 2 other places')
	expect(eventsAtText(2, 'Camp Taji', 1, 'en')).toBe('2 events at Camp Taji and another place')
	expect(eventsAtText(1200, 'Camp Taji', 0, 'en')).toBe('1,200 events at Camp Taji')
})

test.each([
	[0, 'حدثان في بغداد'],
	[1, 'حدثان في بغداد ومكان آخر'],
	[2, 'حدثان في بغداد ومكانين آخرين'],
	[3, 'حدثان في بغداد و٣ أماكن أخرى'],
	[10, 'حدثان في بغداد و١٠ أماكن أخرى'],
	[11, 'حدثان في بغداد و١١ مكاناً آخر'],
	[100, 'حدثان في بغداد و١٠٠ مكان آخر'],
])('in Arabic the other places take the form of their number: %d', (others, text) => {
	expect(eventsAtText(2, 'بغداد', others, 'ar')).toBe(text)
})

test('no button of the map is called what a base is called', () => {
	const names = timelineOf(textsOf(GEO)).dataset.bases.flatMap(({ name }) => Object.values(name))
	for (const lang of ['en', 'ar'] as const)
		for (const name of names) {
			expect(names).not.toContain(eventsAtText(2, name, 0, lang))
			expect(names).not.toContain(outOfSightText(name, lang))
		}
})

test('a list that was cut says how much of it is there', () => {
	expect(newestListedText(100, 'ar')).toContain('١٠٠')
})

test('a base on the map says whose it is, and what happened there on the day or last', () => {
	const timeline = timelineOf(textsOf(GEO))
	const spots = spotsOf(timeline.dataset.bases, timeline.index)
	const at = (id: string, iso: string, lang: 'en' | 'ar' = 'en'): string => {
		const day = isoDay(iso)
		const base = sceneOn(timeline, day, { trail: 30, ...NO_FILTER }).bases.find((entry) => entry.base.id === id)
		const spot = spots.find(({ bases }) => bases.some((entry) => entry.id === id))
		if (!base || !spot) throw new Error(`${id} is no base of the record`)
		return placeStateText(base, lastAt(spot, day), day, lang)
	}
	const today = at('taji', '2020-03-11')
	expect(today).toMatch(/^Held by the coalition since .+\. On this day: ./)
	const [, title] = today.split(': ')
	expect(at('taji', '2020-03-12')).toMatch(/Last, 11 March 2020: /)
	expect(at('taji', '2020-03-12')).toContain(title)
	expect(at('taji', '2020-03-11', 'ar')).toMatch(/\. في هذا اليوم: [\u0600-\u06ff]/)
	expect(at('taji', '2014-01-01')).not.toMatch(/Last|day:/)
})
