import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plain, plainLine } from '../../src/cli/plainText.ts'
import { PRESETS, presetNamed } from '../../src/still/presets.ts'
import { GOOD, goodTexts, ROOT } from '../helpers.ts'
import { folderOf, handover } from './cli.ts'

const RECORD = ['--record', GOOD]

test.each([
	'2020-03-18',
	'2020-3-18',
	' 2020-03-18 ',
	'18 March 2020',
	'March 18, 2020',
	'18/03/2020',
	'١٨ آذار ٢٠٢٠',
	'٢٠٢٠-٠٣-١٨',
])('%s is the day that the page would go to', async (text) => {
	const { code, out } = await handover(['on', text, '--json', ...RECORD])
	expect([code, JSON.parse(out).date]).toEqual([0, '2020-03-18'])
})

test('a range of them', async () => {
	const args = ['export', '18 March 2020', '--from', '2020-3-1', '--format', 'geojson', ...RECORD]
	expect(JSON.parse((await handover(args)).out).metadata).toMatchObject({ from: '2020-03-01', to: '2020-03-18' })
})

test('one that can be read in two ways is asked back', async () => {
	const { code, err } = await handover(['on', '03/04/2020', ...RECORD])
	expect(code).toBe(2)
	expect(err).toContain('2020-04-03 or 2020-03-04')
})

test.each([
	['2035-01-01', 'The record ends on'],
	['1990-01-01', 'The record begins on'],
	['2020-05-01', 'is not complete'],
])('a day that the record does not cover is not answered without a word: %s', async (day, said) => {
	for (const args of [
		['on', day],
		['on', day, '--json'],
		['brief', day],
		['export', day, '--format', 'csv'],
	])
		expect((await handover([...args, ...RECORD])).err).toContain(said)
	expect(JSON.parse((await handover(['on', day, '--json', ...RECORD])).out).coverage).not.toBe('dense')
})

test.each([
	['geo', '2019-12-15', 'dense'],
	['tests/fixtures/mali', '2021-10-12', 'sparse'],
	['tests/fixtures/mali', '2025-01-01', 'ended'],
])('of %s on %s every answer has one coverage, that of the day, and one end', async (record, day, coverage) => {
	const of = ['--record', join(ROOT, record)]
	const json = JSON.parse((await handover(['on', day, '--json', ...of])).out)
	const map = JSON.parse((await handover(['export', day, '--what', 'bases', '--format', 'geojson', ...of])).out)
	expect([json.coverage, map.metadata.coverage]).toEqual([coverage, coverage])
	for (const { properties } of map.features) expect(properties.coverage).toBe(coverage)
	expect(json.recordEnds).toBe(map.metadata.record_ends)
})

test('of a time that the record covers in part it is said so, beside what it has of it', async () => {
	const { out } = await handover(['on', '2021-10-12', '--record', join(ROOT, 'tests/fixtures/mali')])
	expect(out).toContain('the record covers only part of this time')
})

describe.each([
	[
		'1990-01-01',
		'1990-01-09',
		'The record begins on 2003-03-20',
		/does not cover|only part of this time|"none"|,none|,partly/,
	],
	['2035-01-01', '2035-01-09', 'The record ends on 2026-03-20', /record ends on 20 \{?March\}? 2026|"ended"|,ended/],
])('days that the record does not know, %s', (day, next, warning, told) => {
	const small = ['--size', '480x480']
	const [early = '', late = ''] = [day, '2020-04-04'].sort()
	const compared = ['--compare', day, '--text', 'text']
	test.each<[string, readonly string[]]>([
		['on', ['on', day]],
		['on --json', ['on', day, '--json']],
		['brief', ['brief', day]],
		['brief --since', ['brief', next, '--since', day]],
		['cite', ['cite', 'k-1', '--date', day]],
		['cite, BibTeX', ['cite', 'k-1', '--date', day, '--format', 'bibtex', '--alone']],
		['export', ['export', day, '--format', 'csv']],
		['export', ['export', day, '--format', 'geojson']],
		['export --from', ['export', next, '--from', day, '--format', 'geojson']],
		['export --what changes', ['export', late, '--from', early, '--format', 'csv', '--what', 'changes']],
		['snapshot', ['snapshot', day, '--text', 'text', '-o', '-', '--format', 'svg']],
		['snapshot --compare, maps', ['snapshot', next, '-o', '-', '--format', 'svg', ...compared]],
		['snapshot --compare, changes', ['snapshot', next, '-o', '-', '--format', 'svg', ...compared, '--mode', 'changes']],
	])('%s says so on standard error and in what it makes', async (_, args) => {
		const { code, out, err } = await handover(args)
		expect(code).toBe(0)
		expect(err).toContain(warning)
		// Not the whole of a picture in a message of the test.
		expect(
			told.exec(out.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' '))?.[0],
			'nothing is told',
		).toBeDefined()
	})

	test('so does a film', { timeout: 120_000 }, async () => {
		const film = ['film', day, next, '-o', '-', '--format', 'gif', '--seconds', '2', '--fps', '2', ...small]
		expect((await handover(film)).err).toContain(warning)
	})
})

