/** Whole pictures of the real record in every form, put before programs of other people. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { encodedPng } from '../../src/cli/pictures/canvas.ts'
import { stillSubsetter } from '../../src/cli/pictures/stillResources.ts'
import type { Lang } from '../../src/core/record/lang.ts'
import type { ThemeName } from '../../src/core/theme.ts'
import { pdfOf } from '../../src/picture/pdf/pdf.ts'
import type { Picture } from '../../src/picture/picture.ts'
import { withMetadata } from '../../src/picture/png.ts'
import { svgOf } from '../../src/picture/svg.ts'
import { outlined } from '../../src/picture/textOutlines.ts'
import type { PresetId } from '../../src/still/presets.ts'
import { type Still, stillOf } from '../../src/still/still.ts'
import type { Subsetter } from '../../src/text/subsetter.ts'
import { has, run } from '../programs.ts'
import { realOptions, realResources, typesetter } from '../still/real.ts'
import { optionsOf, resources } from '../still/sample.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()
const path = (name: string): string => join(folder(), name)

/** Mean difference of two pictures of one size, 0 to 255 a channel. */
function difference(a: PNG, b: PNG): number {
	expect([a.width, a.height]).toEqual([b.width, b.height])
	let sum = 0
	for (let i = 0; i < a.data.length; i++) if (i % 4 !== 3) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0))
	return sum / ((a.data.length / 4) * 3)
}

/** How many lines of words stand over each other in the upper part of a picture, where lines of its language begin. */
function linesOf(picture: PNG, below: number, lang: Lang): number {
	const { data, width } = picture
	const across = Math.round(width * 0.2)
	const from = lang === 'ar' ? width - across : 0
	const channel = (x: number, y: number): number => data[(y * width + x) * 4] ?? 0
	const paper = channel(from + 2, 2)
	const isInked = (y: number): boolean =>
		Array.from({ length: across }, (_, i) => channel(from + i, y)).some((value) => Math.abs(value - paper) > 60)
	const rows = Array.from({ length: Math.floor(below) }, (_, y) => isInked(y))
	return rows.filter((inked, y) => inked && !rows[y - 1]).length
}

const decoded = (bytes: Uint8Array): PNG => PNG.sync.read(Buffer.from(bytes))

const CASES: readonly (readonly [PresetId, Lang, ThemeName, number, number])[] = [
	['post', 'en', 'light', 800, 450],
	['square', 'ar', 'dark', 600, 600],
	['a4-landscape', 'ar', 'light', 1123, 794],
]

