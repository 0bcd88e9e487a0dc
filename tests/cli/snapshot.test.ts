import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../src/still/presets.ts'
import { FIXTURES } from '../helpers.ts'
import { has, run } from '../programs.ts'
import { linesOf } from '../still/xml.ts'
import { tempDir } from '../tempDir.ts'
import { handover } from './cli.ts'

const folder = tempDir()
const path = (name: string): string => join(folder(), name)
const snapshot = (...args: readonly string[]) => handover(['snapshot', ...args], folder())

describe('a picture from the command line', () => {
	test('PNG of the usual size, and twice that', async () => {
		expect(await snapshot('2020-04-04', '-o', 'a.png')).toEqual({ code: 0, out: '', err: 'Wrote a.png.\n' })
		const png = PNG.sync.read(readFileSync(path('a.png')))
		expect([png.width, png.height]).toEqual([1200, 675])
		await snapshot('2020-04-04', '-o', 'b.png', '--scale', '2')
		expect(PNG.sync.read(readFileSync(path('b.png'))).width).toBe(2400)
	})

	test('is exactly as large as its preset says', async () => {
		// Of a record without a ground: what is on it makes it no larger, and takes its time.
		const record = ['--record', join(FIXTURES, 'mali')]
		for (const { id, columns, rows } of PRESETS.filter((preset) => preset.columns * preset.rows < 3e6)) {
			expect((await snapshot('2023-11-05', '-o', `${id}.png`, '--size', id, ...record)).code).toBe(0)
			// The header alone: IHDR begins at byte 16.
			const header = readFileSync(path(`${id}.png`))
			expect([id, header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([id, columns, rows])
		}
	})

	test('SVG with text in Arabic, with a title and a link', async () => {
		const args = [
			'2020-03-18',
			'-o',
			'ar.svg',
			'--text',
			'text',
			'--lang',
			'ar',
			'--title',
			'تجربة',
			'--font',
			'serif',
			'--page',
			'https://example.org/m/?x#y',
		]
		expect((await snapshot(...args)).code).toBe(0)
		const svg = readFileSync(path('ar.svg'), 'utf8')
		// The type of the house, with it the Arabic, and nothing of a third.
		expect(svg).toContain("font-family:'Source Serif 4';font-weight:600")
		expect(svg).toContain("font-family:'IBM Plex Sans Arabic';font-weight:600")
		expect(svg).not.toContain('IBM Plex Sans Condensed')
		const lines = linesOf(svg)
		expect(lines).toEqual(expect.arrayContaining(['تجربة', '١٨ آذار ٢٠٢٠']))
		expect(lines.join(' ')).toContain('example.org/m/?date=2020-03-18&lang=ar')
	})

	test('words of one\u2019s own on the map, several, and the link that brings them back', async () => {
		const args = ['2020-03-11', '-o', 'own.svg', '--text', 'text', '--page', 'https://example.org/m/']
		const own = ['--annotate', '40.5,34.6>44.26,33.53,From the east', '--annotate', '46.5,31.2,هنا']
		expect((await snapshot(...args, ...own)).code).toBe(0)
		const svg = readFileSync(path('own.svg'), 'utf8')
		expect(linesOf(svg)).toEqual(expect.arrayContaining(['From the east', 'هنا']))
		expect(svg).toContain('annotate=40.5,34.6%3E44.26,33.53,From%20the%20east')
		// Where the map is moved away from words, that is said.
		const off = await snapshot(...args, ...own, '--at', '43.1,36.3,9', '--force')
		expect(off.err).toContain('"From the east" is not in the picture: 40.5,34.6 lies outside its map.')
		const wrong = await snapshot(...args, '--annotate', 'here,there,Words', '--force')
		expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('"here,there,Words" is not an annotation.')])
	})

	test.skipIf(!has('pdftotext'))('PDF with a base marked, a note and parts left out', async () => {
		const args = [
			'2020-03-29',
			'-o',
			'k.pdf',
			'--size',
			'a4-portrait',
			'--base',
			'k-1',
			'--note',
			'By hand',
			'--without',
			'sources,scale,inset',
			'--at',
			'44,35,6.5',
		]
		expect((await snapshot(...args)).code).toBe(0)
		const text = run('pdftotext', [path('k.pdf'), '-'])
		for (const words of ['29 March 2020', 'By hand', 'K-1', 'Held by the coalition']) expect(text).toContain(words)
		expect(text).not.toContain('Sources of what is shown')
		expect(text).not.toMatch(/\d km/)
	})

	test('says of a note that only its beginning has room', async () => {
		const note = 'A note of forty-odd letters, four times. '.repeat(4).trim()
		const { code, err } = await snapshot('2020-03-17', '-o', 'n.svg', '--size', 'post', '--note', note)
		expect(code).toBe(0)
		expect(err).toContain('Shorten --note')
	})

	test('every day of a range, and a comparison', async () => {
		const { code, err } = await snapshot(
			'2020-03-28/2020-03-30',
			'2020-04-04',
			'-o',
			'days/{date}.svg',
			'--size',
			'square',
		)
		expect(code).toBe(0)
		expect(err).toContain('4 of 4: days/2020-04-04.svg')
		for (const day of ['2020-03-28', '2020-03-29', '2020-03-30', '2020-04-04'])
			expect(existsSync(path(`days/${day}.svg`))).toBe(true)
		await snapshot('2020-04-04', '-o', 'c.svg', '--compare', '2020-03-05', '--mode', 'changes', '--text', 'text')
		expect(linesOf(readFileSync(path('c.svg'), 'utf8'))).toEqual(
			expect.arrayContaining(['5 March – 4 April 2020', '26 March 2020 · Q-West']),
		)
	})

	test('the same command writes the same bytes', async () => {
		for (const ending of ['png', 'svg', 'pdf']) {
			await snapshot('2020-04-04', '-o', `one.${ending}`, '--size', '480x270')
			await snapshot('2020-04-04', '-o', `two.${ending}`, '--size', '480x270')
			expect(readFileSync(path(`one.${ending}`)).equals(readFileSync(path(`two.${ending}`)))).toBe(true)
		}
	})

	test('many pictures in one run do not pile up in memory', async () => {
		const days = '2020-03-01/2020-03-20'
		await snapshot('2020-03-01/2020-03-10', '-o', 'm/{date}.png', '--size', '480x270')
		const before = process.memoryUsage().rss
		await snapshot(days, '-o', 'm/{date}.png', '--size', '480x270')
		// A picture kept whole is two megabytes, its canvas and outlines ten more: twenty of them would be a quarter of a gigabyte.
		expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(125)
	})
})

