import { describe, expect, test } from 'vitest'
import {
	countsText,
	directionText,
	gapText,
	offsetText,
	outsideText,
	rivalsText,
	unplacedText,
	whereText,
	withinRadiusText,
} from '../../../src/core/messages/surroundings.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const [base, site] = ['taji', 'bgw'].map((id) => timeline.baseById.get(id))
if (!base || !site) throw new Error('Taji or Baghdad airport is gone from the record')

test('distance and direction, never finer than the points', () => {
	const text = (km: number, uncertaintyKm: number, bearing = 199) => [
		offsetText({ km, uncertaintyKm, bearing }, 'en'),
		offsetText({ km, uncertaintyKm, bearing }, 'ar'),
	]
	expect(text(29.1, 2)).toEqual(['29 km south-south-west', '٢٩ كم جنوب جنوب غرب'])
	expect(text(31.3, 7)).toEqual(['about 30 km south', 'نحو ٣٠ كم جنوب'])
	expect(text(24.4, 20)).toEqual(['about 20 km', 'نحو ٢٠ كم'])
	expect(text(4.7, 13)).toEqual(['up to 20 km away', 'على ٢٠ كم أو أقل'])
})

test('what was at the base has no distance, unless it was only somewhere around it', () => {
	const at = { km: 0, bearing: 0, here: true }
	expect(whereText({ ...at, uncertaintyKm: 0 }, base, 'en')).toBe('at the base itself')
	expect(whereText({ ...at, uncertaintyKm: 0 }, site, 'ar')).toBe('في الموقع نفسه')
	expect(whereText({ ...at, uncertaintyKm: 5 }, site, 'en')).toBe('here or up to 5 km away')
})

test('all sixteen directions have a name of their own in both languages', () => {
	const points = Array.from({ length: 16 }, (_, i) => i as Parameters<typeof directionText>[0])
	for (const lang of ['en', 'ar'] as const)
		expect(new Set(points.map((point) => directionText(point, lang))).size).toBe(16)
	expect([0, 4, 8, 12].map((point) => directionText(point as 0 | 4 | 8 | 12, 'en'))).toEqual([
		'north',
		'east',
		'south',
		'west',
	])
})

describe('counts', () => {
	test.each([
		[
			8,
			26,
			3,
			'8 events at the base itself, told above; 26 events around it within 50 km, and perhaps 3 more at a place only roughly known (outlines below).',
		],
		[
			8,
			0,
			16,
			'8 events at the base itself, told above; around it within 50 km perhaps 16 at a place only roughly known (outlines below).',
		],
		[1, 2, 0, '1 event at the base itself, told above; 2 events around it within 50 km.'],
		[0, 0, 0, 'No recorded event at the base itself; no recorded event around it within 50 km.'],
	])('%i here, %i around, %i perhaps', (here, elsewhere, perhaps, text) => {
		expect(countsText({ here, elsewhere, perhaps }, 50, base, 'en')).toBe(text)
		expect(countsText({ here, elsewhere, perhaps }, 50, base, 'ar')).not.toMatch(/[A-Za-z0-9]/)
	})
})

test.each([
	[45, 45, '45 days earlier', 'قبله بـ٤٥ يوماً'],
	[1, 1, '1 day earlier', 'قبله بيوم واحد'],
	// The dual after a preposition.
	[2, 2, '2 days earlier', 'قبله بيومين'],
	[5, 5, '5 days earlier', 'قبله بـ٥ أيام'],
	[0, 0, 'the same day', 'في اليوم نفسه'],
	[0, 1, 'at most 1 day earlier', 'قبله بيوم واحد على الأكثر'],
	[76, 79, '76 to 79 days earlier', 'قبله بما بين ٧٦ و٧٩ يوماً'],
])('%i to %i days', (fewest, most, en, ar) => {
	expect(gapText([fewest, most], 'en')).toBe(en)
	expect(gapText([fewest, most], 'ar')).toBe(ar)
})

test('the rest', () => {
	expect(withinRadiusText(25, true, 'en')).toBe('perhaps within 25 km')
	expect(withinRadiusText(25, false, 'ar')).toBe('ضمن ٢٥ كم')
	expect(rivalsText([base, site], 'en')).toMatch(/^It could also be Taji or .+: the points are approximate\.$/)
	expect(unplacedText(36, 97, 'en')).toMatch(/^36 of the record’s 97 events are not counted/)
	expect(outsideText(2, 'earlier', 'ar')).toBe('حدثان قبل هذا المحور')
	expect(outsideText(5, 'later', 'en')).toBe('5 events after this axis')
})
