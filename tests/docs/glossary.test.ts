import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../helpers.ts'

const text = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')
const rows = text
	.split('\n')
	.filter((line) => line.startsWith('| ') && !/^\| (term|---)/.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()))

test('every term stands once, with one plain definition', () => {
	const terms = rows.map(([, term]) => term)
	expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([])
	expect(rows.filter(([, , , definition = '']) => definition === '')).toEqual([])
	expect(terms.length).toBeGreaterThan(70)
})

test('the file of every term is there', () => {
	const lost = rows.flatMap(([, term = '', , , cell = '']) => {
		const path = cell.replaceAll('`', '')
		const file = join(ROOT, path.startsWith('geo/') ? path : `src/${path}`)
		return existsSync(file) ? [] : [`${term}: ${path}`]
	})
	expect(lost).toEqual([])
})
