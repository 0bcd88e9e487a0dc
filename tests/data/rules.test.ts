/** The corners of the rules: what must not be called a fault, and what follows from one. */

import { expect, test } from 'vitest'
import { aggregatorReason } from '../../src/data/aggregators.ts'
import { checkRecord } from '../../src/data/check.ts'
import type { RecordFile, RecordTexts } from '../../src/data/issue.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { contextOf } from '../../src/data/rules/rule.ts'
import { goodTexts, TODAY } from '../helpers.ts'

function edited(file: RecordFile, ...changes: readonly (readonly [from: string, to: string])[]): RecordTexts {
	const text = changes.reduce((before, [from, to]) => {
		if (!before.includes(from)) throw new Error(`the made-up record holds no ${from}`)
		return before.replace(from, to)
	}, goodTexts[file])
	return { ...goodTexts, [file]: text }
}

const found = (texts: RecordTexts): readonly string[] =>
	checkRecord(texts, { today: TODAY }).issues.map(({ file, rule }) => `${file} ${rule}`)

test('what falls brings down what leans on it, however far', () => {
	// The source carries every base, the bases carry most events.
	const texts = edited('sources.json', ['"type": "dataset"', '"type": "data"'])
	const { dataset, issues } = parseRecord(texts)
	expect(dataset).toBeNull()
	const fallen = issues.filter(({ rule }) => rule === 'left-out')
	expect(fallen.filter(({ file }) => file === 'bases.geojson').length).toBe(4)
	expect(fallen.filter(({ file }) => file === 'events.geojson').length).toBe(6)
	expect(issues.length).toBe(11)
})

test('a file that cannot be read is one issue, not one for each entry that leans on it', () => {
	for (const file of ['sources.json', 'actors.json', 'bases.geojson', 'events.geojson'] as const)
		expect(found({ ...goodTexts, [file]: '{' })).toEqual([`${file} json`])
	expect(parseRecord({ ...goodTexts, 'sources.json': '{' }).dataset).toBeNull()
})

test('one broken event costs that event', () => {
	const { dataset, issues } = parseRecord(edited('events.geojson', ['"date": "2020-01-09?"', '"date": "9 January"']))
	expect(issues.length).toBe(1)
	expect(dataset?.events.length).toBe(8)
})

test('of two entries of one id the first counts', () => {
	const { raw } = parseRecord(edited('bases.geojson', ['"id": "city-airport"', '"id": "hill-post"']))
	expect(contextOf(raw, null).baseById.get('hill-post')?.properties).toMatchObject({ name_en: 'Hill Post' })
})

test('the id of an event of a whole month may begin with its first day', () => {
	expect(found(edited('events.geojson', ['"id": "2020-04-quiet"', '"id": "2020-04-01-quiet"']))).toEqual([])
})

test('a source of the evening before, west of Baghdad, is no source before the event', () => {
	const attack = ['"2019-12-27-north', '"2019-12-29-north'] as const
	expect(
		found(
			edited(
				'events.geojson',
				attack,
				['"date": "2019-12-27"', '"date": "2019-12-29"'],
				['["daily", "weekly"]\n', '["daily"]\n'],
			),
		),
	).toEqual([])
	const later = ['"2019-12-27-north', '"2019-12-30-north'] as const
	expect(
		found(
			edited(
				'events.geojson',
				later,
				['"date": "2019-12-27"', '"date": "2019-12-30"'],
				['["daily", "weekly"]\n', '["daily"]\n'],
			),
		),
	).toEqual(['events.geojson source-before-event'])
})

test('nobody hands over on the day he arrives', () => {
	expect(found(edited('bases.geojson', ['"held_from": "2017"', '"held_from": "2020-03-29"']))).toEqual([
		'events.geojson transfer-too-early',
	])
	expect(found(edited('bases.geojson', ['"held_from": "2017"', '"held_from": "2020-03-28"']))).toEqual([])
})

test('while an entry is broken, nobody is told that something is needed by nobody', () => {
	// The other half of the act is broken, and so is the only event that cites the rumour.
	const half = ['"id": "2020-01-08-hill-post-missiles"', '"id": "2020-01-08 hill post missiles"'] as const
	expect(found(edited('events.geojson', half))).toEqual(['events.geojson format'])
	expect(found(edited('events.geojson', ['"id": "2020-01-09-vote"', '"id": "A vote"']))).toEqual([
		'events.geojson format',
	])
})

test('without a today no date is in the future', () => {
	const texts = edited('events.geojson', ['"date": "2020-04"', '"date": "2090-04"'])
	expect(parseRecord(texts).issues).toEqual([])
	expect(parseRecord(texts, { today: TODAY }).issues.map(({ rule }) => rule)).toEqual(['date-future'])
})

