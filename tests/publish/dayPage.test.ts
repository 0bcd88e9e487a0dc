import { expect, test } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import { documentOf } from '../../src/publish/document.ts'
import { dayPage } from '../../src/publish/pages/dayPage.ts'
import type { Site } from '../../src/publish/site.ts'
import { GEO, textsOf, timelineOf } from '../helpers.ts'
import { unescaped } from './pages.ts'

const site: Site = {
	timeline: timelineOf(textsOf(GEO)),
	version: '01234567',
	base: 'https://example.org/',
	live: true,
	framed: [],
	frozen: [],
	langs: ['en', 'ar'],
	about: {
		authors: [],
		licence: { name: 'CC', address: 'https://example.org/' },
		keywords: [],
		created: '',
		corrections: [],
	},
	files: [],
	styleSheet: 'pages.css',
}
const textOf = (date: string): string =>
	unescaped(documentOf(site, dayPage(site, 'en', isoDay(date)), 'pictures/a.jpg')).replaceAll(/<[^>]+>/g, '\n')

test('a day says first what happened on it, the gravest in front, as panel and dock do', () => {
	const text = textOf('2020-03-11')
	const attack = 'Rockets killed three coalition soldiers at Camp Taji'
	const [lead = ''] = /^Rockets killed three.*$/m.exec(text) ?? []
	expect(lead).toBe(`${attack}, and one more event.`)
	const list = text.slice(text.indexOf('On this day'))
	expect(list.indexOf(attack)).toBeLessThan(list.indexOf('Air strikes on Iraqi groups in eastern Syria'))
})

test('what only goes on around a day stands apart from what happened on it', () => {
	// The month in which ISIS stepped up its attacks has no day of its own.
	const text = textOf('2020-04-04')
	const [happened, around] = [text.indexOf('On this day'), text.indexOf('Also in these days')]
	expect(happened).toBeGreaterThan(0)
	expect(around).toBeGreaterThan(happened)
	expect(text.indexOf('Coalition handed over Al-Taqaddum Air Base', happened)).toBeLessThan(around)
	expect(text.indexOf('ISIS stepped up its attacks', happened)).toBeGreaterThan(around)
})
