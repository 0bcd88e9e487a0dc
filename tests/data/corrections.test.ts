import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textIn } from '../../src/core/record/lang.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { checkRecord } from '../../src/data/check.ts'
import { parseCorrections } from '../../src/data/corrections.ts'
import { issueText } from '../../src/data/issue.ts'
import { GEO, textsOf, timelineOf } from '../helpers.ts'
import { LANGS } from '../languages.ts'

const ONE = {
	date: '2026-11-28',
	entry: 'k-1',
	was_en: 'Two rockets',
	now_en: 'Three rockets',
	why_en: 'Counted again.',
	sources: ['weekly'],
}

test('the corrections of the record are sound, newest first, and name what they are of', () => {
	const timeline = timelineOf(textsOf(GEO))
	const list = parseCorrections(readFileSync(join(GEO, 'corrections.json'), 'utf8'), LANGS)
	expect(list.length).toBeGreaterThan(0)
	expect(list.map(({ date }) => date)).toEqual(
		list
			.map(({ date }) => date)
			.toSorted()
			.toReversed(),
	)
	for (const { entry, was, now, sources } of list) {
		expect(timeline.baseById.has(entry) || timeline.eventById.has(entry), entry).toBe(true)
		expect([was.en, was.ar], entry).not.toEqual([now.en, now.ar])
		for (const id of sources) expect(timeline.dataset.sources.has(id), id).toBe(true)
	}
})

test('what is not in the second language is read in the first', () => {
	const list = parseCorrections(JSON.stringify([ONE, { ...ONE, date: '2026-12-01', was_ar: 'صاروخان' }]), LANGS)
	expect(list.map(({ date, was }) => [date, textIn(was, 'en'), textIn(was, 'ar')])).toEqual([
		['2026-12-01', 'Two rockets', 'صاروخان'],
		['2026-11-28', 'Two rockets', 'Two rockets'],
	])
})

test.each([
	[{ ...ONE, date: '28 November' }, 'corrections.json: 0.date'],
	[{ ...ONE, was_en: '' }, 'corrections.json: 0.was_en'],
	[{ ...ONE, wos_en: 'misspelt' }, 'corrections.json: 0'],
])('a fault is named by where it is: %o', (entry, said) => {
	expect(() => parseCorrections(JSON.stringify([entry]), LANGS)).toThrow(said)
})

describe('check', () => {
	const texts = textsOf(GEO)
	const [first] = JSON.parse(readFileSync(join(GEO, 'corrections.json'), 'utf8'))
	const said = (text: string): readonly string[] =>
		checkRecord(texts, { today: isoDay('2027-01-01') }, { corrections: text })
			.issues.filter(({ file }) => file === 'corrections.json')
			.map(issueText)
	const saidOf = (change: object): readonly string[] => said(JSON.stringify([{ ...first, ...change }], null, '\t'))

	test('has nothing to say of our own', () => {
		expect(said(readFileSync(join(GEO, 'corrections.json'), 'utf8'))).toEqual([])
	})

	test.each<readonly [what: object, said: RegExp]>([
		[{ date: '2020-13-01' }, /^corrections\.json:3:3 error "date" is "2020-13-01"; /],
		[{ date: '2099-01-01' }, /^corrections\.json:3:3 warning "2099-01-01" lies in the future .*; correct the date$/],
		[{ entry: 'k-11' }, /^corrections\.json:4:3 warning there is no base and no event "k-11"; did you mean "k-1"\?/],
		[{ sources: ['nobody'] }, /:12:4 error there is no source "nobody"; /],
		[{ was_en: 'a\u202eb' }, /^corrections\.json:5:3 warning "was_en" holds an invisible character \(U\+202E\); /],
		[{ why_en: 'see <b>there</b>' }, /warning "why_en" holds markup \(<b>\); /],
		[{ whi_en: 'x' }, /error "whi_en" is not a property of this record; /],
	])('names what is wrong with them, and where: %o', (change, expected) => {
		const [one, ...others] = saidOf(change)
		expect(one).toMatch(expected)
		expect(others).toEqual([])
	})

	test.each([
		['{}', 'corrections.json:1:1 error the file is not a list; put the entries in [ ]'],
		['', 'corrections.json:1:1 error the file is empty; '],
		['[\n{"date"', 'corrections.json:2:8 error this is not JSON (colon expected); '],
		['['.repeat(5000), 'corrections.json:1:65 error lists and objects lie more than 64 deep'],
	])('a file that is none is one fault: %#', (text, expected) => {
		const [one, ...others] = said(text)
		expect(one?.slice(0, expected.length)).toBe(expected)
		expect(others).toEqual([])
	})
})
