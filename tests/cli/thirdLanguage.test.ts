/**
 * A third language is a catalogue, a row, and the record's texts, and nothing else: here it is put into a copy of the
 * sources as `CONTRIBUTING.md` says, and the command line is asked from that copy.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { isMarked, LONG, long } from '../pseudo.ts'
import { linesOf } from '../still/xml.ts'
import { tempDir } from '../tempDir.ts'
import { writeThirdLanguage } from '../thirdLanguage.ts'

const folder = tempDir()
const { tag } = LONG.locale

beforeAll(() => {
	const copy = folder()
	writeThirdLanguage(copy)
	cpSync(join(copy, 'record'), join(copy, 'unfinished'), { recursive: true })
	const bases = join(copy, 'unfinished/bases.geojson')
	writeFileSync(bases, readFileSync(bases, 'utf8').replace(/,\s*"summary_en-XA": "[^"]*"/, ''))
}, 60_000)

/** What is asked, in one process: to start one takes longer than all that it answers. */
const QUESTIONS = {
	check: ['check', 'record'],
	on: ['on', '2021-10-12', '--json', '--record', 'record'],
	csv: ['export', '2021-10-12', '--format', 'csv', '--record', 'record'],
	checkUnfinished: ['check', 'unfinished'],
	historyUnfinished: ['history', 'kidal', '--lang', tag, '--record', 'unfinished'],
	said: ['on', '2021-10-12', '--lang', tag, '--record', 'record'],
	unknown: ['on', '2021-10-12', '--lang', 'tlh', '--record', 'record'],
	picture: ['snapshot', '2021-10-12', '--text', 'text', '--lang', tag, '--record', 'record', '-o', 'still.svg'],
} as const
const answers = new Map<string, { readonly code: number; readonly out: string; readonly err: string }>()

beforeAll(() => {
	mkdirSync(join(folder(), 'tests/cli'), { recursive: true })
	const script = join(folder(), 'tests/cli/answers.ts')
	cpSync(join(import.meta.dirname, 'answers.ts'), script)
	const asked = JSON.stringify(Object.values(QUESTIONS))
	const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, asked], {
		cwd: folder(),
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	})
	expect(stderr).toBe('')
	const said: readonly { readonly code: number; readonly out: string; readonly err: string }[] =
		JSON.parse(stdout).answers
	Object.keys(QUESTIONS).forEach((name, i) => {
		const answer = said[i]
		if (answer) answers.set(name, answer)
	})
}, 120_000)

function handover(question: keyof typeof QUESTIONS) {
	const { code: status, out: stdout, err: stderr } = answers.get(question) ?? { code: null, out: '', err: '' }
	return { status, stdout, stderr }
}

/** Words of letters that are neither marked nor the same in every language: ids, addresses, signs of publishers. */
const untranslated = (lines: readonly string[]): readonly string[] =>
	lines.filter((line) => /\p{L}{3}/u.test(line) && !isMarked(line))

test('the record is sound, and is in three languages', () => {
	expect(handover('check')).toEqual({ status: 0, stdout: '', stderr: 'record: sound\n' })
	const { bases, headline, events } = JSON.parse(handover('on').stdout)
	expect(Object.keys(headline)).toEqual(['en', 'ar', tag])
	expect(Object.keys(bases[0].name)).toEqual(['en', 'ar', tag])
	expect(events[0][`title_${tag}`]).toBe(long(events[0].title))
	const [head = ''] = handover('csv').stdout.split('\n')
	expect(head.split(',').filter((name) => name.startsWith('name_'))).toEqual(['name_en', 'name_ar', `name_${tag}`])
})

test('what is missing in it is named, and read in the first language', () => {
	const { status, stdout } = handover('checkUnfinished')
	expect(status).toBe(0)
	expect(stdout).toMatch(/bases\.geojson:\d+:\d+ warning there is no \S+ text beside "summary_en"; add it; until then/)
	expect(stdout.trim().split('\n')).toHaveLength(1)
	expect(handover('historyUnfinished').status).toBe(0)
})

test('the command line speaks it', () => {
	const { status, stdout } = handover('said')
	expect(status).toBe(0)
	const [answer = ''] = stdout.split(LONG.texts['detail.sources'] ?? '')
	expect(answer.split('\n').length).toBeGreaterThan(10)
	expect(untranslated(answer.split('\n'))).toEqual([])
	const refused = handover('unknown')
	expect(refused.status).toBe(2)
	expect(refused.stderr).toContain(`Write en or ar or ${tag}.`)
})

test('a picture speaks it', () => {
	expect(handover('picture').status).toBe(0)
	const lines = linesOf(readFileSync(join(folder(), 'still.svg'), 'utf8'))
	expect(lines.some((line) => line.includes(long('Bases of Barkhane')))).toBe(true)
	expect(lines.filter(isMarked).length).toBeGreaterThan(10)
	expect(untranslated(lines).filter((line) => !/^[\d.]+ km$|^CC BY|^\[?\d/.test(line))).toEqual([])
})
