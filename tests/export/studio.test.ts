import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Frame, project, unproject } from '../../src/core/geometry/projection.ts'
import { isoDay } from '../../src/core/time/calendar.ts'

import {
	fileName,
	filmFor,
	openStudio,
	reduceStudio,
	reopenStudio,
	type StudioState,
	scalesFor,
	stillFor,
	studioSize,
	usualPreset,
	usualTitle,
} from '../../src/export/studio.ts'
import { publicAddress } from '../../src/formats/publicPage.ts'
import { MAP_BOUNDS, MAX_ZOOM, OPENING } from '../shipped.ts'
import { realTimeline as timeline } from '../still/real.ts'

const context = { view: OPENING, timeline, page: 'https://example.org/', version: 'abcdef01' }
const opened = openStudio(OPENING, timeline, 'light', null)
const set = (change: Partial<StudioState>): StudioState => reduceStudio(opened, { type: 'set', change })
const frames = fc.record({
	width: fc.integer({ min: 200, max: 1200 }),
	height: fc.integer({ min: 200, max: 900 }),
	center: fc.tuple(fc.double({ min: 39, max: 48, noNaN: true }), fc.double({ min: 30, max: 37, noNaN: true })),
	zoom: fc.double({ min: 4.5, max: 9, noNaN: true }),
})
const lookOf = ({ look }: StudioState): Frame => {
	if (!look) throw new Error('it looks at all of Iraq')
	return look
}

describe('the frame over the map', () => {
	test('what is dragged goes with the hand', () => {
		fc.assert(
			fc.property(frames, fc.integer({ min: -150, max: 150 }), fc.integer({ min: -150, max: 150 }), (map, dx, dy) => {
				const place = unproject(map, [map.width / 2, map.height / 2])
				const [x, y] = project(lookOf(reduceStudio(opened, { type: 'drag', map, by: [dx, dy] })), place)
				expect(x - map.width / 2).toBeCloseTo(dx, 6)
				expect(y - map.height / 2).toBeCloseTo(dy, 6)
			}),
		)
	})

	test('the place under the pointer stays there while it zooms', () => {
		fc.assert(
			fc.property(
				frames,
				fc.double({ min: -1, max: 1, noNaN: true }),
				fc.tuple(fc.nat(200), fc.nat(200)),
				(map, by, at) => {
					const place = unproject(map, at)
					const [x, y] = project(lookOf(reduceStudio(opened, { type: 'zoom', map, by, at })), place)
					expect([x, y]).toEqual([expect.closeTo(at[0], 6), expect.closeTo(at[1], 6)])
				},
			),
		)
	})

	test('goes no nearer than the ground is fine, and not off the map', () => {
		const map: Frame = { width: 500, height: 400, center: [44, 33], zoom: 10.9 }
		expect(lookOf(reduceStudio(opened, { type: 'zoom', map, by: 3 })).zoom).toBe(MAX_ZOOM)
		const [lng, lat] = lookOf(reduceStudio(opened, { type: 'drag', map: { ...map, zoom: 4 }, by: [1e5, -1e5] })).center
		expect(lng).toBeGreaterThanOrEqual(MAP_BOUNDS[0])
		expect(lat).toBeLessThanOrEqual(MAP_BOUNDS[3])
	})
})

describe('what is chosen', () => {
	test('makes the picture, the comparison or the film', () => {
		expect(stillFor(opened, context)).toMatchObject({
			day: isoDay('2020-04-04'),
			compare: null,
			permalink: 'https://example.org/?date=2020-04-04',
		})
		const compared = set({ tab: 'compare', before: isoDay('2020-03-05'), after: isoDay('2020-04-01') })
		expect(stillFor(compared, context)).toMatchObject({
			day: isoDay('2020-04-01'),
			compare: { from: isoDay('2020-03-05') },
		})
		expect(stillFor(compared, context)?.permalink).toContain('range=2020-03-05/2020-04-01')
		expect(filmFor(set({ tab: 'film', format: 'mp4' }), context)).toMatchObject({ fps: 30, seconds: 23 })
	})

	test('what makes none is none', () => {
		expect(stillFor(set({ tab: 'compare', before: isoDay('2020-04-04'), after: isoDay('2020-04-04') }), context)).toBe(
			null,
		)
		expect(filmFor(set({ from: isoDay('2020-04-04'), to: isoDay('2020-04-04') }), context)).toBe(null)
		for (const [width, height] of [
			['', '800'],
			['99', '800'],
			['12.5', '800'],
			['8193', '800'],
			['wide', '800'],
		] as const)
			expect(studioSize(set({ preset: 'custom', custom: { width, height } }))).toBe(null)
	})

	test('a film has an even number of pixels each way', () => {
		const film = filmFor(set({ preset: 'custom', custom: { width: '301', height: '401' } }), context)
		const size = studioSize(set({ preset: 'custom', custom: { width: '301', height: '401' } }))
		expect((film?.sheet.width ?? 0) * (size?.scale ?? 0)).toBeCloseTo(302, 6)
		expect((film?.sheet.height ?? 0) * (size?.scale ?? 0)).toBeCloseTo(402, 6)
	})

	test('parts go and come back', () => {
		const without = reduceStudio(opened, { type: 'toggle-part', part: 'legend' })
		expect([...without.include]).not.toContain('legend')
		expect([...reduceStudio(without, { type: 'toggle-part', part: 'legend' }).include]).toContain('legend')
		expect([...opened.include]).toContain('legend')
	})

	test('a picture is never larger than a canvas holds', () => {
		expect(scalesFor({ columns: 3840, rows: 2160, scale: 2 })).toEqual([1, 2])
		expect(scalesFor({ columns: 1200, rows: 675, scale: 1.5 })).toEqual([1, 2, 3, 4])
	})

	test('files are named after what is in them', () => {
		expect(fileName(opened, 'png')).toBe('handover-2020-04-04-post.png')
		const custom = set({
			preset: 'custom',
			custom: { width: '640', height: '480' },
			tab: 'compare',
			before: isoDay('2020-03-05'),
			after: isoDay('2020-04-01'),
		})
		expect(fileName(custom, 'pdf')).toBe('handover-2020-03-05-to-2020-04-01-640x480.pdf')
	})
})