describe.each(CASES)('%s in %s, %s', (preset, lang, theme, columns, rows) => {
	let still: Still
	let shapes: Picture
	let png: Uint8Array
	let subset: Subsetter
	let pdf: Uint8Array
	beforeAll(async () => {
		subset = await stillSubsetter()
		still = stillOf(
			realOptions('2020-04-04', preset, { lang, theme, title: lang === 'ar' ? 'قواعد التحالف في العراق' : 'Bases' }),
			realResources,
		)
		shapes = outlined(still, typesetter)
		png = withMetadata(await encodedPng(shapes, columns, rows), still, 96)
		pdf = pdfOf(still, typesetter, subset)
		writeFileSync(path('a.svg'), svgOf(shapes))
		writeFileSync(path('text.svg'), svgOf(still))
		writeFileSync(path('a.png'), png)
		writeFileSync(path('a.pdf'), pdf)
	})

	test('the same picture gives the same bytes', async () => {
		const again = stillOf(
			realOptions('2020-04-04', preset, { lang, theme, title: lang === 'ar' ? 'قواعد التحالف في العراق' : 'Bases' }),
			realResources,
		)
		expect(svgOf(outlined(again, typesetter))).toBe(svgOf(shapes))
		expect(Buffer.from(pdfOf(again, typesetter, subset)).equals(Buffer.from(pdf))).toBe(true)
		expect(
			Buffer.from(withMetadata(await encodedPng(outlined(again, typesetter), columns, rows), again, 96)).equals(
				Buffer.from(png),
			),
		).toBe(true)
	})

	test.skipIf(!has('xmllint'))('libxml2 reads both kinds of SVG', () => {
		run('xmllint', ['--noout', '--huge', path('a.svg')])
		run('xmllint', ['--noout', '--huge', path('text.svg')])
		expect(svgOf(shapes)).not.toContain('<text')
	})

	test.skipIf(!has('rsvg-convert'))('librsvg draws the SVG as our painter draws the PNG', () => {
		run('rsvg-convert', ['-w', String(columns), '-h', String(rows), '-o', path('rsvg.png'), path('a.svg')])
		const theirs = decoded(readBytes(path('rsvg.png')))
		const ours = decoded(png)
		expect(difference(ours, theirs)).toBeLessThan(2.5)
		// A comparison that finds any two pictures alike would be content with a blank one too.
		const blank = new PNG({ width: columns, height: rows })
		blank.data.fill(theme === 'light' ? 251 : 27)
		expect(difference(ours, blank)).toBeGreaterThan(5)
	})

	test.skipIf(!has('rsvg-convert'))(
		'where the type is not to be had its letters lie on no other line of the head',
		() => {
			run('rsvg-convert', ['-w', String(columns), '-h', String(rows), '-o', path('theirs.png'), path('text.svg')])
			const [map] = still.maps
			// Of a head beside the map only what stands over the map's lower edge.
			const below = map && map.at[1] > 10 ? map.at[1] * (columns / still.width) - 3 : rows * 0.3
			const lines = linesOf(decoded(png), below, lang)
			expect(lines).toBeGreaterThan(1)
			// Points over and under letters may stand by themselves; where two lines touch there are fewer.
			expect(linesOf(decoded(readBytes(path('theirs.png'))), below, lang)).toBeGreaterThanOrEqual(lines)
		},
	)

	test.skipIf(!has('pngcheck'))('pngcheck finds nothing wrong', () => {
		expect(run('pngcheck', ['-q', path('a.png')])).toBe('')
	})

	test.skipIf(!has('exiftool'))(
		'exiftool reads the title, the link, the credits, the licence and the state of the record',
		() => {
			const [said] = JSON.parse(run('exiftool', ['-json', path('a.png')])) as [Record<string, unknown>]
			expect(said.Title).toBe(still.title)
			expect(said.Identifier).toBe(still.origin?.link)
			expect(String(said.Creator)).toContain('OpenStreetMap contributors')
			expect(String(said.Rights)).toContain('CC-BY-4.0')
			expect(String(said.Record)).toBe('2026-01-18')
			expect(Math.round(Number(said.PixelsPerUnitX) * 0.0254)).toBe(96)
		},
	)

	test.skipIf(!has('pdftotext'))('the PDF holds its words, as they are read', () => {
		const words = run('pdftotext', [path('a.pdf'), '-']).replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
		// Poppler parts numbers from words by spaces of its own.
		const flat = words.replace(/\s+/g, ' ')
		if (lang === 'en') {
			expect(flat).toContain('4 April 2020')
			expect(flat).toContain('Five sites handed over')
		} else {
			expect(flat).toContain('قواعد التحالف في العراق')
			expect(flat).toMatch(/٤ ?نيسان ?٢٠٢٠/)
			expect(flat).toContain('المصادر')
		}
	})

	test.skipIf(!has('pdffonts'))('the PDF carries its fonts, cut down, with what their glyphs stand for', () => {
		const rows = run('pdffonts', [path('a.pdf')])
			.trim()
			.split('\n')
			.slice(2)
		expect(rows.length).toBeGreaterThanOrEqual(2)
		for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/)
	})

	test.skipIf(!has('qpdf'))('qpdf finds nothing wrong', () => {
		expect(run('qpdf', ['--check', path('a.pdf')])).toContain('No syntax or stream encoding errors found')
	})

	test('the PDF says that its colours are sRGB', () => {
		const file = Buffer.from(readFileSync(path('a.pdf')))
		const [, ref] = /\/OutputIntents \[<<.*sRGB.*\/DestOutputProfile (\d+) 0 R/.exec(file.toString('latin1')) ?? []
		const start = file.indexOf('stream\n', file.indexOf(`\n${ref} 0 obj`)) + 'stream\n'.length
		const profile = inflateSync(file.subarray(start, file.indexOf('\nendstream', start)))
		expect(profile.readUInt32BE(0)).toBe(profile.length)
		expect(profile.toString('latin1', 36, 40)).toBe('acsp')
		// The three lights make white: ICC.1:2010, 7.2.16.
		const tags = new Map(
			Array.from({ length: profile.readUInt32BE(128) }, (_, i) => {
				const at = 132 + 12 * i
				return [profile.toString('latin1', at, at + 4), profile.readUInt32BE(at + 4)] as const
			}),
		)
		const light = (tag: string) => [8, 12, 16].map((at) => profile.readInt32BE((tags.get(tag) ?? 0) + at) / 0x10000)
		const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(light)
		white?.forEach((value, i) => {
			expect((red?.[i] ?? 0) + (green?.[i] ?? 0) + (blue?.[i] ?? 0)).toBeCloseTo(value, 3)
		})
	})

	test.skipIf(!has('pdfinfo'))('the PDF says its title, its size and its day', () => {
		const said = run('pdfinfo', [path('a.pdf')])
		expect(said).toContain(`Title:           ${still.title}`)
		const size = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(said)
		expect(Number(size?.[1])).toBeCloseTo(still.width * 0.75, 1)
		expect(Number(size?.[2])).toBeCloseTo(still.height * 0.75, 1)
		// The day that it shows is not the day on which it was made; whoever checks files takes that for back-dating.
		expect(said).not.toMatch(/CreationDate|ModDate/)
		expect(readFileSync(path('a.pdf'), 'latin1')).toContain('<dc:coverage>2020-')
	})

	test.skipIf(!has('pdfinfo'))(
		'the PDF is tagged: headline, date, map in words, lists, links, in the order of reading',
		() => {
			expect(run('pdfinfo', [path('a.pdf')])).toMatch(/Tagged: +yes/)
			const parts = run('pdfinfo', ['-struct', path('a.pdf')])
				.split('\n')
				.map((line) => line.trim().split(' ')[0] ?? '')
			const order = ['Document', 'Sect', 'H1', 'P', 'Figure', 'L', 'LI', 'LBody'].map((part) => parts.indexOf(part))
			expect(order).toEqual(order.toSorted((a, b) => a - b))
			expect(Math.min(...order)).toBeGreaterThanOrEqual(0)
			const words = run('pdfinfo', ['-struct-text', path('a.pdf')])
			// What can be read stands in a part of the reading, and what leads somewhere is a link in it.
			expect(words.indexOf('Figure')).toBeGreaterThan(words.indexOf('H1'))
			expect(words).toMatch(/Link \(inline\)\s+"/)
			const file = readFileSync(path('a.pdf'), 'latin1')
			expect(file).toContain(`/Lang (${lang})`)
			const alt = Buffer.from(/\/Alt <feff([0-9a-f]+)>/.exec(file)?.[1] ?? '', 'hex')
				.swap16()
				.toString('utf16le')
			expect(alt).toBe(still.alt)
			expect(alt).toMatch(lang === 'en' ? /Held by the coalition: [^.]*Ain al-Asad/ : /عين الأسد/)
			expect(alt).not.toContain('http')
		},
	)

	test.skipIf(!has('pdftoppm'))('the PDF looks like the PNG', () => {
		run('pdftoppm', [
			'-png',
			'-singlefile',
			'-scale-to-x',
			String(columns),
			'-scale-to-y',
			String(rows),
			path('a.pdf'),
			path('pdf'),
		])
		expect(difference(decoded(png), decoded(readBytes(path('pdf.png'))))).toBeLessThan(5)
	})
})

test.skipIf(!has('pdftotext'))('letters that no font has are copied from a PDF as they were written', async () => {
	const still = stillOf(optionsOf({ title: 'Seen: 東京, שלום, 😀.' }), resources)
	writeFileSync(path('missing.pdf'), pdfOf(still, typesetter, await stillSubsetter()))
	expect(run('pdftotext', [path('missing.pdf'), '-']).replace(/[\u2066-\u2069\u200e\u200f\s]/g, '')).toContain('東京,')
	expect(run('pdftotext', [path('missing.pdf'), '-'])).toContain('😀')
})

test('hostile words make no file that breaks', async () => {
	const subset = await stillSubsetter()
	for (const title of ['(a) \\ b)', '\ud800 half', '\u0000\u0007', '🙂 東', '<b>&"', '%PDF endobj']) {
		// Of the small record: what is below the words makes no difference to them.
		const still = stillOf(optionsOf({ title, note: title }), resources)
		writeFileSync(
			path('hostile.pdf'),
			pdfOf(still, typesetter, subset, [{ name: title, mime: 'text/csv', description: title, text: title }]),
		)
		if (has('qpdf')) run('qpdf', ['--check', path('hostile.pdf')])
		writeFileSync(path('hostile.svg'), svgOf(outlined(still, typesetter)))
		if (has('xmllint')) run('xmllint', ['--noout', '--huge', path('hostile.svg')])
		const png = decoded(withMetadata(await encodedPng(outlined(still, typesetter), 400, 225), still, 96))
		expect([png.width, png.height]).toEqual([400, 225])
	}
})

function readBytes(file: string): Uint8Array {
	return readFileSync(file)
}
