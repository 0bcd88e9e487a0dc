import { expect, test } from 'vitest'
import { GOOD, goodTexts } from '../helpers.ts'
import { folderOf, handover } from './cli.ts'

const RECORD = ['--record', GOOD]

test('the contract', async () => {
	const { code, out, err } = await handover(['history', 'river-camp', '--json', ...RECORD])
	expect([code, err]).toEqual([0, ''])
	const answer = JSON.parse(out)
	expect(answer.base).toBe('river-camp')
	expect(answer.entries).toMatchObject([
		{
			date: '2020-03-17/2020-03-19',
			type: 'transfer',
			title: 'River Camp is handed over',
			summary: 'The camp is handed over in three days.',
			sources: [
				{
					id: 'weekly',
					publisher: 'The weekly',
					title: 'تقرير عن الانسحاب',
					url: 'https://example.org/weekly',
					date: '2020-04',
				},
			],
			from: 'coalition',
			to: 'isf',
			destination: 'hill-post',
		},
	])
	expect(answer.statuses).toMatchObject([
		// No source dates the arrival, so no day is given for it.
		{ status: 'coalition', holder: { id: 'coalition' }, from: null, to: '2020-03-17' },
		{
			status: 'handing-over',
			holder: { id: 'coalition' },
			handingTo: { id: 'iraq' },
			from: '2020-03-17',
			to: '2020-03-19',
		},
		{ status: 'transferred', holder: { id: 'iraq' }, from: '2020-03-19', to: null },
	])
})

test('entries are in order, and keep every value with who says it', async () => {
	const { out } = await handover(['history', 'north-field', '--json', ...RECORD])
	const { entries } = JSON.parse(out)
	expect(entries.map(({ date }: { date: string }) => date)).toEqual(['2019-12-27', '2020-01-08', '2020-03-29'])
	expect(entries[0].killed).toMatchObject([
		{ min: 1, max: 1, by: 'us', sources: ['daily', 'weekly'] },
		{ min: 2, max: null, by: null, sources: ['weekly'] },
	])
	expect(entries[0].attribution).toEqual([
		{ kind: 'alleged', actor: 'militia', by: 'us', sources: ['daily'] },
		{ kind: 'denied', actor: 'militia', by: null, sources: ['weekly'] },
	])
	expect(entries[0].other_dates[0].date).toBe('2019-12-28')
})

test('in words', async () => {
	const { out } = await handover(['history', 'north-field', ...RECORD])
	expect(out).toContain(
		`27 December 2019 · 19:20 Baghdad time · Attack
  Rockets fall on North Field
    Rockets fall on the field. The militia denied it. [2][3]
    Weapon: rockets
    Rockets, missiles, drones: at most 30 (fired) [2]
    Killed: 1 (United States) [2][3]; at least 2 [3]
    The militia, as alleged by United States [2]
    Denied by The militia [3]
`,
	)
	expect(out).toMatch(/\n\nSources\n {2}\[1\] The atlas: Atlas of airfields \(work of reference\)\n/)
	expect(out).not.toMatch(/undefined|null|\[\]/)
})

test('in Arabic words', async () => {
	const { out } = await handover(['history', 'north-field', '--lang', 'ar', ...RECORD])
	expect(out).toContain('٢٧ كانون الأول ٢٠١٩')
	expect(out).toContain('نفاه: الفصيل')
	expect(out).not.toMatch(/undefined|null|Killed|Sources/)
})

test('a base answers to its id and to its names', async () => {
	for (const name of ['North-Field', 'North Field', 'Northfield', 'حقل الشمال', 'n-1', 'ORNF'])
		expect(JSON.parse((await handover(['history', name, '--json', ...RECORD])).out).base).toBe('north-field')
})

test('a base without events has an empty history', async () => {
	const folder = folderOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"base": "city-airport"', '"base": null'),
	})
	expect(JSON.parse((await handover(['history', 'city-airport', '--json', '--record', folder])).out).entries).toEqual(
		[],
	)
	expect((await handover(['history', 'city-airport', '--record', folder])).out).toContain('No event in the record.')
})

test('a record with a fault answers with what is sound, and says so on standard error', async () => {
	const folder = folderOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"date": "2020-03-29"', '"date": "2020-03-39"'),
	})
	const { code, out, err } = await handover(['history', 'north-field', '--json', '--record', folder])
	expect(code).toBe(1)
	expect(JSON.parse(out).entries.length).toBe(2)
	expect(err).toMatch(/has one error; the entries concerned are left out\. "handover check .+" names it\./)
})
