import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indented, LINE, table, wrap } from '../../src/cli/columns.ts'

test('lines keep to their width, and no word is lost', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ minLength: 1, maxLength: 12 })),
			fc.integer({ min: 12, max: 60 }),
			(parts, width) => {
				const text = parts.join(' ')
				const words = text.split(/\s+/).filter((word) => word !== '')
				const lines = wrap(text, width)
				expect(lines.join(' ')).toBe(words.join(' '))
				for (const [i, line] of lines.entries()) {
					expect(line.length).toBeLessThanOrEqual(width)
					// Not shorter than need be, either.
					const next = lines[i + 1]?.split(' ')[0]
					if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(width)
				}
			},
		),
	)
	expect(wrap('one two', 3)).toEqual(['one', 'two'])
	expect(wrap('a-word-that-does-not-fit', 5)).toEqual(['a-word-that-does-not-fit'])
})

test('a block is set in', () => {
	const lines = indented('word '.repeat(60), 4)
	expect(lines.length).toBeGreaterThan(3)
	for (const line of lines) {
		expect(line).toMatch(/^ {4}\S/)
		expect(line.length).toBeLessThanOrEqual(LINE)
	}
})

test('columns line up, in both scripts', () => {
	expect(
		table([
			['a', 'bb', 'c'],
			['aaa', 'b', ''],
		]),
	).toEqual(['a    bb  c', 'aaa  b'])
	// Vowel marks stand on their letters and take no room.
	expect(
		table([
			['سُلِّم', 'x'],
			['سلم', 'x'],
		]).map((line) => line.indexOf('x')),
	).toEqual(['سُلِّم'.length + 2, 5])
	expect(table([])).toEqual([])
})

test('a table has as many rows as a record may have entries', () => {
	const rows = table([...Array.from({ length: 200_000 }, () => ['a', 'b']), ['long', 'c']])
	expect([rows.length, rows[0], rows.at(-1)]).toEqual([200_001, 'a     b', 'long  c'])
})
