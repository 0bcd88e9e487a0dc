import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GEO, textsOf } from '../helpers.ts'

const text = readFileSync(new URL('../../docs/source-document.md', import.meta.url), 'utf8')
/** The table's rows, cell by cell, without its head. */
const rows = text
	.split('\n')
	.filter((line) => line.startsWith('| ') && !line.startsWith('| lines') && !line.startsWith('| ---'))
	.map((line) => line.split('|').slice(1, -1))

const texts = textsOf(GEO)
const ids = new Set(
	[texts['bases.geojson'], texts['events.geojson']].flatMap((file) =>
		(JSON.parse(file) as { features: { id: string }[] }).features.map(({ id }) => id),
	),
)

test('every row of the account says what of the record carries its statement, and that is there', () => {
	expect(rows.length).toBeGreaterThan(20)
	const named = rows.map(([, , carried = '']) => [...carried.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id))
	for (const [index, list] of named.entries())
		for (const id of list) expect(ids.has(id), `row ${index + 1} names "${id}"`).toBe(true)
	// A statement that nothing carries is answered in the last column.
	for (const [index, list] of named.entries())
		if (list.length === 0) expect(rows[index]?.[3]?.trim(), `row ${index + 1}`).not.toBe('')
})

test('each of the 23 faults that were found is answered', () => {
	for (let fault = 1; fault <= 23; fault++) expect(text).toMatch(new RegExp(`\\*\\*F${fault}\\*\\*|\\bF${fault}\\b`))
})
