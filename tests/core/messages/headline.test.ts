import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	attributionText,
	claimNumber,
	clockText,
	dollarsText,
	isoText,
	ordinalText,
	sourceLabel,
} from '../../../src/core/messages/claims.ts'
import {
	airstrikesText,
	attacksText,
	daysText,
	dayText,
	eventsText,
	fullDayText,
	headline,
	headlineWithoutDate,
	statusText,
	whenText,
} from '../../../src/core/messages/headline.ts'
import { localDigits } from '../../../src/core/messages/numbers.ts'
import { numberText } from '../../../src/core/messages/wholeNumber.ts'
import { ALL_KINDS, NO_FILTER } from '../../../src/core/query/filter.ts'
import { sceneOn } from '../../../src/core/query/scene.ts'
import type { EventType } from '../../../src/core/record/kinds.ts'
import type { Lang } from '../../../src/core/record/lang.ts'
import type { Source } from '../../../src/core/record/model.ts'
import { type DayNumber, dateOf, isoDay } from '../../../src/core/time/calendar.ts'
import { parseEdtf, type When } from '../../../src/core/time/edtf.ts'
import { claim, datasetOf, GEO, goodTexts, textsOf, timelineOf } from '../../helpers.ts'
import { LANGS } from '../../languages.ts'
import { MANIFEST } from '../../shipped.ts'

const timeline = timelineOf(goodTexts)
const when = (text: string): When => parseEdtf(text) as When

test('Arabic texts carry Arabic digits, and designations stay as they are', () => {
	expect(localDigits('من 27 إلى 30', 'ar')).toBe('من ٢٧ إلى ٣٠')
	expect(localDigits('قاعدة K-1 في 2020', 'ar')).toBe('قاعدة K-1 في ٢٠٢٠')
	expect(localDigits('MQ-9 12R/30L 107mm F-15E 9M133', 'ar')).toBe('MQ-9 12R/30L 107mm F-15E 9M133')
	expect(localDigits('27 K-1', 'en')).toBe('27 K-1')
	// What groups and parts a number is the language's own; a date and a sentence's end are left alone.
	expect(localDigits('بطول 11,486 قدماً و0.3 كم.', 'ar')).toBe('بطول ١١٬٤٨٦ قدماً و٠٫٣ كم.')
	expect(localDigits('(33.3406, 44.4009)', 'ar')).toBe('(٣٣٫٣٤٠٦، ٤٤٫٤٠٠٩)')
	expect(localDigits('26.3.2020 في 16.', 'ar')).toBe('٢٦.٣.٢٠٢٠ في ١٦.')
	expect(localDigits('11,486 and 0.3', 'en')).toBe('11,486 and 0.3')
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(localDigits(text, 'en')).toBe(text)
			expect(localDigits(text, 'ar').length).toBe(text.length)
		}),
	)
})

test('numbers are grouped by three', () => {
	expect(numberText(1_700_000, 'en')).toBe('1,700,000')
	expect(numberText(1_700_000, 'ar')).toBe('١٬٧٠٠٬٠٠٠')
	expect(numberText(999, 'en')).toBe('999')
	fc.assert(
		fc.property(fc.nat({ max: 1e12 }), (number) => {
			expect(numberText(number, 'en')).toBe(number.toLocaleString('en-US'))
			expect(numberText(number, 'ar')).toBe(number.toLocaleString('ar-IQ'))
		}),
	)
})

