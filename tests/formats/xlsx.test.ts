import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type TableSheet, xlsxOf } from '../../src/formats/xlsx.ts'
import { has, run } from '../programs.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()

const sheet = (...cells: TableSheet['rows'][number]): TableSheet => ({ name: 'a', rows: [['one', 'two'], cells] })
const partsOf = (sheets: readonly TableSheet[]): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(unzipSync(xlsxOf(sheets))).map(([path, bytes]) => [path, strFromU8(bytes)]))
const firstOf = (...cells: TableSheet['rows'][number]): string =>
	partsOf([sheet(...cells)])['xl/worksheets/sheet1.xml'] ?? ''

test('the same sheets are the same bytes', () => {
	expect(xlsxOf([sheet('x', 1)])).toEqual(xlsxOf([sheet('x', 1)]))
})

test('texts are texts, numbers numbers, and yes is yes', () => {
	const xml = firstOf('007', 7, true, null, '')
	expect(xml).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">007</t></is></c>')
	expect(xml).toContain('<c r="B2"><v>7</v></c><c r="C2" t="b"><v>1</v></c></row>')
})

test.each(['=1+1', '+1', '@SUM(1)', '=HYPERLINK("https://example.org")', '＝1'])('%s is a text, as it is', (text) => {
	const xml = firstOf(text)
	expect(xml).toContain(`>${text.replaceAll('"', '&quot;')}</t>`)
	expect(xml).not.toMatch(/<f[ >]/)
})

test('an underscore with a number behind it is no letter by its number', () => {
	expect(firstOf('_x0041_ and _x00_')).toContain('>_x005F_x0041_ and _x00_<')
})

test('a text that is longer than a cell says that it was cut', () => {
	const [, text = ''] = /<t xml:space="preserve">(x+[^<]*)<\/t>/.exec(firstOf('x'.repeat(40_000))) ?? []
	expect(text.length).toBe(32_767)
	expect(text.endsWith('x … [cut: no cell holds more]')).toBe(true)
})

test('more rows than a sheet has are refused, with its name', () => {
	const rows: TableSheet['rows'] = Array.from({ length: 1_048_577 }, () => [])
	expect(() => xlsxOf([{ name: 'events', rows }])).toThrow('"events" has 1048577 rows; a sheet has 1048576 at most')
})

describe.skipIf(!has('xmllint'))('every part, to xmllint', () => {
	test('is XML, whatever stands in the cells', () => {
		const nasty = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: fc.constantFrom(...'<>&"\'\0\x1b\r\n_x00Dق\ud800\ufffe]]>') }),
		)
		fc.assert(
			fc.property(fc.array(nasty, { minLength: 450, maxLength: 600 }), (texts) => {
				const parts = partsOf([{ name: 'b', rows: [['one'], ...texts.map((text) => [text])] }])
				for (const [i, xml] of Object.values(parts).entries()) writeFileSync(join(folder(), `${i}.xml`), xml)
				const files = readdirSync(folder()).filter((file) => file.endsWith('.xml'))
				run('xmllint', ['--noout', ...files.map((file) => join(folder(), file))])
			}),
			// Each run starts a program: one, with all of the texts.
			{ numRuns: 1 },
		)
	})
})

test.skipIf(!has('ogrinfo'))('GDAL reads back what was written', () => {
	const path = join(folder(), 'back.xlsx')
	const rows = [
		['text', 'number'],
		['=1+1', 3],
		['تاجي', 4.5],
		// A key that every object of the language has.
		['constructor', -1],
	]
	writeFileSync(path, xlsxOf([{ name: 'first', rows }]))
	run('ogr2ogr', ['-f', 'CSV', join(folder(), 'first.csv'), path, 'first'])
	expect(readFileSync(join(folder(), 'first.csv'), 'utf8')).toBe('text,number\n=1+1,3\nتاجي,4.5\nconstructor,-1\n')
})
