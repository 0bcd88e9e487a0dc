import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plain, plainLine } from '../../src/cli/plainText.ts'
import { PRESETS, presetNamed } from '../../src/still/presets.ts'
import { GOOD, ROOT } from '../helpers.ts'
import { handover } from './cli.ts'

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
	const png = await handover(['snapshot', '2020-03-18', '-o', '-', '--size', '240x240'])
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
