import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkRecord } from '../../src/data/check.ts'
import { type LocatedIssue, RECORD_FILES, type RecordFile, type RecordTexts } from '../../src/data/issue.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { FIXTURES, goodTexts, ROOT, TODAY } from '../helpers.ts'

interface Expected {
	readonly file: RecordFile
	readonly rule: string
	readonly severity: string
	readonly line?: number
	/** Instead of the line: what stands there. */
	readonly at?: string
	/** What is wrong with the good record, where a whole file would say it less clearly. */
	readonly edits?: readonly { readonly file: RecordFile; readonly from: string; readonly to: string }[]
	/** What follows from the fault: `file rule severity`, one an issue. */
	readonly also?: readonly string[]
}

const BAD = join(FIXTURES, 'bad')
const folders = readdirSync(BAD).sort()

test('the good record has nothing to mend', () => {
	const { dataset, issues } = checkRecord(goodTexts, { today: TODAY })
	expect(issues).toEqual([])
	expect(dataset?.bases.length).toBe(4)
	expect(dataset?.events.length).toBe(9)
})

test.each(folders)('%s', (folder) => {
	const { also = [], ...fault } = expectedOf(folder)
	const texts = badTexts(folder)
	const { issues } = checkRecord(texts, { today: TODAY })
	const parsed = parseRecord(texts, { today: TODAY })
	// Errors alone cost an entry its place: what is advice is asked by the checker, and the page never hears of it.
	expect(parsed.issues.filter(({ severity }) => severity !== 'error')).toEqual([])
	if (parsed.issues.length === 0) expect(parsed.dataset?.events.length).toBeGreaterThan(0)
	const faultLine = fault.at === undefined ? fault.line : lineOf(texts[fault.file], fault.at)
	const found = issues.find(
		({ file, rule, severity, line }) =>
			file === fault.file && rule === fault.rule && severity === fault.severity && line === faultLine,
	)
	expect(found, `not found among ${JSON.stringify(issues.map(brief))}`).toBeDefined()
	// Nothing else is said but what follows from the fault: a checker that cries wolf is switched off.
	expect(
		issues
			.filter((issue) => issue !== found)
			.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`)
			.sort(),
	).toEqual([...also].sort())
	for (const { message, remedy } of issues) {
		expect(message.length).toBeGreaterThan(10)
		expect(remedy.length).toBeGreaterThan(5)
	}
})

test('every rule in the code has a fixture', () => {
	const sources = ['', 'rules'].flatMap((folder) => {
		const path = join(ROOT, 'src/data', folder)
		return readdirSync(path)
			.filter((name) => name.endsWith('.ts'))
			.map((name) => readFileSync(join(path, name), 'utf8'))
	})
	const rules = new Set(sources.flatMap((text) => [...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule]) => rule)))
	for (const kind of ['base', 'source', 'actor', 'destination']) rules.add(`unknown-${kind}`)
	const shown = new Set<string | undefined>(folders.map((folder) => expectedOf(folder).rule))
	// Half a million entries are made in limits.test.ts, not kept in a file.
	shown.add('too-many')
	// Corrections are no part of a record that a fixture breaks; corrections.test.ts.
	shown.add('unknown-entry')
	// Nor is the ground, of which somebody else tells what is there; groundIssues.test.ts.
	for (const rule of ['ground-fault', 'ground-missing', 'unknown-country', 'unknown-capital']) shown.add(rule)
	expect([...rules].filter((rule) => !shown.has(rule))).toEqual([])
	expect(rules.size).toBeGreaterThan(55)
})

function expectedOf(folder: string): Expected {
	return JSON.parse(readFileSync(join(BAD, folder, 'expected.json'), 'utf8'))
}

function lineOf(text: string, what: string): number {
	if (!text.includes(what)) throw new Error(`the fixture holds no ${what}`)
	return text.slice(0, text.indexOf(what)).split('\n').length
}

function badTexts(folder: string): RecordTexts {
	return Object.fromEntries(
		RECORD_FILES.map((file) => {
			const path = join(BAD, folder, file)
			const text = existsSync(path) ? readFileSync(path, 'utf8') : goodTexts[file]
			const edits = (expectedOf(folder).edits ?? []).filter((edit) => edit.file === file)
			return [
				file,
				edits.reduce((before, { from, to }) => {
					if (!before.includes(from)) throw new Error(`${file} holds no ${from}`)
					return before.replace(from, to)
				}, text),
			]
		}),
	) as RecordTexts
}

function brief({ file, line, rule, severity, message }: LocatedIssue): string {
	return `${file}:${line} ${severity} ${rule}: ${message}`
}
