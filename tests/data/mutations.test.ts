import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { sceneOn } from '../../src/core/query/scene.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { checkRecord } from '../../src/data/check.ts'
import { RECORD_FILES, type RecordFile, type RecordTexts } from '../../src/data/issue.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { daysFrom, goodTexts, TODAY } from '../helpers.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Box = Json[] | { [key: string]: Json }
/** Something done to a value of the record; `pick` and `junk` come from fast-check. */
type Mutation = (box: Box, key: string | number, junk: Json) => void

const MUTATIONS: Readonly<Record<string, Mutation>> = {
	'take it out': (box, key) => {
		if (Array.isArray(box)) box.splice(Number(key), 1)
		else delete box[key]
	},
	'write something else': (box, key, junk) => set(box, key, junk),
	'write it twice': (box, key) => {
		if (Array.isArray(box)) box.push(structuredClone(box[Number(key)] ?? null))
		else box[`${key}_en`] = box[key] ?? null
	},
	'turn it round': (box, key) => {
		const value = get(box, key)
		if (Array.isArray(value)) value.reverse()
		else if (typeof value === 'string') set(box, key, value.split('/').reverse().join('/'))
		else if (typeof value === 'number') set(box, key, -value)
	},
	'shift its date': (box, key) => {
		const value = get(box, key)
		if (typeof value === 'string') set(box, key, value.replace(/^\d{4}-\d{2}/, '2014-02'))
		else if (typeof value === 'number') set(box, key, value + 1)
	},
	'rename it': (box, key) => {
		const value = get(box, key)
		if (typeof value === 'string') set(box, key, value.replace(/[a-z]+$/, 'elsewhere'))
	},
	'nest it': (box, key) => set(box, key, [get(box, key)]),
}

const junk: fc.Arbitrary<Json> = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
	fc.constantFrom<Json>(
		'',
		' ',
		'transfer',
		'site',
		'base',
		'none',
		'2020-03-18',
		'2020-03-29/2020-03-17',
		'9999',
		'north-field',
		'isf',
		'__proto__',
		1e300,
		-0,
		[],
		{},
	),
)

const change = fc.record({
	file: fc.constantFrom(...RECORD_FILES),
	at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
	mutation: fc.constantFrom(...Object.keys(MUTATIONS)),
	junk,
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

test('whatever is done to a record, it is read without a throw, and what is left of it works on every day', () => {
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
			expectUsable(mutated(goodTexts, changes))
		}),
		{ numRuns: 500 },
	)
}, 60_000)

test('whatever bytes stand in a file, it is read without a throw', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...RECORD_FILES),
			fc.oneof(
				fc.string(),
				fc.json(),
				fc.constantFrom('null', '[]', '{}', '{"features":null}', '{"features":[null]}', '[[]]'),
			),
			(file, text) => expectUsable({ ...goodTexts, [file]: text }),
		),
		{ numRuns: 300 },
	)
})

test('a file that is cut short is an issue, and says where', () => {
	fc.assert(
		fc.property(fc.constantFrom(...RECORD_FILES), fc.double({ min: 0, max: 0.99, noNaN: true }), (file, share) => {
			const text = goodTexts[file].slice(0, Math.floor(goodTexts[file].length * share))
			const { issues } = checkRecord({ ...goodTexts, [file]: text }, { today: TODAY })
			expect(issues.some((issue) => issue.rule === 'json' && issue.file === file && issue.line >= 1)).toBe(true)
		}),
		{ numRuns: 100 },
	)
})

test('taking out a property that is needed is always an issue', () => {
	for (const file of RECORD_FILES)
		for (const steps of slotsOf(JSON.parse(goodTexts[file]))) {
			const key = String(steps.at(-1))
			// An attribution without sources rests on those of its event.
			const inherits = key === 'sources' && steps.includes('attribution')
			// What is missing in another language than the first is left to advice.
			// A chapter without bounds shows the whole region, and one that tells nothing has its name.
			const ofChapter = steps.includes('chapters') && /^(bounds|summary_)/.test(key)
			if (OPTIONAL.has(key) || /[_@]ar$/.test(key) || inherits || ofChapter || typeof steps.at(-1) === 'number')
				continue
			const { issues } = parseRecord(edited(file, steps, MUTATIONS['take it out']), { today: TODAY })
			expect(issues.length, `${file} ${steps.join('.')}`).toBeGreaterThan(0)
		}
})

