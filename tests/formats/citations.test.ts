import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plugins } from '@citation-js/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import {
	type CitationFormat,
	type CitedPart,
	type CslItem,
	citations,
	citationsOf as citationsIn,
	type Subject,
} from '../../src/formats/citations.ts'
import { deepFreeze, GEO, textsOf, timelineOf } from '../helpers.ts'
import { has } from '../programs.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()
const citationsOf = (items: readonly CslItem[], format: CitationFormat) => citationsIn(items, format, 'en')

const ITEMS: readonly CslItem[] = deepFreeze(JSON.parse(readFileSync(join(GEO, 'sources.json'), 'utf8')))

/** @throws if the record has no such source any more: then another has to be found for the case */
function sourceWith(what: (item: CslItem) => boolean): CslItem {
	const item = ITEMS.find(what)
	if (!item) throw new Error(`the record has no source for this case: ${what}`)
	return item
}

const precision = ({ issued }: CslItem): number => issued?.['date-parts'][0]?.length ?? 0
const taskForce = (name: string | undefined): boolean => name?.startsWith('Combined Joint Task Force') ?? false

const CASES: Readonly<Record<string, CslItem>> = {
	'a release of the task force': sourceWith(({ publisher, issued }) => taskForce(publisher) && issued !== undefined),
	'an Arabic page': sourceWith((item) => item.language === 'ar' && precision(item) === 3),
	'one with only a year': sourceWith((item) => precision(item) === 1),
	'one with only a month': sourceWith((item) => precision(item) === 2),
	'one without a date': sourceWith((item) => precision(item) === 0),
	'a reprint': sourceWith((item) => taskForce(item['original-publisher'])),
	'one without an address': sourceWith(({ URL }) => URL === undefined),
	'an article of an encyclopaedia': sourceWith(({ type }) => type === 'entry-encyclopedia'),
	'a weak source': sourceWith(({ custom }) => custom?.kind === 'weak'),
	'a data set': sourceWith(({ type, version }) => type === 'dataset' && version !== undefined),
}