test('of a range every day counts, not its ends alone', async () => {
	const manifest = JSON.parse(goodTexts['datapackage.json'])
	manifest.handover.account.spans = [
		{ from: '2003-03-20', to: '2020-03-01', how: 'dense' },
		{ from: '2020-03-10', to: '2020-06-30', how: 'dense' },
	]
	const record = ['--record', folderOf({ ...goodTexts, 'datapackage.json': JSON.stringify(manifest) })]
	const told = 'The record does not cover 2020-03-02'
	for (const args of [
		['brief', '2020-03-18', '--since', '2020-02-01'],
		['export', '2020-03-18', '--from', '2020-02-01', '--format', 'csv'],
	])
		expect((await handover([...args, ...record])).err).toContain(told)
	expect((await handover(['brief', '2020-03-18', '--since', '2020-03-10', ...record])).err).toBe('')
})

test('a day that it covers is answered and nothing more', async () => {
	expect((await handover(['on', '2020-03-18', ...RECORD])).err).toBe('')
})

test.each([
	['al Qaim', 'al-qaim'],
	['القائم', 'al-qaim'],
	['الأسد', 'ain-al-asad'],
	['Taqadum', 'taqaddum'],
	['كيوان', 'k-1'],
])('history %s', async (name, id) => {
	const { code, out } = await handover(['history', name, '--json'])
	expect([code, JSON.parse(out).base]).toEqual([0, id])
})

test('--version is that of the package', async () => {
	const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
	for (const flag of ['--version', '-V'])
		expect(await handover([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('exit codes are told', async () => {
	const { out } = await handover(['--help'])
	for (const line of [
		/^ {2}0 +done/m,
		/^ {2}1 +the record has errors/m,
		/^ {2}2 +/m,
		/^ {2}3 +a file/m,
		/^ {2}70 +a fault/m,
	])
		expect(out).toMatch(line)
})

test('paper without a word about its way is upright', () => {
	for (const name of ['a4', 'A3', 'letter']) expect(presetNamed(name)?.id).toBe(`${name.toLowerCase()}-portrait`)
	for (const { id } of PRESETS) expect(presetNamed(id.toUpperCase())?.id).toBe(id)
	expect(presetNamed('constructor')).toBe(null)
})

test('"-" is standard output, without a byte order mark', async () => {
	const csv = await handover(['export', '2020-03-18', '--format', 'csv', '-o', '-', ...RECORD])
	expect([csv.code, csv.err, csv.out.slice(0, 3)]).toEqual([0, '', 'dat'])
	const svg = await handover(['snapshot', '2020-03-18', '-o', '-', '--format', 'svg'])
	expect([svg.code, svg.out.slice(0, 4)]).toEqual([0, '<svg'])
	const png = await handover(['snapshot', '2020-03-18', '-o', '-', '--size', '480x270'])
	expect(png.out.slice(1, 4)).toBe('PNG')
	expect((await handover(['snapshot', '2020-03-18', '2020-03-19', '-o', '-'])).err).toContain(
		'cannot share standard output',
	)
})

test.each(['http://localhost:4173/', 'http://127.0.0.1/', 'http://[::1]/'])('--page %s is refused', async (page) => {
	expect(await handover(['brief', '2020-03-18', '--page', page, ...RECORD])).toMatchObject({ code: 2, out: '' })
})

test('a title longer than the page lets one type is told', async () => {
	const { code, err } = await handover(['snapshot', '2020-03-18', '-o', '-', '--title', 'x'.repeat(131_000)])
	expect(code).toBe(2)
	expect(err).toContain('at most 140 letters; this one has 131000')
})

test('what acts on a terminal is written out', () => {
	expect(plain('a\u001b[31mb\u0000\u202e\ud800 ق\n')).toBe('a\\u001b[31mb\\u0000\\u202e\\ud800 ق\n')
	expect(plainLine('a\nb')).toBe('a\\nb')
})
