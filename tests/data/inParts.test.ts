import { expect, onTestFinished, test, vi } from 'vitest'
import { inParts } from '../../src/data/inParts.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { entriesIn } from '../../src/data/scanJson.ts'
import { goodTexts } from '../helpers.ts'

test('the entries of a list, and of the list in an object, are found whatever stands in them', () => {
	const entry = '{ "a": "}]\\"{", "b": [{ "c": {} }, []] }'
	for (const text of [
		`[${entry}, 5, [{}], "{}", ${entry}]`,
		`{ "x": { "y": [{}] }, "features": [ ${entry} ,${entry}]}`,
	])
		expect(entriesIn(text).map((at, i) => (i % 2 === 0 ? at : text.slice(entriesIn(text)[i - 1], at)))).toEqual([
			text.indexOf(entry),
			entry,
			text.lastIndexOf(entry),
			entry,
		])
	for (const none of ['', '{', '5', '"[{}]"', '{ "features": {} }', ']}{[', '[[{}]]'])
		expect(entriesIn(none)).toEqual([])
})

const FILES = ['bases.geojson', 'events.geojson', 'sources.json', 'actors.json'] as const

test('every file is what JSON.parse makes of it as a whole', () => {
	for (const file of FILES) {
		const { outer, count, entry } = inParts(goodTexts[file])
		const entries = Array.from({ length: count }, (_, index) => entry(index))
		const whole = Array.isArray(outer) ? entries : { ...(outer as object), features: entries }
		expect(whole).toEqual(JSON.parse(goodTexts[file]))
	}
	expect(() => inParts('[{} {}]')).toThrow(SyntaxError)
	expect(() => inParts('[{"a":}]').entry(0)).toThrow(SyntaxError)
})

test('a sound file is never made as a whole, nor an entry twice', () => {
	const parse = vi.spyOn(JSON, 'parse')
	onTestFinished(() => parse.mockRestore())
	expect(parseRecord(goodTexts).issues).toEqual([])
	const parsed = parse.mock.calls.map(([text]) => text)
	for (const file of FILES) expect(parsed).not.toContain(goodTexts[file])
	const entry = parsed.filter((text) => text.includes('"id": "city-airport"'))
	expect(entry.length).toBe(1)
})

test.each([
	['{"features": [{}], "features": [], ', 'empty'],
	['{"features": [], "nobody": [{}], ', 'unknown-property'],
	['{"features": [{"id": 1}], ', 'duplicate'],
])('a file that is not as others is read as JSON.parse reads it: %s', (begin) => {
	const text = goodTexts['events.geojson'].replace('{', begin)
	const { raw } = parseRecord({ ...goodTexts, 'events.geojson': text })
	const ids = (JSON.parse(text).features as readonly { readonly id: string }[]).map(({ id }) => id)
	expect([...(raw.declared['events.geojson'] ?? [])]).toEqual(ids)
	expect(raw.events.map(({ value }) => value.id)).toEqual(ids)
})
