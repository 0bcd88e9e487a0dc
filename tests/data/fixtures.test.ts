import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkRecord } from '../../src/data/check.ts'
import { type LocatedIssue, RECORD_FILES, type RecordTexts } from '../../src/data/issue.ts'
import { FIXTURES, goodTexts, ROOT, TODAY } from '../helpers.ts'

interface Expected {
	readonly file: string
	readonly rule: string
	readonly severity: string
	readonly line: number
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
	const expected: Expected = JSON.parse(readFileSync(join(BAD, folder, 'expected.json'), 'utf8'))
	const { issues } = checkRecord(badTexts(folder), { today: TODAY })
	const { also = [], ...fault } = expected
	const found = issues.find(
		({ file, rule, severity, line }) =>
			file === fault.file && rule === fault.rule && severity === fault.severity && line === fault.line,
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
	const shown = new Set(
		folders.map((folder) => JSON.parse(readFileSync(join(BAD, folder, 'expected.json'), 'utf8')).rule),
	)
	expect([...rules].filter((rule) => !shown.has(rule))).toEqual([])
	expect(rules.size).toBeGreaterThan(55)
})

function badTexts(folder: string): RecordTexts {
	return Object.fromEntries(
		RECORD_FILES.map((file) => {
			const path = join(BAD, folder, file)
			return [file, existsSync(path) ? readFileSync(path, 'utf8') : goodTexts[file]]
		}),
	) as RecordTexts
}

function brief({ file, line, rule, severity, message }: LocatedIssue): string {
	return `${file}:${line} ${severity} ${rule}: ${message}`
}
