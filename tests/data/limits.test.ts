/**
 * Hostile sizes. Where a fault made the work grow with the square of the input, the test gives an input of which the
 * square takes minutes: it ends in seconds or is ended by its time limit.
 */
import { expect, onTestFinished, test, vi } from 'vitest'
import { nearest } from '../../src/core/nearest.ts'
import { checkRecord } from '../../src/data/check.ts'
import { type LocatedIssue, RECORD_FILES, type RecordFile } from '../../src/data/issue.ts'
import { LIMITS } from '../../src/data/limits.ts'
import { countOf, MOST_OF_EACH, mostOfEach, Tally } from '../../src/data/mostOfEach.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { notBare } from '../../src/data/rules/texts.ts'
import { excessOf } from '../../src/data/scanJson.ts'
import { goodTexts, TODAY } from '../helpers.ts'

const SOON = { timeout: 30_000 }
const check = (file: RecordFile, from: string, to: string): readonly LocatedIssue[] => {
	if (!goodTexts[file].includes(from)) throw new Error(`${file} holds no ${from}`)
	return checkRecord({ ...goodTexts, [file]: goodTexts[file].replace(from, () => to) }, { today: TODAY }).issues
}

test('nesting of any depth is named in every file, and nothing is built of it', SOON, () => {
	for (const depth of [LIMITS.depth + 1, 5_000, 300_000])
		for (const file of RECORD_FILES) {
			const text = `{"zzz":\n ${'['.repeat(depth)}${']'.repeat(depth)}}`
			const issues = checkRecord({ ...goodTexts, [file]: text }, { today: TODAY }).issues
			expect(issues.find((issue) => issue.file === file)).toMatchObject({ rule: 'too-deep', line: 2, column: 65 })
		}
})

test('brackets and commas in texts are neither depth nor entries', () => {
	const most = { depth: 2, entries: 2, values: 4, run: 3000 }
	expect(excessOf(`["${'[,'.repeat(1000)}", "\\"[[[[,,", []]`, { ...most, entries: 3 })).toBe(null)
	expect(excessOf('[[[1]]]', most)).toEqual({ of: 'depth', offset: 2 })
	expect(excessOf('[0,{"a":1},2]', most)).toEqual({ of: 'entries', offset: 10 })
	expect(excessOf('{"a":1,"b":2,"c":[0,1,2]}', most)).toEqual({ of: 'values', offset: 21 })
	expect(excessOf('{"c":[0,1,2]}', most)).toEqual({ of: 'entries', offset: 9 })
})

test('a summary of tags that never close', SOON, () => {
	const summary = '<a'.repeat(400_000)
	const raw = parseRecord(goodTexts, { today: TODAY }).raw
	const [event] = raw.events
	if (!event) throw new Error('no event')
	const long = {
		...event,
		value: { ...event.value, properties: { ...event.value.properties, summary_en: summary } },
	}
	expect(notBare(long)).toEqual([])
	// Through the door it is too long to begin with.
	const issues = check('events.geojson', '"summary_en": "', `"summary_en": "${summary}`)
	expect(issues.map(({ rule }) => rule)).toContain('too-big')
})

test('an unknown id of 100 kB, and an unknown property of 1 MB', SOON, () => {
	expect(nearest('x'.repeat(100_000), ['y'.repeat(100_000)])).toBe(null)
	const ids = check('events.geojson', '"city-airport"', `"${'x'.repeat(100_000)}"`)
	expect(ids.map(({ rule }) => rule)).toContain('too-big')
	const keys = check(
		'events.geojson',
		'"type": "FeatureCollection"',
		`"${'k'.repeat(1e6)}": 1, "type": "FeatureCollection"`,
	)
	expect(keys.find(({ rule }) => rule === 'unknown-property')?.message.length).toBeLessThan(120)
})

test('a label of 20 kB is no label', SOON, () => {
	const issues = check('bases.geojson', '"label_en": "', `"label_en": "${'Base '.repeat(4000)}`)
	expect(issues.find(({ rule }) => rule === 'too-big')?.remedy).toBe(`write at most ${LIMITS.name} letters`)
})

