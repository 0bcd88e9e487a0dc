import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALL_KINDS, HARMS, namesNothing } from '../../../src/core/query/filter.ts'
import { EVENT_TYPES } from '../../../src/core/record/kinds.ts'
import { type DayNumber, formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import type { Range } from '../../../src/core/time/range.ts'
import { formatAnnotations } from '../../../src/core/view/annotations.ts'
import { RADIUS_KM, type Selection, TRAIL_DAYS, type View } from '../../../src/core/view/view.ts'
import { formatView, meantQuery, parseView } from '../../../src/core/view/viewUrl.ts'
import { goodTexts, timelineOf } from '../../helpers.ts'
import { OPENING, STORY } from '../../shipped.ts'

// A record that reaches beyond the months of the story on both sides.
const timeline = timelineOf({
	...goodTexts,
	'datapackage.json': goodTexts['datapackage.json'].replaceAll('2019-12-31', '2019-06-30'),
	'events.geojson': goodTexts['events.geojson']
		.replace('"2020-04"', '"2021"')
		.replace('2020-04-quiet', '2021-quiet')
		.replaceAll('2019-12-31', '2019-06-30'),
})

const selection: fc.Arbitrary<Selection> = fc.oneof(
	fc.constant<Selection>({ kind: 'none' }),
	fc.constantFrom(...timeline.baseById.keys()).map((base): Selection => ({ kind: 'base', base })),
	fc.constantFrom(...timeline.eventById.keys()).map((event): Selection => ({ kind: 'event', event })),
)

const place = fc.tuple(
	fc.integer({ min: 380_000, max: 490_000 }).map((value) => value / 10_000),
	fc.integer({ min: 290_000, max: 375_000 }).map((value) => value / 10_000),
)

const view: fc.Arbitrary<View> = fc.record({
	search: fc.constant(null),
	day: fc.integer({ min: timeline.first, max: timeline.last }).map((day) => day as DayNumber),
	selection,
	camera: fc.option(
		fc.record({
			lng: fc.integer({ min: 180_000, max: 760_000 }).map((value) => value / 10_000),
			lat: fc.integer({ min: 80_000, max: 520_000 }).map((value) => value / 10_000),
			zoom: fc.integer({ min: 400, max: 1100 }).map((value) => value / 100),
		}),
	),
	kinds: fc.subarray([...EVENT_TYPES]).map((kinds) => new Set(kinds)),
	actors: fc.subarray([...timeline.dataset.actors.keys()]).map((ids) => new Set(ids)),
	targets: fc.subarray([...timeline.dataset.manifest.targets.keys()]).map((ids) => new Set(ids)),
	harm: fc.subarray([...HARMS]).map((harm) => new Set(harm)),
	bases: fc.subarray([...timeline.baseById.keys()]).map((ids) => new Set(ids)),
	words: fc.string({ maxLength: 100 }).map((words) => (namesNothing(words) ? '' : words.trim())),
	trail: fc.oneof(fc.integer({ min: TRAIL_DAYS[0], max: TRAIL_DAYS[1] }), fc.constant(Number.POSITIVE_INFINITY)),
	lang: fc.constantFrom('en' as const, 'ar' as const),
	theme: fc.option(fc.constantFrom('light' as const, 'dark' as const)),
	range: fc
		.tuple(fc.integer({ min: timeline.first, max: timeline.last - 6 }), fc.nat())
		.map(([from, more]): Range => [from as DayNumber, Math.min(timeline.last, from + 6 + (more % 900)) as DayNumber]),
	radius: fc.integer({ min: RADIUS_KM[0], max: RADIUS_KM[1] }),
	annotations: fc
		.array(
			fc.record({
				text: fc
					.string({ maxLength: 60, unit: 'grapheme' })
					.map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
					.filter((text) => text !== ''),
				at: place,
				to: fc.option(place),
			}),
			{ maxLength: 5 },
		)
		.map(formatAnnotations),
})

test('a link brings back the view that it was made of', () => {
	fc.assert(
		fc.property(view, (before) => {
			const { view: after, problems } = parseView(new URLSearchParams(formatView(before, timeline)), timeline)
			expect(after).toEqual(before)
			expect(problems).toEqual([])
		}),
		{ numRuns: 1000 },
	)
})

test('the default view has a bare link', () => {
	expect(formatView(OPENING, timeline)).toBe('')
	expect(parseView(new URLSearchParams(''), timeline)).toEqual({ view: OPENING, problems: [] })
})

test('the link of the contract', () => {
	const link =
		'date=2020-03-18&base=river-camp&at=43.1,34.25,6.5&kinds=attack,transfer&trail=7&lang=ar&theme=dark&radius=40'
	const { view: opened, problems } = parseView(new URLSearchParams(link), timeline)
	expect(problems).toEqual([])
	expect(opened).toEqual({
		day: isoDay('2020-03-18'),
		selection: { kind: 'base', base: 'river-camp' },
		camera: { lng: 43.1, lat: 34.25, zoom: 6.5 },
		kinds: new Set(['attack', 'transfer']),
		actors: new Set(),
		targets: new Set(),
		harm: new Set(),
		bases: new Set(),
		words: '',
		trail: 7,
		lang: 'ar',
		theme: 'dark',
		range: STORY,
		radius: 40,
		annotations: '',
		search: null,
	} satisfies View)
	expect(new Set(formatView(opened, timeline).slice(1).split('&'))).toEqual(
		new Set(link.replace('attack,transfer', 'transfer,attack').split('&')),
	)
})

test('an event alone opens on its first day', () => {
	const { view: opened } = parseView(new URLSearchParams('event=2020-03-17-river-camp-transfer'), timeline)
	expect(formatDay(opened.day)).toBe('2020-03-17')
	expect(formatView(opened, timeline)).toBe('?event=2020-03-17-river-camp-transfer')
})

const KEYS = [
	'date',
	'base',
	'event',
	'at',
	'kinds',
	'actors',
	'targets',
	'harm',
	'places',
	'q',
	'trail',
	'lang',
	'theme',
	'range',
	'radius',
] as const

test('any string opens: a valid view, and what was not understood is named', () => {
	const value = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'',
			'2020-02-30',
			'9999-12-31',
			'0001-01-01',
			'1,2,3',
			'NaN,NaN,NaN',
			'44,33,6,7',
			'44,,6',
			'-1',
			'1e3',
			'attack,',
			'<img>',
		),
	)
	const query = fc.oneof(
		fc.string(),
		fc.array(fc.tuple(fc.constantFrom(...KEYS, 'else'), value)).map((pairs) => new URLSearchParams(pairs).toString()),
	)
	fc.assert(
		fc.property(query, (text) => {
			const params = new URLSearchParams(text)
			const { view: opened, problems } = parseView(params, timeline)
			expect(opened.day).toBeGreaterThanOrEqual(timeline.first)
			expect(opened.day).toBeLessThanOrEqual(timeline.last)
			if (opened.selection.kind === 'base') expect(timeline.baseById.has(opened.selection.base)).toBe(true)
			if (opened.selection.kind === 'event') expect(timeline.eventById.has(opened.selection.event)).toBe(true)
			if (opened.camera) for (const number of Object.values(opened.camera)) expect(Number.isFinite(number)).toBe(true)
			expect([...opened.kinds].every((kind) => ALL_KINDS.has(kind))).toBe(true)
			for (const { key, why } of problems) if (why === 'unknown') expect(params.has(key)).toBe(true)
			// What was opened can be linked to again, and stays as it is.
			const again = formatView(opened, timeline)
			expect(formatView(parseView(new URLSearchParams(again), timeline).view, timeline)).toBe(again)
		}),
		{ numRuns: 1000 },
	)
})

