import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, MOST_COMPARED, nearest, nearestIn } from '../../src/core/nearest.ts'
import type { Issue, JsonPath } from '../../src/data/issue.ts'
import { issueText } from '../../src/data/issue.ts'
import { locate } from '../../src/data/locate.ts'
import { goodTexts } from '../helpers.ts'

const issueAt = (path: JsonPath, rule = 'x'): Issue => ({
	severity: 'error',
	file: 'events.geojson',
	path,
	rule,
	message: 'wrong',
	remedy: 'mend it',
})

test('an issue is found at the property it is about', () => {
	const text = goodTexts['events.geojson']
	const paths: readonly JsonPath[] = [
		['features', 0, 'properties', 'killed', 1, 'min'],
		['features', 2, 'geometry', 'coordinates'],
		['features', 8, 'properties', 'title_ar'],
	]
	for (const [i, { line, column }] of locate(
		paths.map((path) => issueAt(path)),
		goodTexts,
	).entries()) {
		const key = String(paths[i]?.findLast((step) => typeof step === 'string'))
		expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^"${key}":`))
	}
})

test('what is missing is found at the object it is missing from', () => {
	const text = goodTexts['events.geojson']
	const [found] = locate([issueAt(['features', 1, 'properties', 'weapon_en'])], goodTexts)
	expect(text.split('\n')[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toBe('{')
	expect(text.split('\n')[found?.line ?? 0]).toContain('"type": "protest"')
})

test.each([
	['Windows', '\r\n'],
	['an old Mac', '\r'],
])('lines count the same with the line ends of %s, and any path has a place', (_, end) => {
	const other = { ...goodTexts, 'events.geojson': goodTexts['events.geojson'].replaceAll('\n', end) }
	const step = fc.oneof(fc.string(), fc.nat({ max: 12 }), fc.constantFrom('features', 'properties', 'date'))
	fc.assert(
		fc.property(fc.array(step), (path) => {
			const [[unix], [theirs]] = [locate([issueAt(path)], goodTexts), locate([issueAt(path)], other)]
			expect(unix?.line).toBeGreaterThanOrEqual(1)
			expect([theirs?.line, theirs?.column]).toEqual([unix?.line, unix?.column])
		}),
	)
})

test('a line of the checker', () => {
	const [found] = locate([issueAt(['features', 0, 'id'])], goodTexts)
	expect(found && issueText(found)).toBe('events.geojson:7:7 error wrong; mend it')
})

test('did you mean', () => {
	const ids = ['al-qaim', 'q-west', 'k-1', 'taqaddum', 'taji']
	expect(nearest('taquadum', ids)).toBe('taqaddum')
	expect(nearest('K1', ids)).toBe('k-1')
	expect(nearest('al-qiam', ids)).toBe('al-qaim')
	expect(nearest('washington', ids)).toBeNull()
	expect(nearest('x', [])).toBeNull()
	fc.assert(
		fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
			const distance = editDistance(a, b)
			expect(distance).toBe(editDistance(b, a))
			expect(distance === 0).toBe(a === b)
			expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
			expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
		}),
	)
})

test('a distance is given up where it is no matter any more, and never too early', () => {
	const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 })
	fc.assert(
		fc.property(text, text, fc.integer({ min: 0, max: 10 }), (a, b, most) => {
			const distance = editDistance(a, b)
			if (distance < most) expect(editDistance(a, b, most)).toBe(distance)
			else expect(editDistance(a, b, most)).toBeGreaterThanOrEqual(most)
			// And no candidate is passed over for the letters that it has.
			if (distance <= Math.max(1, Math.floor(a.length / 3))) expect(nearest(a, [b])).toBe(b)
		}),
		{ numRuns: 2000 },
	)
})

test('among very many only what is very near is meant, and of very many texts not every one is looked for', () => {
	const ids = new Set(Array.from({ length: 5001 }, (_, i) => `source-of-the-year-${10_000 + i}`))
	expect(nearestIn(ids)('source-of-the-yaer-10007')).toBe('source-of-the-year-10007')
	expect(nearestIn(ids)('source-for-a-year-10007')).toBeNull()
	const few = new Set([...ids].slice(0, 1000))
	expect(nearestIn(few)('source-for-a-year-10007')).toBe('source-of-the-year-10007')
	for (let i = 0; i < MOST_COMPARED / few.size; i++) nearestIn(few)('source-for-a-year-10007')
	expect(nearestIn(few)('source-for-a-year-10007')).toBeNull()
})
