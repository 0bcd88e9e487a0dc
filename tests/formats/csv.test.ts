import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf } from '../../src/formats/csv.ts'

const cells = (...texts: readonly string[]): string => csvOf([['a', (text: string) => text]], texts)

test.each(['=1+1', '+1', '-1', '@SUM(1)', '＝1+1', '＋1', '－1', '＠SUM(1)'])('%s is no formula', (text) => {
	expect(cells(text)).toContain(`'${text}`)
})

test('where lists are parted by semicolons, a cell is still one cell', () => {
	const text = cells('x;=HYPERLINK("https://example.org")')
	const rows = parse(text, { delimiter: ';', bom: true, relax_column_count: true }) as string[][]
	expect(rows[1]).toEqual(['x;=HYPERLINK("https://example.org")'])
})

test('nothing that ends a file for its reader', () => {
	const text = cells('a\0b', 'c\u001b[31md', 'e\u009bf')
	expect(text).toBe('\ufeffa\r\nab\r\nc[31md\r\nef\r\n')
})

test('a row of an empty cell is not a row of nothing', () => {
	expect(parse(cells('', 'x'), { bom: true, skip_empty_lines: false })).toEqual([['a'], [''], ['x']])
})