test.each([
	['date=2020-02-30', 'date', 'unknown'],
	['date=', 'date', 'unknown'],
	['date=1999-01-01', 'date', 'outside'],
	['date=2099-01-01', 'date', 'outside'],
	['base=k-9', 'base', 'unknown'],
	['event=x', 'event', 'unknown'],
	['at=43.1,34.25', 'at', 'unknown'],
	['at=0,0,5', 'at', 'unknown'],
	['at=44,33,40', 'at', 'unknown'],
	['kinds=attacks', 'kinds', 'unknown'],
	['trail=0', 'trail', 'unknown'],
	['trail=3.5', 'trail', 'unknown'],
	['lang=fr', 'lang', 'unknown'],
	['theme=blue', 'theme', 'unknown'],
	['range=some', 'range', 'unknown'],
	['range=2020-01-01/2020-01-03', 'range', 'unknown'],
	['range=1990-01-01/2020-01-03', 'range', 'unknown'],
	['actors=nobody-known', 'actors', 'unknown'],
	['targets=windmills', 'targets', 'unknown'],
	['harm=fright', 'harm', 'unknown'],
	['places=k-9', 'places', 'unknown'],
	['radius=4', 'radius', 'unknown'],
	['radius=12.5', 'radius', 'unknown'],
	[`q=${'x'.repeat(101)}`, 'q', 'unknown'],
	['q=.*', 'q', 'unknown'],
	['q=(%2B)%24', 'q', 'unknown'],
])('%s falls back and is named', (query, key, why) => {
	const { problems } = parseView(new URLSearchParams(query), timeline)
	expect(problems.map((problem) => [problem.key, problem.why])).toEqual([[key, why]])
})