test('a number beyond all numbers is not called null', () => {
	const [issue] = check('events.geojson', '"coordinates": [', '"coordinates": [1e309, ')
	expect(issue?.message).not.toMatch(/is null/)
})

test('thousands of events with a warning each: the first are placed, the others counted', { timeout: 60_000 }, () => {
	const record = JSON.parse(goodTexts['events.geojson'])
	const [feature] = record.features
	const count = 4_000
	const told = MOST_OF_EACH
	const many = Array.from({ length: count }, (_, i) => ({
		...feature,
		id: `${feature.id}-${i}`,
		properties: {
			...feature.properties,
			title_en: `Number ${i}.`,
			date: `2020-01-${String((i % 28) + 1).padStart(2, '0')}`,
		},
	}))
	const lines = many.map((event) => JSON.stringify(event)).join(',\n')
	const texts = { ...goodTexts, 'events.geojson': `{"type":"FeatureCollection","features":[\n${lines}\n]}` }
	const stops = checkRecord(texts, { today: TODAY }).issues.filter(({ rule }) => rule === 'title-stop')
	// Each by itself as long as anybody reads on, and then how many more there are, at the first of them.
	expect(stops.map(({ line }) => line)).toEqual(Array.from({ length: told + 1 }, (_, i) => i + 2))
	expect(stops.at(-1)).toMatchObject({
		more: count - told,
		message: `from here on ${count - told} more of the kind "title-stop"`,
	})
	expect(countOf(stops)).toBe(count)
})

test('an entry that holds more than any is named, and not looked into', SOON, () => {
	const many = (value: string): string => `[${Array(200_000).fill(value).join()}]`
	for (const value of ['{}', '{"event":"x"}'])
		for (const [file, from] of [
			['datapackage.json', '"chapters": ['],
			['datapackage.json', '"contributors": ['],
			['events.geojson', '"sources": ['],
			['bases.geojson', '"sources": ['],
			['sources.json', '"issued": {'],
		] as const) {
			const issues = check(file, from, `${from.replace(/ .$/, '')} ${many(value)}, "rest": ${from.at(-1)}`)
			expect(issues.map(({ rule }) => rule)).toContain('too-big')
		}
})

test('as many values as an entry may hold are each looked at', SOON, () => {
	const issues = check('datapackage.json', '"chapters": [', `"chapters": [${'{},'.repeat(LIMITS.inEntry - 200)}`)
	expect(countOf(issues)).toBeGreaterThan(LIMITS.inEntry)
})

test('what takes work to say is said of those findings alone that are told', () => {
	const said = vi.fn(() => 'did you mean another?')
	const finding = { severity: 'error', file: 'events.geojson', path: [], rule: 'unknown-source', message: '' } as const
	const tally = new Tally()
	for (let i = 0; i < 3 * MOST_OF_EACH; i++) tally.add({ ...finding, remedy: said })
	expect(tally.told().at(-1)).toMatchObject({ more: 2 * MOST_OF_EACH })
	expect(said).toHaveBeenCalledTimes(MOST_OF_EACH)
	// What stands for many still does when the findings of several rules come together.
	expect(countOf(mostOfEach([...tally.told(), ...tally.told()]))).toBe(6 * MOST_OF_EACH)
})

test.each([
	['entries', `[${'0,'.repeat(LIMITS.entries)}0]`],
	['values', `[[${'0,'.repeat(LIMITS.values)}0]]`],
	// One that never ends, of signs that each stand for another: to look for its end took 3.5 GB.
	['run', `["${'\\'.repeat(LIMITS.run)}`],
])('more %s than any record has are not even made', { timeout: 60_000 }, (of, text) => {
	const parse = vi.spyOn(JSON, 'parse')
	onTestFinished(() => parse.mockRestore())
	const { issues } = parseRecord({ ...goodTexts, 'actors.json': text }, { today: TODAY })
	expect(issues.find(({ file }) => file === 'actors.json')).toMatchObject({
		rule: 'too-many',
		message: `the file holds more than ${LIMITS[of as 'entries']} ${of === 'run' ? 'letters in one text' : of}`,
	})
	expect(parse.mock.calls.every(([json]) => json.length < text.length)).toBe(true)
})