/** Properties that the made-up record could do without. */
const OPTIONAL = new Set(
	(
		'name other_names icao iata held_by held_from facts by time act killed munitions attribution other_dates statements ' +
		'date min max unverified publisher original-publisher issued URL language people value_usd ordinal ' +
		// Of the manifest, what other programs read, what only narrows, and what is left to advice.
		'$schema title path version created contributors roles keywords format mediatype encoding formed counted_by basemap ' +
		'account first_day begins ends chapters target targets status'
	).split(' '),
)

function expectUsable(texts: RecordTexts): void {
	const { dataset, issues } = checkRecord(texts, { today: TODAY })
	const unclear = issues.filter(
		({ line, column, message, remedy }) =>
			!(line >= 1 && column >= 1) || /undefined|\[object/.test(message) || /undefined|\[object/.test(remedy),
	)
	expect(unclear).toEqual([])
	if (dataset === null) {
		expect(issues.some(({ severity }) => severity === 'error')).toBe(true)
		return
	}
	const timeline = compile(dataset)
	for (const spans of timeline.spans.values())
		for (const { from, to } of spans) if (from !== null && to !== null) expect(from).toBeLessThan(to)
	for (const event of dataset.events) {
		if (event.base !== null) expect(timeline.baseById.has(event.base)).toBe(true)
		for (const id of event.sources) expect(dataset.sources.has(id)).toBe(true)
	}
	const last = Math.min(timeline.last, timeline.first + 400) as typeof timeline.last
	const counts = new Set(
		daysFrom(timeline.first, last).map((day) => sceneOn(timeline, day, { trail: 30, ...NO_FILTER }).bases.length),
	)
	expect([...counts].every((count) => count === dataset.bases.length)).toBe(true)
}

function mutated(texts: RecordTexts, changes: readonly Change[]): RecordTexts {
	const record = Object.fromEntries(RECORD_FILES.map((file) => [file, JSON.parse(texts[file])])) as Record<
		RecordFile,
		Json
	>
	for (const { file, at, mutation, junk: value } of changes) {
		const slots = slotsOf(record[file])
		const steps = slots[Math.floor(at * slots.length)]
		if (steps) apply(record[file], steps, MUTATIONS[mutation], value)
	}
	return Object.fromEntries(RECORD_FILES.map((file) => [file, JSON.stringify(record[file], null, 1)])) as RecordTexts
}

function edited(file: RecordFile, steps: readonly (string | number)[], mutation: Mutation | undefined): RecordTexts {
	const json: Json = JSON.parse(goodTexts[file])
	apply(json, steps, mutation, null)
	return { ...goodTexts, [file]: JSON.stringify(json) }
}

function apply(json: Json, steps: readonly (string | number)[], mutation: Mutation | undefined, value: Json): void {
	const key = steps.at(-1)
	const box = steps.slice(0, -1).reduce<Json>((inner, step) => get(inner as Box, step), json)
	if (key !== undefined && typeof box === 'object' && box !== null) mutation?.(box, key, value)
}

/** The path of every value in a file. */
function slotsOf(json: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
	if (typeof json !== 'object' || json === null) return []
	const keys = Array.isArray(json) ? json.map((_, index) => index) : Object.keys(json)
	return keys.flatMap((key) => [[...path, key], ...slotsOf(get(json, key), [...path, key])])
}

function get(box: Box, key: string | number): Json {
	return (Array.isArray(box) ? box[Number(key)] : box[key]) ?? null
}

function set(box: Box, key: string | number, value: Json): void {
	if (Array.isArray(box)) box[Number(key)] = value
	else box[key] = value
}