/** The style writes typographic quotes. */
/** The style turns quotes inside quotes and moves full stops into them; neither is what is tested. */
const bare = (text: string): string => text.replace(/[‘’“”"'.]/g, '')

const parsed = (bibtex: string) => plugins.input.chain(bibtex, { generateGraph: false })

describe.each(Object.entries(CASES))('%s', (_, item) => {
	const year = item.issued?.['date-parts'][0]?.[0]
	const names = [item.publisher, item['original-publisher']].filter((name) => name !== undefined)

	test('as plain text has who, what, when and where', async () => {
		const text = bare(await citationsOf([item], 'plain'))
		for (const part of [item.title, ...names, year === undefined ? '(nd)' : `(${year}`, item.URL ?? ''])
			expect(text).toContain(bare(part))
		expect(text).not.toContain('\n')
		expect(text).not.toContain('Retrieved')
		expect(text).not.toContain('Original work')
	})

	test('as BibTeX is read back the same', async () => {
		const [entry, ...others] = parsed(await citationsOf([item], 'bibtex'))
		expect(others).toEqual([])
		const { 'original-publisher': original, publisher } = item
		expect(entry).toMatchObject({
			id: item.id,
			title: item.title,
			publisher,
			...(item.issued ? { issued: item.issued } : {}),
			...(item.URL ? { URL: item.URL } : {}),
			...(item.note ? { note: expect.stringContaining(item.note) } : {}),
			...(original ? { author: [{ family: original }] } : {}),
		})
	})

	test('keeps what is ours to itself', async () => {
		for (const format of ['plain', 'bibtex'] as const)
			expect(await citationsOf([item], format)).not.toMatch(/custom|kind/)
	})
})

describe('the whole record', () => {
	test('has one line a source', async () => {
		const lines = bare(await citationsOf(ITEMS, 'plain')).split('\n')
		expect(lines.length).toBe(ITEMS.length)
		for (const { title, publisher = '' } of ITEMS) {
			// The style writes the names of papers with capitals.
			const named = (line: string) => line.toLowerCase().includes(bare(publisher).toLowerCase())
			expect(
				lines.some((line) => line.includes(bare(title)) && named(line)),
				title,
			).toBe(true)
		}
	})

	test('keeps its ids and titles as BibTeX', async () => {
		const entries = parsed(await citationsOf(ITEMS, 'bibtex'))
		expect(entries.map(({ id, title }) => [id, title])).toEqual(ITEMS.map(({ id, title }) => [id, title]))
	})
})

test('that a source is weak, or a work of reference, stands in the note of its BibTeX entry', async () => {
	for (const [lang, kind, flag] of [
		['en', 'weak', 'Weak source'],
		['ar', 'weak', 'مصدر ضعيف'],
		['en', 'reference', 'Work of reference'],
	] as const) {
		const items = ITEMS.filter(({ custom }) => custom?.kind === kind)
		const read = parsed(await citationsIn(items, 'bibtex', lang))
		expect(read.map(({ note }) => note)).toEqual(
			items.map(({ note }) => (note === undefined ? flag : `${note} · ${flag}`)),
		)
	}
	for (const { note } of parsed(await citationsOf(ITEMS, 'bibtex')).filter((_, i) => ITEMS[i]?.custom?.kind === 'news'))
		expect(note ?? '').not.toMatch(/source$/)
})

test('an Arabic title stays what it is', async () => {
	const item: CslItem = { id: 'ina-k-1', type: 'webpage', title: 'تسليم قاعدة «كي وان»', publisher: 'واع' }
	expect(await citationsOf([item], 'plain')).toBe('واع. (n.d.). تسليم قاعدة «كي وان».')
	expect(parsed(await citationsOf([item], 'bibtex'))).toMatchObject([item].map(({ type: _, ...rest }) => rest))
})

test('nothing in a title is a command to TeX', async () => {
	const word = fc.string({ unit: fc.constantFrom(...'aZé٣ق&%$#_{}~^\\@,='), minLength: 1 })
	await fc.assert(
		fc.asyncProperty(word, word, async (title, publisher) => {
			const bibtex = await citationsOf([{ id: 'a-1', type: 'webpage', title, publisher }], 'bibtex')
			// BibTeX counts braces whatever stands before them: all of them, in order.
			let depth = 0
			for (const brace of bibtex.match(/[{}]/g) ?? []) {
				depth += brace === '{' ? 1 : -1
				expect(depth).toBeGreaterThanOrEqual(0)
			}
			expect(depth).toBe(0)
			expect(bibtex.replace(/\\[&%$#_]/g, '')).not.toMatch(/[&%$#_]/)
			expect(parsed(bibtex)).toMatchObject([{ id: 'a-1', title, publisher }])
		}),
	)
})

const noBibtex = has('bibtex') ? '' : ' (skipped: bibtex is not installed; Debian has it in "texlive-binaries")'

const HOSTILE: readonly CslItem[] = [
	{ id: 'x},@string{a="b"', type: 'webpage', title: 'plain } brace', URL: 'https://e.example/a},note={injected}' },
	{ id: 'two words', type: 'webpage', title: 'x }, note = "injected", year = "1999', publisher: 'A, and {B' },
	{
		id: 'two-words',
		type: 'webpage',
		title: '\\input{/etc/passwd} 100 % of "it"',
		URL: 'https://e.example/}{\\input{/etc/passwd}',
	},
	{ id: '١', type: 'report', title: 'T {', publisher: 'P', DOI: '10.1/}{x', page: '1}', number: '5 {', note: 'n }' },
	{ id: 'names', type: 'book', title: 'N', author: [{ family: 'F}, one, two, three', given: 'G and {H' }] },
	{ id: 'dashes', type: 'book', title: 'D', author: [{ family: '--- -- -', given: '--' }] },
	{ id: 'nobody', type: 'book', title: 'E', author: [{ family: '\0', given: '~' }] },
]

test('no text and no address ends its field', async () => {
	const bibtex = await citationsOf(HOSTILE, 'bibtex')
	const keys = [...bibtex.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key ?? '')
	expect(keys.length).toBe(HOSTILE.length)
	expect(new Set(keys).size).toBe(HOSTILE.length)
	for (const key of keys) expect(key).toMatch(/^[\w:.-]+$/)
	// Every line is the beginning of an entry, its end, or one whole field.
	for (const line of bibtex.split('\n'))
		expect(line).toMatch(/^(?:@\w+\{[\w:.-]+,|\}| {2}[\w-]+ = \{.*\},?| {2}[\w-]+ = \w+,?)$/)
	expect(bibtex).not.toMatch(/howpublished|\\input/)
})

test.skipIf(noBibtex !== '')(`BibTeX itself reads them without a word of complaint${noBibtex}`, async () => {
	const path = (name: string): string => join(folder(), name)
	writeFileSync(path('hostile.bib'), await citationsOf(HOSTILE, 'bibtex'))
	writeFileSync(path('hostile.aux'), '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{hostile}\n')
	const { stdout, status } = spawnSync('bibtex', ['hostile'], { cwd: folder(), encoding: 'utf8' })
	expect(stdout).not.toMatch(/I was expecting|error message|Illegal|too many commas/i)
	expect(status).toBeLessThan(2)
	const read = readFileSync(path('hostile.bbl'), 'utf8')
	expect(read.match(/\\bibitem/g)?.length).toBe(HOSTILE.length)
	expect(read).not.toMatch(/^injected/m)
})

test('a month is one of the names that BibTeX knows, the day a field of its own', async () => {
	const bibtex = await citationsOf(ITEMS, 'bibtex')
	const months = [...bibtex.matchAll(/^ {2}month = (.*),$/gm)].map(([, month]) => month)
	expect(months.length).toBe(ITEMS.filter((item) => precision(item) > 1).length)
	for (const month of months) expect(month).toMatch(/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/)
	expect(bibtex.match(/^ {2}day = \{\d+\},$/gm)?.length).toBe(ITEMS.filter((item) => precision(item) === 3).length)
})

const noBiber = has('biber') ? '' : ' (skipped: biber is not installed; Debian has it as "biber")'

test.skipIf(noBiber !== '')(
	`biber reads the whole record and the worst texts without a warning${noBiber}`,
	async () => {
		const path = (name: string): string => join(folder(), name)
		for (const [name, items] of Object.entries({ record: ITEMS, hostile: HOSTILE })) {
			writeFileSync(path(`${name}.bib`), `${await citationsOf(items, 'bibtex')}\n`)
			const { stdout, status } = spawnSync('biber', ['--tool', `${name}.bib`], { cwd: folder(), encoding: 'utf8' })
			expect(stdout).not.toMatch(/^(?:WARN|ERROR)/m)
			expect(status).toBe(0)
			const read = readFileSync(path(`${name}_bibertool.bib`), 'utf8')
			expect(read.match(/^@/gm)?.length).toBe(items.length)
		}
	},
)

test('a note is no command to the style', async () => {
	const item: CslItem = { id: 'a', type: 'webpage', title: 'Base', publisher: 'Paper', note: 'title: Something else' }
	expect(await citationsOf([item], 'plain')).toBe('Paper. (n.d.). Base.')
})

test('BibTeX styles find every abbreviation protected, in front too', async () => {
	const item: CslItem = { id: 'a', type: 'webpage', title: 'US forces leave: MECRA on K-1' }
	expect(await citationsOf([item], 'bibtex')).toContain('{{{US}} forces leave: {{MECRA}} on {K}-1}')
})

describe('an entry of the record with its sources', () => {
	const timeline = timelineOf(textsOf(GEO))
	const event = timeline.transfers.find(({ base }) => base === 'k-1')
	const base = timeline.baseById.get('k-1')
	if (!event || !base) throw new Error('the record has no K-1')
	const answer = vi.fn(async () => new Response(JSON.stringify(ITEMS)))
	const today = isoDay('2026-11-28')
	const page = 'https://example.org/handover/'
	const cite = (
		format: CitationFormat,
		subject: Subject,
		lang: 'en' | 'ar',
		cited: CitedPart = 'all',
		url = 'sources.json',
	) => citations(format, subject, timeline, url, { page, lang, today, cited })

	beforeEach(() => void vi.stubGlobal('fetch', answer))
	// The next file runs in the same process, and may ask a real server.
	afterEach(() => {
		vi.unstubAllGlobals()
		answer.mockClear()
	})

	test('its link has no axis that ends before its day', async () => {
		const later = timeline.eventById.get('2021-07-07-ain-al-asad-rockets')
		if (!later) throw new Error('the record has lost an event')
		const text = await cite('plain', { kind: 'event', event: later }, 'en', 'entry')
		// Without one the page opens on the axis that holds it; the opening's own ends before.
		expect(text).toContain('event=2021-07-07-ain-al-asad-rockets')
		expect(text).not.toContain('range=')
	})

	test('an answer that is none is told, and asked for again', async () => {
		// What came is kept for as long as the page is open: of this address nothing has been asked yet.
		const fresh = (format: CitationFormat) => cite(format, { kind: 'event', event }, 'en', 'all', 'fresh.json')
		answer.mockResolvedValueOnce(new Response('', { status: 404 }))
		await expect(fresh('plain')).rejects.toThrow('sources.json (404)')
		await fresh('plain')
		await fresh('bibtex')
		expect(answer).toHaveBeenCalledTimes(2)
	})

	test('an event is named first, with a link that opens it', async () => {
		const [first, ...rest] = (await cite('plain', { kind: 'event', event }, 'en')).split('\n')
		expect(first).toBe(
			`Handover, ${event.title.en}, 29 March 2020, https://example.org/handover/?event=${event.id}, accessed 28 November 2026`,
		)
		for (const claim of [...event.people, ...event.valueUsd, ...event.ordinal, event])
			for (const id of claim.sources) {
				const title = ITEMS.find((item) => item.id === id)?.title ?? id
				expect(
					rest.some((line) => bare(line).includes(bare(title))),
					id,
				).toBe(true)
			}
	})

	test('in Arabic too', async () => {
		const [first] = (await cite('plain', { kind: 'event', event }, 'ar')).split('\n')
		expect(first).toBe(
			`تسليم، ${event.title.ar}، ٢٩ آذار ٢٠٢٠، https://example.org/handover/?event=${event.id}&lang=ar، اطُّلع عليه في ٢٨ تشرين الثاني ٢٠٢٦`,
		)
	})

	test('it is cited alone, and so is each of its sources', async () => {
		const alone = await cite('plain', { kind: 'event', event }, 'en', 'entry')
		expect(alone).toBe((await cite('plain', { kind: 'event', event }, 'en')).split('\n')[0])
		const [source = ''] = event.sources
		const item = ITEMS.find(({ id }) => id === source)
		if (!item) throw new Error('the event has no source')
		for (const format of ['plain', 'bibtex'] as const)
			expect(await cite(format, { kind: 'event', event }, 'en', { source })).toBe(await citationsOf([item], format))
	})

	test('says when it was read, and of a source only what the record knows', async () => {
		const bibtex = await cite('bibtex', { kind: 'event', event }, 'en')
		expect(bibtex.match(/urldate/g)).toHaveLength(1)
		expect(bibtex.slice(0, bibtex.indexOf('\n}'))).toContain('\n  urldate = {2026-11-28},')
		const seen = { ...sourceWith(({ URL }) => URL !== undefined), accessed: { 'date-parts': [[2026, 3, 4]] } }
		expect(await citationsOf([seen], 'bibtex')).toContain('\n  urldate = {2026-03-04},')
		expect(await citationsOf([seen], 'bibtex')).not.toContain('Online')
	})

	test('as BibTeX it is the first entry', async () => {
		const entries = parsed(await cite('bibtex', { kind: 'event', event }, 'en'))
		expect(entries[0]).toMatchObject({
			id: `handover-${event.id}`,
			title: `${event.title.en}, 29 March 2020`,
			publisher: 'Handover',
			URL: `https://example.org/handover/?event=${event.id}`,
		})
		expect(new Set(entries.slice(1).map(({ id }) => id))).toEqual(
			new Set(
				[event, ...event.people, ...event.valueUsd, ...event.ordinal, ...event.statements].flatMap(
					({ sources }) => sources,
				),
			),
		)
	})

	test('a base is cited as of the day shown, with all that stands on its panel', async () => {
		const subject = { kind: 'base', base, day: isoDay('2020-05-01') } as const
		const [first] = (await cite('plain', subject, 'en')).split('\n')
		expect(first).toBe(
			'Handover, K-1 Air Base, 1 May 2020, https://example.org/handover/?date=2020-05-01&base=k-1, accessed 28 November 2026',
		)
		const ids = parsed(await cite('bibtex', subject, 'en')).map(({ id }) => id)
		expect(new Set(ids).size).toBe(ids.length)
		expect(ids).toEqual(expect.arrayContaining([...base.sources, ...base.placeSources, ...event.sources]))
		for (const { sources } of timeline.eventsAt.get('k-1') ?? [])
			expect(ids).toEqual(expect.arrayContaining([...sources]))
	})
})