test('Arabic plurals: 0, 1, 2, 3, 10, 11, 99, 100, 103, 111, 200', () => {
	const counts = [0, 1, 2, 3, 10, 11, 99, 100, 103, 111, 200]
	expect(counts.map((count) => attacksText(count, 'ar'))).toEqual([
		'لا هجوم',
		'هجوم واحد',
		'هجومان',
		'٣ هجمات',
		'١٠ هجمات',
		'١١ هجوماً',
		'٩٩ هجوماً',
		'١٠٠ هجوم',
		'١٠٣ هجمات',
		'١١١ هجوماً',
		'٢٠٠ هجوم',
	])
	expect(counts.map((count) => daysText(count, 'ar')).slice(1, 7)).toEqual([
		'يوم واحد',
		'يومان',
		'٣ أيام',
		'١٠ أيام',
		'١١ يوماً',
		'٩٩ يوماً',
	])
	expect(airstrikesText(2, 'ar')).toBe('ضربتان جويتان')
	expect(eventsText(3, 'ar')).toBe('٣ أحداث')
	// The forms change where the rules of CLDR say they do.
	const rules = new Intl.PluralRules('ar')
	for (let count = 3; count < 1000; count++) {
		const noun = eventsText(count, 'ar').split(' ')[1]
		expect(noun, String(count)).toBe(
			{ few: 'أحداث', many: 'حدثاً', other: 'حدث' }[rules.select(count) as 'few' | 'many' | 'other'],
		)
	}
})

test('English plurals', () => {
	expect([0, 1, 2, 1000].map((count) => attacksText(count, 'en'))).toEqual([
		'no attack',
		'1 attack',
		'2 attacks',
		'1,000 attacks',
	])
	expect([0, 1, 2].map((count) => airstrikesText(count, 'en'))).toEqual([
		'no air strike',
		'1 air strike',
		'2 air strikes',
	])
	expect([1, 3].map((count) => eventsText(count, 'en'))).toEqual(['1 event', '3 events'])
})

test('days agree with the platform, which is asked for UTC', () => {
	const options = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' } as const
	const parts = (day: DayNumber) =>
		Object.fromEntries(
			new Intl.DateTimeFormat('en-GB', options).formatToParts(day * 86_400_000).map(({ type, value }) => [type, value]),
		)
	fc.assert(
		fc.property(fc.integer({ min: isoDay('1990-01-01'), max: isoDay('2040-01-01') }), (number) => {
			const day = number as DayNumber
			const { weekday, day: dayOfMonth, month, year } = parts(day)
			expect(fullDayText(day, 'en')).toBe(`${weekday} ${dayOfMonth} ${month} ${year}`)
			expect(dayText(day, 'ar')).toContain(dateOf(day).year.toLocaleString('ar-IQ', { useGrouping: false }))
		}),
	)
	expect(fullDayText(isoDay('2020-04-04'), 'ar')).toBe('السبت ٤ نيسان ٢٠٢٠')
})

test.each([
	['2020-03-29', '29 March 2020', '٢٩ آذار ٢٠٢٠'],
	['2020-04', 'April 2020', 'نيسان ٢٠٢٠'],
	['2017', '2017', '٢٠١٧'],
	['2020-03-17/2020-03-19', '17–19 March 2020', '١٧–١٩ آذار ٢٠٢٠'],
	['2019-12-31/2020-01-01', '31 December 2019 – 1 January 2020', '٣١ كانون الأول ٢٠١٩ – ١ كانون الثاني ٢٠٢٠'],
	['2020-03-15~', 'about 15 March 2020', 'نحو ١٥ آذار ٢٠٢٠'],
	['2020-03-15?', '15 March 2020 (uncertain)', '١٥ آذار ٢٠٢٠ (غير مؤكد)'],
	['2020-03%', 'about March 2020 (uncertain)', 'نحو آذار ٢٠٢٠ (غير مؤكد)'],
])('%s in words', (text, en, ar) => {
	expect([whenText(when(text), 'en'), whenText(when(text), 'ar')]).toEqual([en, ar])
})

test('claims as numbers', () => {
	expect(
		[claim(18, 18), claim(25, null), claim(null, 6), claim(5, 6), claim(0, 0)].map((value) => claimNumber(value, 'en')),
	).toEqual(['18', 'at least 25', 'at most 6', '5–6', 'none'])
	expect(claimNumber(claim(5, 6), 'ar')).toBe('٥–٦')
	expect(dollarsText(claim(1_700_000, 1_700_000), 'en')).toBe('$1.7 million')
	expect(dollarsText(claim(347_000_000, 347_000_000), 'en')).toBe('$347 million')
	expect(
		[1_000_000, 1_700_000, 2_000_000, 5_000_000, 347_000_000].map((value) => dollarsText(claim(value, value), 'ar')),
	).toEqual(['مليون دولار', '١٫٧ مليون دولار', 'مليونا دولار', '٥ ملايين دولار', '٣٤٧ مليون دولار'])
	expect([ordinalText(claim(4, 4), 'en'), ordinalText(claim(4, 4), 'ar')]).toEqual(['fourth', 'الرابع'])
	expect(clockText('19:20', MANIFEST.day, 'ar')).toBe('١٩:٢٠ بتوقيت بغداد')
})