test('the month and the year under way are not in the future', () => {
	for (const date of ['2026-11', '2026', '2026-11-22'])
		expect(
			parseRecord(edited('events.geojson', ['"date": "2020-04"', `"date": "${date}"`]), { today: TODAY }).issues,
		).toEqual([])
	for (const date of ['2026-12', '2027', '2026-11-23', '2026-11-20/2026-11-25'])
		expect(
			parseRecord(edited('events.geojson', ['"date": "2020-04"', `"date": "${date}"`]), { today: TODAY }).issues.length,
		).toBe(1)
})

test('a designation is the same in both languages; a title may speak of another date', () => {
	expect(found(edited('bases.geojson', ['"label_ar": "N-1"', '"label_ar": "K-1"']))).toEqual([])
	expect(
		found(edited('events.geojson', ['"title_en": "A vote"', '"title_en": "A vote on leaving by September 2025"'])),
	).toEqual([])
})

test.each([
	['https://dinardetectives.com/a', 'dinardetectives.com'],
	['http://english.hathalyoum.net:8080/a?b', 'english.hathalyoum.net'],
	['https://nz.news.yahoo.com/a', 'nz.news.yahoo.com'],
	['https://stg-www.hindustantimes.com/a', 'stg-www.hindustantimes.com'],
	['https://www.reuters.com/dinardetectives.com', undefined],
	['https://notdinardetectives.com/a', undefined],
	['https://dinardetectives.com.example.org/a', undefined],
	['https://rudaw.net/english', undefined],
	['not an address', undefined],
])('is %s where a text comes from?', (url, host) => {
	expect(aggregatorReason(url)?.host).toBe(host)
})

test.each<[string, string | null]>([
	['http://localhost./', 'no machine that others can reach'],
	['http://127.1/', 'no machine that others can reach'],
	['http://10.0.0.1/a', 'no machine that others can reach'],
	['http://172.31.0.1/', 'no machine that others can reach'],
	['http://192.168.1.7:4173/', 'no machine that others can reach'],
	['http://169.254.169.254/', 'no machine that others can reach'],
	['https://printer.local/', 'no machine that others can reach'],
	['https://wiki.example.internal/', 'no machine that others can reach'],
	['https://e..example/', 'no machine that others can reach'],
	['https://-e.example/', 'no machine that others can reach'],
	['https://[::1', 'cannot be opened by any browser'],
	['https://user:pw@e.example/', 'holds a name or a password'],
	['https://172.32.0.1.example/', null],
	['http://11.0.0.1/', null],
	['https://xn--mgbh0fb.xn--kgbechtv/', null],
	['https://www.e-e.example:8080/a?b#c', null],
])('an address is looked at wherever it stands: %s', (address, wrong) => {
	const found = (file: RecordFile, text: string) =>
		checkRecord({ ...goodTexts, [file]: text }, { today: TODAY }).issues.filter(({ rule }) => rule === 'address')
	const manifest = JSON.parse(goodTexts['datapackage.json'])
	const source = JSON.parse(goodTexts['sources.json'])
	manifest.homepage = address
	manifest.licenses[0].path = address
	manifest.contributors = [{ title: 'Somebody', path: address }]
	source[0].URL = address
	const inManifest = found('datapackage.json', JSON.stringify(manifest))
	expect(inManifest.map(({ severity }) => severity)).toEqual(wrong === null ? [] : Array(3).fill('warning'))
	const inSources = found('sources.json', JSON.stringify(source))
	expect(inSources.map(({ severity }) => severity)).toEqual(wrong === null ? [] : ['error'])
	for (const { message } of [...inManifest, ...inSources]) expect(message).toContain(wrong)
})

test.each([
	['\u{e0041}', 'an invisible character (U+E0041)'],
	['\u2060', 'an invisible character (U+2060)'],
	['\ufffe', 'an invisible character (U+FFFE)'],
	['\ufffd', 'the sign of a lost character (U+FFFD)'],
	['\ud800', 'half a character (U+D800)'],
	['\u200d', null],
	['\u200c', null],
])('a text that holds %j', (character, told) => {
	const edit = ['"title_en": "A vote"', `"title_en": ${JSON.stringify(`A${character}vote`)}`] as const
	const { issues } = checkRecord(edited('events.geojson', edit), { today: TODAY })
	const messages = issues.map(({ message }) => message).join(' ')
	if (told === null) expect(messages).toBe('')
	else expect(messages).toContain(told)
})