test.each([
	[['2020-04-04'], 'Say where the picture goes'],
	[['2020-04-04', '-o', 'a.gif'], 'Write .png, .svg or .pdf'],
	[['2020-02-30', '-o', 'a.png'], 'There is no day "2020-02-30"'],
	[['2020-04-04', '2020-04-05', '-o', 'a.png'], 'Put {date} into it'],
	[['2020-04-04/2020-04-01', '-o', '{date}.png'], 'is not a range of days'],
	[['2020-04-04', '-o', 'a.png', '--size', 'sqare'], 'Did you mean "square"?'],
	[['2020-04-04', '-o', 'a.png', '--size', '9000x100'], 'a side is from 240 to 8192 pixels'],
	[['2020-04-04', '-o', 'a.png', '--size', '4k', '--scale', '4'], 'a side has at most 8192'],
	[['2020-04-04', '-o', 'a.png', '--scale', '0'], 'Write a number from 1 to 4'],
	[['2020-04-04', '-o', 'a.png', '--at', '44,33'], 'Write longitude, latitude and zoom'],
	[['2020-04-04', '-o', 'a.png', '--base', 'k-11'], 'Did you mean "k-1"?'],
	[['2020-04-04', '-o', 'a.png', '--kinds', 'atack'], 'is not a kind of event'],
	[['2020-04-04', '-o', 'a.png', '--targets', 'convoi'], 'Write some of: coalition, diplomatic-mission, convoy'],
	[['2020-04-04', '-o', 'a.png', '--without', 'date'], 'is not a part that a picture can do without'],
	[['2020-04-04', '-o', 'a.png', '--theme', 'sepia'], 'Write light or dark'],
	[['2020-04-04', '-o', 'a.png', '--compare', '2020-04-04'], 'takes a day before 2020-04-04'],
	[['2020-04-04', '-o', 'a.png', '--mode', 'changes'], 'goes with --compare'],
	[['2020-04-04', '-o', 'a.png', '--page', 'example.org'], 'Write it whole'],
])('%j is answered with what would be right', async (args, said) => {
	const { code, out, err } = await snapshot(...args)
	expect([code, out]).toEqual([2, ''])
	expect(err).toContain(said)
})
