import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, formatDay } from '../../../src/core/time/calendar.ts'
import { covers, lengthInDays, parseEdtf } from '../../../src/core/time/edtf.ts'
import { publishedEdtf } from '../../helpers.ts'

/** A day, month or year between 1900 and 2100, some of them impossible (30 February). */
const part = fc
	.tuple(
		fc.integer({ min: 1900, max: 2100 }),
		fc.option(fc.tuple(fc.integer({ min: 0, max: 13 }), fc.option(fc.integer({ min: 0, max: 32 })))),
		fc.constantFrom('', '~', '?', '%'),
	)
	.map(([year, inside, mark]) => {
		const [month, day] = inside ?? [null, null]
		return (
			[year, month, day]
				.filter((number) => number !== null)
				.map((number) => String(number).padStart(2, '0'))
				.join('-') + mark
		)
	})
const written = fc.oneof(
	part,
	fc.tuple(part, part).map(([from, to]) => `${from}/${to}`),
)

test('we and the published parser read the same days out of the same texts, and refuse the same', () => {
	fc.assert(
		fc.property(written, (text) => {
			const [ours, theirs] = [parseEdtf(text), publishedEdtf(text)]
			if (theirs === null) expect(ours, text).toBeNull()
			else expect([ours?.earliest, ours?.latest], text).toEqual([theirs.earliest, theirs.latest])
		}),
		{ numRuns: 1500 },
	)
})

test.each([
	['2020-03-29', '2020-03-29', '2020-03-29', 'day'],
	['2020-04', '2020-04-01', '2020-04-30', 'month'],
	['2020-02', '2020-02-01', '2020-02-29', 'month'],
	['2017', '2017-01-01', '2017-12-31', 'year'],
	['2019-12-31/2020-01-01', '2019-12-31', '2020-01-01', 'span'],
	['2020-03/2020-05', '2020-03-01', '2020-05-31', 'span'],
	['2020-03-17/2020-04', '2020-03-17', '2020-04-30', 'span'],
])('%s', (text, earliest, latest, resolution) => {
	const when = parseEdtf(text)
	expect(when && [formatDay(when.earliest), formatDay(when.latest)]).toEqual([earliest, latest])
	expect(when).toMatchObject({ written: text, resolution, approximate: false, uncertain: false })
})

test.each([
	['2020-03-15~', true, false],
	['2020-03-15?', false, true],
	['2020-03-15%', true, true],
	['2020-03-15~/2020-04-01?', true, true],
	['2016-07-09/2016-07-11~', true, false],
])('%s keeps its doubts', (text, approximate, uncertain) => {
	expect(parseEdtf(text)).toMatchObject({ approximate, uncertain, written: text })
})

test.each([
	'',
	'today',
	'2020-W10',
	'2020-21',
	'202X',
	'2020-03-XX',
	'20200329',
	'29-03-2020',
	'2020-02-30',
	'2020-13',
	'2020-03-29T10:00:00Z',
	'2020-03-29/',
	'/2020-03-29',
	'2020-03-29/..',
	'2020-03-19/2020-03-17',
	'2020-03-17/2020-03-17',
	'2020/2020',
	'2020-06/2020',
	'2020-01-01/2020-02-01/2020-03-01',
	'~2020-03-29',
	'2020-03-29~~',
	'2020~-03',
	'-2020',
	'y20200',
])('"%s" is no date of this record', (text) => {
	expect(parseEdtf(text)).toBeNull()
})

test('any text is a date or null', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9~?%/X-]{1,22}$/)), (text) => {
			const when = parseEdtf(text)
			if (!when) return
			expect(when.written).toBe(text)
			expect(when.earliest).toBeLessThanOrEqual(when.latest)
		}),
	)
})

test('it covers its days and no others', () => {
	fc.assert(
		fc.property(written, (text) => {
			const when = parseEdtf(text)
			if (!when) return
			expect(lengthInDays(when)).toBe(when.latest - when.earliest + 1)
			expect(covers(when, when.earliest)).toBe(true)
			expect(covers(when, when.latest)).toBe(true)
			expect(covers(when, addDays(when.earliest, -1))).toBe(false)
			expect(covers(when, addDays(when.latest, 1))).toBe(false)
		}),
	)
})
