import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textIn } from '../../src/core/record/lang.ts'
import { parseCorrections } from '../../src/data/corrections.ts'
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