test('a range that means nothing does not keep the axis from holding the day', () => {
	const { view } = parseView(new URLSearchParams('date=2019-07-18&range=none'), timeline)
	expect(view.range).toEqual(parseView(new URLSearchParams('date=2019-07-18'), timeline).view.range)
	expect(view.range[0]).toBeLessThanOrEqual(view.day)
})

test.each([
	['sent as markup', '?date=2020-03-29&amp;trail=7&amp;lang=ar'],
	['encoded as a whole', '?date%3D2020-03-29%26trail%3d7%26lang%3Dar'],
	['as it is', '?date=2020-03-29&trail=7&lang=ar'],
])('a link that was %s keeps all its parts', (_, query) => {
	const { view, problems } = parseView(new URLSearchParams(meantQuery(query)), timeline)
	expect([formatDay(view.day), view.trail, view.lang, problems]).toEqual(['2020-03-29', 7, 'ar', []])
})

/** What becomes of links on their way; all but words can be told from what they were. */
const MANGLED: Readonly<Record<string, (query: string) => readonly [search: string, hash: string]>> = {
	'keys in capitals': (query) => [query.replace(/[^?&=]+(?==)/g, (key) => key.toUpperCase()), ''],
	'behind the wrong sign': (query) => ['', query.replace('?', '#')],
	'parted by semicolons': (query) => [query.replaceAll('&', ';'), ''],
	'encoded as a whole': (query) => [`?${encodeURIComponent(query.slice(1))}`, ''],
	'commas and slashes encoded twice': (query) => [query.replaceAll(',', '%252C').replaceAll('/', '%252F'), ''],
	'ids in capitals': (query) => [query.replace(/(?<=base=|event=|places=|theme=)[^&]+/g, (id) => id.toUpperCase()), ''],
	'at the end of a sentence': (query) => [`${query}.`, ''],
	'in brackets': (query) => [`${query})`, ''],
	'with a comma after it': (query) => [`${query},`, ''],
	'with another dash': (query) => [query.replace(/(?<=date=|range=)[^&]+/g, (date) => date.replaceAll('-', '–')), ''],
	'with Arabic digits': (query) => [
		query.replace(/(?<=date=|trail=)[^&]+/g, (date) =>
			date.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
		),
		'',
	],
}

test.each(Object.entries(MANGLED))('a link that was mangled gives the same view: %s', (_, mangle) => {
	fc.assert(
		fc.property(view, (made) => {
			const before = { ...made, words: '', annotations: '' }
			const query = formatView(before, timeline)
			fc.pre(query !== '')
			const [search, hash] = mangle(query)
			const { view: after, problems } = parseView(new URLSearchParams(meantQuery(search, hash)), timeline)
			expect(after).toEqual(before)
			expect(problems.filter(({ why }) => why !== 'mended')).toEqual([])
		}),
		{ numRuns: 200 },
	)
})

test('what was put right in a value is named', () => {
	const { view, problems } = parseView(new URLSearchParams('date=2020-03-29.&base=North-Field'), timeline)
	expect([formatDay(view.day), view.selection]).toEqual(['2020-03-29', { kind: 'base', base: 'north-field' }])
	expect(problems).toEqual([
		{ key: 'base', value: 'North-Field', why: 'mended' },
		{ key: 'date', value: '2020-03-29.', why: 'mended' },
	])
})

test('what a search was asked for stays, signs and all', () => {
	const query = formatView({ ...OPENING, words: 'a=b & %3D' }, timeline)
	expect(parseView(new URLSearchParams(meantQuery(query)), timeline).view.words).toBe('a=b & %3D')
})

test('half a character, as a cut paste leaves it, makes a link too', () => {
	const text = formatView({ ...OPENING, words: 'Taji \ud83d' }, timeline)
	expect(new URLSearchParams(text).get('q')).toBe('Taji \ufffd')
})
