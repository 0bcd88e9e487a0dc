import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import { datasetOf, GEO, ROOT, textsOf } from '../helpers.ts'

const { events } = datasetOf(textsOf(GEO))
const page = readFileSync(join(ROOT, 'docs/fact-check.md'), 'utf8')

/** The rows of the tables under a heading that begins so. */
function rowsUnder(heading: string): readonly (readonly [string, string])[] {
	return page
		.split(/^## /m)
		.filter((part) => part.startsWith(heading))
		.flatMap((part) => [...part.matchAll(/^\| (?!---|row |point )(.+?) \| (.+) \|$/gm)])
		.map(([, asked = '', answer = '']) => [asked, answer])
}

test('every point of the check is answered', () => {
	const asked = [...rowsUnder('Errors'), ...rowsUnder('Doubtful')].map(([point]) => point.split(' ')[0])
	const errors = Array.from({ length: 6 }, (_, i) => `A${i + 1}`)
	const doubts = Array.from({ length: 17 }, (_, i) => `B${i + 1}`)
	expect(asked).toEqual([...errors, ...doubts])
})

test('what is said to be added is in the record', () => {
	const added = rowsUnder('Missing events').filter(([, answer]) => answer.startsWith('Added'))
	expect(added.length).toBeGreaterThan(60)
	const days = added.flatMap(
		([row]) => row.match(/^\d{4}-\d{2}-\d{2}/)?.map((text) => [row, isoDay(text)] as const) ?? [],
	)
	// Some days are those of a report, a day or so after what it tells.
	const lost = days.filter(([, day]) => !events.some(({ when }) => when.earliest - 2 <= day && day <= when.latest + 2))
	expect(lost.map(([row]) => row)).toEqual([])
})

test('what is said to be missing is not', () => {
	expect(events.filter(({ when }) => when.earliest > isoDay('2026-03-20'))).toEqual([])
})