test('a phone held upright gets an upright picture, every other window a wide one', () => {
	expect([
		usualPreset(390, 844),
		usualPreset(844, 390),
		usualPreset(360, 640),
		usualPreset(1280, 720),
		usualPreset(768, 1024),
	]).toEqual(['portrait', 'post', 'portrait', 'post', 'post'])
	expect(openStudio(OPENING, timeline, 'light', null, 'portrait').preset).toBe('portrait')
})

describe('a studio opened again', () => {
	test('keeps what was chosen and takes its days from the page', () => {
		const chosen = set({
			title: 'My headline',
			preset: 'square',
			credit: 'A paper',
			accent: '#c8372d',
			include: new Set(),
		})
		const later = openStudio({ ...OPENING, day: isoDay('2020-03-29') }, timeline, 'light', null)
		const again = reopenStudio(chosen, later)
		expect(again).toMatchObject({ title: 'My headline', preset: 'square', credit: 'A paper', accent: '#c8372d' })
		expect(again.include.size).toBe(0)
		expect([again.day, again.after]).toEqual([isoDay('2020-03-29'), isoDay('2020-03-29')])
	})

	test('what a link says that cannot be read is counted, and the rest is there', () => {
		const annotations = `44,33,Words;0,0,Off the ground;44,33,${'x'.repeat(81)}`
		const studio = openStudio({ ...OPENING, annotations }, timeline, 'light', null)
		expect(studio.annotations.map(({ text }) => text)).toEqual(['Words'])
		expect(studio.annotationsLost).toBe(2)
		expect(reopenStudio(set({}), studio).annotationsLost).toBe(2)
		expect(stillFor(studio, context)?.annotations).toHaveLength(1)
	})

	test('a day chosen inside is that of the picture, its link and its file', () => {
		const studio = set({ day: isoDay('2020-03-11') })
		expect(stillFor(studio, context)).toMatchObject({ day: isoDay('2020-03-11') })
		expect(stillFor(studio, context)?.permalink).toContain('date=2020-03-11')
		expect(fileName(studio, 'png')).toContain('2020-03-11')
		expect(usualTitle(studio, context)).toContain('Rockets killed three')
	})

	test('and the later one of a comparison, until another has been chosen there; the earlier one stays before it', () => {
		const studio = set({ day: isoDay('2020-03-11') })
		expect(studio.after).toBe(isoDay('2020-03-11'))
		expect(studio.before).toBeLessThan(studio.after)
		expect(stillFor({ ...studio, tab: 'compare' }, context)).toMatchObject({ day: isoDay('2020-03-11') })
		const chosen = reduceStudio(studio, { type: 'set', change: { after: isoDay('2020-05-01') } })
		expect(reduceStudio(chosen, { type: 'set', change: { day: isoDay('2020-01-08') } }).after).toBe(
			isoDay('2020-05-01'),
		)
	})
})

test('a public address is one that others can open, without its query', () => {
	expect(publicAddress(' https://example.org/map/?date=2020-03-11#x ')).toBe('https://example.org/map/')
	for (const text of [
		'',
		'example',
		'http://localhost:4173/',
		'http://127.0.0.1/',
		'javascript:alert(1)',
		'file:///map.html',
	])
		expect(publicAddress(text)).toBe('')
})