test('claimed, stated, alleged and denied stay apart, in both languages', () => {
	const dataset = datasetOf(goodTexts)
	for (const lang of LANGS) {
		const texts = (['claimed', 'stated', 'alleged', 'denied'] as const).map((kind) =>
			attributionText(dataset, { kind, actor: 'militia', by: kind === 'alleged' ? 'us' : null, sources: [] }, lang),
		)
		expect(new Set(texts).size).toBe(4)
		const [militia, us] = [
			dataset.actors.get('militia')?.name[lang] ?? '?',
			dataset.actors.get('us')?.name[lang] ?? '?',
		]
		for (const text of texts) expect(text).toContain(militia)
		expect(texts.map((text) => text.includes(us))).toEqual([false, false, true, false])
	}
})

test('a source is named by its publisher and date, as far as they are known', () => {
	const source: Source = {
		id: 'x',
		title: 'Title',
		publisher: 'The daily',
		via: null,
		date: '2020-03-29',
		url: null,
		language: 'en',
		kind: 'news',
		note: null,
	}
	expect(sourceLabel(source, 'en')).toBe('The daily, 29 March 2020')
	expect(sourceLabel({ ...source, publisher: null, date: null }, 'en')).toBe('Title')
	expect([isoText('2020-03', 'en'), isoText('2020', 'ar')]).toEqual(['March 2020', '٢٠٢٠'])
})

const headlineOn = (day: string, trail: number, lang: Lang): string =>
	headline(sceneOn(timeline, isoDay(day), { trail, ...NO_FILTER }), trail, lang)

test('the headline', () => {
	expect(headlineOn('2020-01-10', 30, 'en')).toBe(
		'10 January 2020: no handover recorded; 2 attacks recorded in the last 30 days',
	)
	expect(headlineOn('2020-03-18', 30, 'en')).toBe(
		'18 March 2020: one site being handed over; 1 air strike recorded in the last 30 days',
	)
	expect(headlineOn('2020-03-19', 1, 'en')).toBe('19 March 2020: one site handed over; no attack recorded on this day')
	expect(headlineOn('2020-03-29', 30, 'en')).toBe(
		'29 March 2020: two sites handed over; 1 air strike recorded in the last 30 days',
	)
	expect(headlineOn('2020-03-29', 30, 'ar')).toBe('٢٩ آذار ٢٠٢٠: سُلِّم موقعان؛ سُجّل خلال آخر ٣٠ يوماً: ضربة جوية واحدة')
	expect(headlineOn('2020-01-08', 2, 'ar')).toBe('٨ كانون الثاني ٢٠٢٠: لم يُسجَّل أي تسليم؛ سُجّل خلال آخر يومين: هجوم واحد')
	const scene = sceneOn(timeline, isoDay('2020-03-19'), { trail: 1, ...NO_FILTER })
	expect(headlineWithoutDate(scene, 1, 'en')).toBe('One site handed over; no attack recorded on this day')
})

