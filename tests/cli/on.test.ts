import { expect, test } from 'vitest'
import { GOOD } from '../helpers.ts'
import { handover } from './cli.ts'

const RECORD = ['--record', GOOD]
const json = async (...args: readonly string[]) => {
	const { code, out } = await handover(['on', ...args, '--json'])
	expect(code).toBe(0)
	return JSON.parse(out)
}

const COALITION = { id: 'coalition', name: { en: 'coalition', ar: 'التحالف' } }
const IRAQ = { id: 'iraq', name: { en: 'Iraqi security forces', ar: 'القوات الأمنية العراقية' } }

test('the contract: a day within a transfer', async () => {
	const answer = await json('2020-03-18', ...RECORD)
	expect(answer).toMatchObject({ date: '2020-03-18', trail: 30 })
	expect(answer.bases.map(({ sources, ...base }: { sources: unknown }) => base)).toEqual([
		{
			id: 'north-field',
			name: { en: 'North Field', ar: 'حقل الشمال' },
			status: 'coalition',
			holder: COALITION,
			since: null,
			heldFrom: '2017',
			transferredOn: null,
			reported: null,
		},
		{
			id: 'river-camp',
			name: { en: 'River Camp', ar: 'معسكر النهر' },
			status: 'handing-over',
			holder: COALITION,
			to: IRAQ,
			since: '2020-03-17',
			heldFrom: null,
			transferredOn: null,
			reported: null,
		},
		{
			id: 'hill-post',
			name: { en: 'Hill Post', ar: 'نقطة التل' },
			status: 'coalition',
			holder: COALITION,
			since: '2016-07-09',
			heldFrom: '2016-07-09',
			transferredOn: null,
			reported: '2020-01-08',
		},
		{
			id: 'city-airport',
			name: { en: 'City Airport', ar: 'مطار المدينة' },
			status: 'site',
			holder: null,
			since: null,
			heldFrom: null,
			transferredOn: null,
			reported: null,
		},
	])
	expect(answer.events).toMatchObject([
		{
			id: '2020-03-17-river-camp-transfer',
			type: 'transfer',
			date: '2020-03-17/2020-03-19',
			title: 'River Camp is handed over',
			title_ar: 'تسليم معسكر النهر',
			base: 'river-camp',
			sources: [
				{
					id: 'weekly',
					publisher: 'The weekly',
					title: 'تقرير عن الانسحاب',
					url: 'https://example.org/weekly',
					date: '2020-04',
				},
			],
		},
	])
	expect(answer.counts).toEqual({
		transferred: 0,
		handingOver: 1,
		coalitionCount: null,
		attacksInTrail: 0,
		airstrikesInTrail: 1,
		eventsToday: 1,
		attacksOnOthers: 0,
	})
})

test('the day on which it is done', async () => {
	const answer = await json('2020-03-19', ...RECORD)
	expect(answer.bases[1]).toMatchObject({ status: 'transferred', since: '2020-03-19', transferredOn: '2020-03-19' })
	expect(answer.bases[1].sources.map(({ id }: { id: string }) => id)).toEqual(['weekly'])
	expect(answer.counts.transferred).toBe(1)
})

test('an event with a span or a month is there on each of its days', async () => {
	const idsOn = async (day: string) => (await json(day, ...RECORD)).events.map(({ id }: { id: string }) => id)
	expect(await idsOn('2020-01-01')).toEqual(['2019-12-31-city-airport-protest'])
	expect(await idsOn('2020-04-17')).toEqual(['2020-04-quiet'])
	expect(await idsOn('2020-01-02')).toEqual([])
})

test('--trail', async () => {
	expect((await json('2020-01-10', ...RECORD)).counts.attacksInTrail).toBe(2)
	expect((await json('2020-01-10', ...RECORD, '--trail', '3')).counts.attacksInTrail).toBe(1)
})

test('days before and after the record are answered too', async () => {
	const before = await json('1999-01-01', ...RECORD)
	expect(before.bases.map(({ status }: { status: string }) => status)).toEqual([
		'unknown',
		'unknown',
		'unknown',
		'site',
	])
	const after = await json('2026-11-01', ...RECORD)
	expect(after.recordEnds < '2026-11-01').toBe(true)
	expect((await handover(['on', '2026-11-01', ...RECORD])).err).toMatch(/^The record ends on 20\d\d-/)
	expect(after.bases.map(({ status }: { status: string }) => status)).toEqual([
		'transferred',
		'transferred',
		'coalition',
		'site',
	])
})

test('in words', async () => {
	const { code, out } = await handover(['on', '2020-03-18', ...RECORD])
	expect(code).toBe(0)
	expect(out).toBe(
		`18 March 2020: one site being handed over; 1 air strike recorded in the last 30 days

Bases
  N-1         Held by the coalition since 2017                          [1]
  River Camp  Being handed over since 17 March 2020                     [2]
  Hill Post   Held by the coalition when last reported, 8 January 2020  [1]

Places that are not part of the handover
  City Airport  Not part of the handover

On this day
  Nothing in the record on this day.

Also in these days
  Transfer: River Camp is handed over [2]
    River Camp · 17–19 March 2020

Sources
  [1] The atlas: Atlas of airfields (work of reference)
      https://example.org/atlas
  [2] The weekly, April 2020: تقرير عن الانسحاب
      https://example.org/weekly
`,
	)
})

test('in Arabic words', async () => {
	const { out } = await handover(['on', '2020-03-19', '--lang', 'ar', ...RECORD])
	expect(out.split('\n')[0]).toBe('١٩ آذار ٢٠٢٠: سُلِّم موقع واحد؛ سُجّل خلال آخر ٣٠ يوماً: ضربة جوية واحدة')
	expect(out).toContain('معسكر النهر')
	expect(out).not.toMatch(/Bases|Sources|undefined|null/)
})

test("al-Qaim in the package's own record", async () => {
	const statusOn = async (day: string) => (await json(day)).bases.find(({ id }: { id: string }) => id === 'al-qaim')
	expect((await statusOn('2020-03-16')).status).toBe('coalition')
	for (const day of ['2020-03-17', '2020-03-18'])
		expect(await statusOn(day)).toMatchObject({ status: 'handing-over', since: '2020-03-17' })
	expect(await statusOn('2020-03-19')).toMatchObject({
		status: 'transferred',
		since: '2020-03-19',
		transferredOn: '2020-03-19',
	})
})

test('4 April 2020 in the record: five sites handed over, the coalition counted four', async () => {
	expect((await json('2020-04-04')).counts).toMatchObject({ transferred: 5, coalitionCount: 4 })
})
