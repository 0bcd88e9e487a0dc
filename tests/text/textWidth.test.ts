import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SIGNS, type TextFont, textWidth } from '../../src/text/textWidth.ts'

const resolve = createRequire(import.meta.url).resolve

/** Widths in thousandths of an em by code point, read from `cmap` (format 4) and `hmtx` of a WOFF 1 file. */
function widthsOf(file: string): ReadonlyMap<number, number> {
	const font = readFileSync(resolve(`@fontsource/${file}`))
	const tables = new Map<string, Buffer>()
	for (let i = 0; i < font.readUInt16BE(12); i++) {
		const entry = 44 + i * 20
		const [offset, packed, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [number, number, number]
		const data = font.subarray(offset, offset + packed)
		tables.set(font.toString('latin1', entry, entry + 4), packed < length ? inflateSync(data) : data)
	}
	const table = (name: string): Buffer => tables.get(name) ?? Buffer.alloc(0)
	const unitsPerEm = table('head').readUInt16BE(18)
	const lastMetric = table('hhea').readUInt16BE(34) - 1
	const widths = new Map<number, number>()
	const cmap = table('cmap')
	for (let i = 0; i < cmap.readUInt16BE(2); i++) {
		const at = cmap.readUInt32BE(8 + i * 8)
		if (cmap.readUInt16BE(at) !== 4) continue
		const segments = cmap.readUInt16BE(at + 6) / 2
		for (let s = 0; s < segments; s++) {
			const word = (block: number): number => at + 14 + block * segments * 2 + s * 2 + (block > 0 ? 2 : 0)
			const [end, start, range] = [cmap.readUInt16BE(word(0)), cmap.readUInt16BE(word(1)), cmap.readUInt16BE(word(3))]
			const delta = cmap.readInt16BE(word(2))
			for (let code = start; code <= end && code < 0xffff; code++) {
				const raw = range === 0 ? code : cmap.readUInt16BE(word(3) + range + (code - start) * 2)
				const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
				const advance = table('hmtx').readUInt16BE(Math.min(glyph, lastMetric) * 4)
				if (glyph !== 0) widths.set(code, Math.round((advance / unitsPerEm) * 1000))
			}
		}
	}
	return widths
}

const FILES: Readonly<Record<TextFont, string>> = {
	medium: 'ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff',
	semibold: 'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff',
	water: 'source-serif-4/files/source-serif-4-latin-400-italic.woff',
	'condensed-medium': 'ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff',
	'condensed-semibold': 'ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff',
	'serif-medium': 'source-serif-4/files/source-serif-4-latin-500-normal.woff',
	'serif-semibold': 'source-serif-4/files/source-serif-4-latin-600-normal.woff',
}

describe.each(Object.entries(FILES) as [TextFont, string][])('%s', (name, file) => {
	const widths = widthsOf(file)
	test('every letter and sign is as wide as in the font', () => {
		const letters = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i))
		for (const char of [...letters, ...SIGNS, 'é', 'ü', 'Ş'.normalize('NFD').charAt(0)])
			expect([char, textWidth(char, name, 1000)]).toEqual([char, widths.get(char.codePointAt(0) ?? 0)])
	})
})

describe.each([
	['medium', 500],
	['semibold', 600],
] as const)('Arabic, %s', (name, weight) => {
	const widths = widthsOf(`ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff`)
	const of = (...codes: number[]): number => codes.reduce((sum, code) => sum + (widths.get(code) ?? Number.NaN), 0)
	test('letters are as wide as the form that joining gives them', () => {
		// The presentation forms of each word, letter by letter (Unicode block Arabic Presentation Forms-B).
		const words: readonly (readonly [string, ...number[]])[] = [
			['بغداد', 0xfe91, 0xfed0, 0xfeaa, 0xfe8d, 0xfea9],
			['عين', 0xfecb, 0xfef4, 0xfee6],
			['الأسد', 0xfe8d, 0xfef7, 0xfeb3, 0xfeaa],
			['السلام', 0xfe8d, 0xfedf, 0xfeb4, 0xfefc, 0xfee1],
			['القائم', 0xfe8d, 0xfedf, 0xfed8, 0xfe8e, 0xfe8b, 0xfee2],
			['كي', 0xfedb, 0xfef2],
			['٢٠٢٠', 0x662, 0x660, 0x662, 0x660],
			['يوماً', 0xfef3, 0xfeee, 0xfee3, 0xfe8e],
		]
		for (const [text, ...forms] of words) expect([text, textWidth(text, name, 1000)]).toEqual([text, of(...forms)])
	})
})

test('what a reader does not see takes no room', () => {
	expect(textWidth('\u2067نيسان\u2069', 'medium', 10)).toBe(textWidth('نيسان', 'medium', 10))
})

test('letter-spacing is added after every character', () => {
	expect(textWidth('IRAQ', 'medium', 10, 0.2)).toBeCloseTo(textWidth('IRAQ', 'medium', 10) + 8)
})

test('an unknown character is as wide as a letter, so that a line with it still breaks', () => {
	expect(textWidth('語', 'medium', 10)).toBeGreaterThan(4)
})
