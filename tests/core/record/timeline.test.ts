import { expect, test } from 'vitest'
import { transferAround } from '../../../src/core/query/transferAround.ts'
import { statusWord } from '../../../src/core/record/statusWord.ts'
import { compile, type Span, spanOn, type Timeline } from '../../../src/core/record/timeline.ts'
import { addDays, formatDay, isoDay } from '../../../src/core/time/calendar.ts'
import { datasetOf, daysFrom, GEO, goodTexts, textsOf, timelineOf } from '../../helpers.ts'

const good = timelineOf(goodTexts)
const begins = good.dataset.manifest.account.begins ?? good.first
const geo = timelineOf(textsOf(GEO))

test.each([
	['the made-up record', good],
	['the record', geo],
])('%s: the spans of a base follow each other without gap or overlap', (_, timeline) => {
	for (const [base, spans] of timeline.spans) {
		expect(spans[0]?.from, base).toBeNull()
		expect(spans.at(-1)?.to, base).toBeNull()
		for (const [i, span] of spans.entries()) {
			if (i > 0) expect(span.from, base).toBe(spans[i - 1]?.to)
			// Half open and never empty: the end is the first day of the next.
			if (span.from !== null && span.to !== null) expect(span.from, base).toBeLessThan(span.to)
		}
		const words = spans.map(({ holder, handingTo, reported }) => `${holder?.id} ${handingTo?.id} ${reported}`)
		for (const [i, word] of words.entries()) expect(word, base).not.toBe(words[i + 1])
	}
})

test('a transfer of three days: handing over on the 17th and 18th, done on the 19th', () => {
	expect(statuses(good, 'river-camp', '2020-03-15', '2020-03-20')).toEqual([
		'coalition',
		'coalition',
		'handing-over',
		'handing-over',
		'transferred',
		'transferred',
	])
})

test('al-Qaim, in the record', () => {
	expect(statuses(geo, 'al-qaim', '2020-03-16', '2020-03-19')).toEqual([
		'coalition',
		'handing-over',
		'handing-over',
		'transferred',
	])
})

test('a transfer of one day is done on that day', () => {
	expect(statuses(good, 'north-field', '2020-03-28', '2020-03-30')).toEqual(['coalition', 'transferred', 'transferred'])
	expect(spanOn(good, 'north-field', isoDay('2020-06-01')).from).toBe(isoDay('2020-03-29'))
})

test('before its first day with the coalition the holder of a base is unknown', () => {
	// "2017" is certain only when 2017 is over.
	expect(statuses(good, 'north-field', '2017-12-30', '2018-01-01')).toEqual(['unknown', 'coalition', 'coalition'])
	expect(statuses(good, 'hill-post', '2016-07-08', '2016-07-09')).toEqual(['unknown', 'coalition'])
	expect(spanOn(good, 'river-camp', addDays(begins, -1)).holder).toBeNull()
	expect(spanOn(good, 'river-camp', begins).holder?.id).toBe('coalition')
})

test('a site has no holder, and a base that is not on record is unknown', () => {
	expect(good.spans.get('city-airport')).toEqual([
		{ holder: null, handingTo: null, from: null, to: null, transfer: null, reported: null },
	] satisfies Span[])
	expect(spanOn(good, 'nowhere', isoDay('2020-04-04')).holder).toBeNull()
	expect(transferAround(good, 'hill-post', isoDay('2020-04-04'))).toBeNull()
	for (const date of ['2019-01-01', '2020-03-18', '2021-01-01'])
		expect(transferAround(good, 'river-camp', isoDay(date))?.id).toBe('2020-03-17-river-camp-transfer')
})

test('events are in order of day, clock time and id, whatever their order in the file', () => {
	const keys = geo.events.map(({ when, time, id }) => [formatDay(when.earliest), time ?? '', id].join(' '))
	expect(keys).toEqual(keys.toSorted())
	const dataset = datasetOf(goodTexts)
	expect(compile({ ...dataset, events: dataset.events.toReversed() }).events).toEqual(good.events)
})

test('the record begins with its first event and ends with its last', () => {
	expect([good.first, good.last].map(formatDay)).toEqual(['2019-12-27', '2020-04-30'])
	expect(() => compile({ ...datasetOf(goodTexts), events: [] })).toThrow(RangeError)
})

function statuses(timeline: Timeline, base: string, first: string, last: string): readonly string[] {
	const found = timeline.baseById.get(base)
	if (!found) throw new Error(`no base "${base}"`)
	return daysFrom(isoDay(first), isoDay(last)).map((day) => statusWord(found, spanOn(timeline, base, day)))
}

test('a transfer is looked at a few times, however many bases there are', () => {
	const { dataset } = good
	const [base] = dataset.bases
	const transfer = good.transfers[0]
	if (!base || !transfer) throw new Error('nothing to multiply')
	let asked = 0
	const counted = Object.defineProperty({ ...transfer }, 'base', {
		get: () => {
			asked += 1
			return transfer.base
		},
	})
	const bases = [...dataset.bases, ...Array.from({ length: 500 }, (_, i) => ({ ...base, id: `other-${i}` }))]
	const { transfersAt } = compile({ ...dataset, bases, events: [counted] })
	expect(transfersAt.get(transfer.base)).toEqual([counted])
	expect(asked).toBeLessThan(20)
})