describe('what the headline counts', () => {
	const record = timelineOf(textsOf(GEO))
	const said = (day: string, trail: number, lang: Lang, kinds: ReadonlySet<EventType> = ALL_KINDS): string =>
		headline(sceneOn(record, isoDay(day), { ...NO_FILTER, trail, kinds }), trail, lang)

	test('attacks known to be aimed at others are told apart', () => {
		expect(said('2020-08-15', 30, 'en')).toBe(
			'15 August 2020: seven sites handed over; 10 attacks (3 not on the coalition) recorded in the last 30 days',
		)
		expect(said('2026-03-12', 7, 'en')).toContain(
			'; 4 attacks (2 not on the coalition) and 1 air strike recorded in the last 7 days;',
		)
		expect(said('2019-05-12', 1, 'en')).toContain('; 1 attack (not on the coalition) recorded on this day;')
		expect(said('2026-03-17', 1, 'en')).toContain('; 2 attacks (not on the coalition) recorded on this day;')
		expect(said('2020-08-15', 7, 'ar')).toMatch(/٥ هجمات \(اثنان منها على غير التحالف\)$/)
		// Nobody is told of others where the attacks themselves are not.
		expect(said('2020-08-15', 30, 'en', new Set(['transfer', 'airstrike']))).not.toContain('not on')
	})

	test('a kind that is filtered out is not told of, and not told to be absent', () => {
		const without = (...hidden: EventType[]) => new Set([...ALL_KINDS].filter((kind) => !hidden.includes(kind)))
		expect(said('2020-04-04', 30, 'en', without('attack', 'airstrike'))).toBe(
			'4 April 2020: five sites handed over, the coalition counted four',
		)
		expect(said('2020-04-04', 30, 'en', without('attack'))).toMatch(/; 2 air strikes recorded in the last 30 days$/)
		expect(said('2020-04-04', 30, 'ar', without('airstrike'))).toMatch(/هجمات$/)
		expect(said('2020-04-04', 1, 'en', without('attack'))).toMatch(/; no air strike recorded on this day$/)
		expect(said('2020-04-04', 1, 'ar', without('attack'))).toMatch(/لم تُسجَّل أي ضربة جوية/)
	})
})

test('the headline of a trail without end', () => {
	expect(headlineOn('2020-03-29', Number.POSITIVE_INFINITY, 'en')).toBe(
		'29 March 2020: two sites handed over; 2 attacks and 1 air strike recorded since the start of the record; for this time the record lists only some events',
	)
	expect(headlineOn('2020-03-29', Number.POSITIVE_INFINITY, 'ar')).toBe(
		'٢٩ آذار ٢٠٢٠: سُلِّم موقعان؛ سُجّل منذ بداية السجل: هجومان وضربة جوية واحدة؛ لا يدرج السجل من أحداث هذه المدة إلا بعضها',
	)
})

test('the headline says so where the coalition counted otherwise', () => {
	const other = timelineOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace(
			'"min": 1, "max": 1, "by": "coalition"',
			'"min": 3, "max": 3, "by": "coalition"',
		),
	})
	const scene = sceneOn(other, isoDay('2020-03-20'), { trail: 30, ...NO_FILTER })
	expect(headline(scene, 30, 'en')).toContain('one site handed over, the coalition counted three;')
	expect(headline(scene, 30, 'ar')).toContain('وعدّها التحالف ٣')
})

test('a status in words', () => {
	const at = (day: string, lang: Lang) =>
		Object.fromEntries(
			sceneOn(timeline, isoDay(day), { trail: 1, ...NO_FILTER }).bases.map((base) => [
				base.base.id,
				statusText(base, lang),
			]),
		)
	expect(at('2020-03-18', 'en')).toMatchObject({
		'north-field': expect.stringMatching(/ since 2017$/),
		'river-camp': expect.stringMatching(/ since 17 March 2020$/),
		'hill-post': 'Held by the coalition when last reported, 8 January 2020',
	})
	expect(at('2019-12-30', 'en')['hill-post']).toMatch(/ since 9 July 2016$/)
	expect(at('2020-03-29', 'ar')['north-field']).toMatch(/ منذ ٢٩ آذار ٢٠٢٠$/)
})

test('"since" never gives the coalition\u2019s year to whoever came after it', () => {
	const timeline = timelineOf(textsOf(GEO))
	const base = timeline.dataset.bases.find(({ id }) => id === 'k-1')
	if (!base) throw new Error('K-1 is gone from the record')
	const [, before, after] = timeline.spans.get('k-1') ?? []
	if (!before || !after) throw new Error('K-1 changes hands no more')
	const undated = { base, since: null, transferredOn: null }
	expect(statusText({ ...undated, ...after }, 'en')).toBe('Iraqi security forces')
	expect(statusText({ ...undated, ...before }, 'en')).toMatch(/since 2017$/)
})
