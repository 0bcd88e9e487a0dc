import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BaseEvent, Claim, Dataset } from '../../src/core/record/model.ts'
import { basesCsv, eventsCsv } from '../../src/formats/recordCsv.ts'
import { datasetOf, GEO, GOOD, publishedEdtf, textsOf } from '../helpers.ts'

/** Reads CSV as Python does, which has never heard of d3: a list of rows on standard output. */
const READER = `
import csv, io, json, sys
text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')
sys.stdout.write(json.dumps(list(csv.reader(text, strict=True))))
`
const python = spawnSync('python3', ['--version']).status === 0
const needsPython = 'skipped only where python3 is not installed'

type Row = Readonly<Record<string, string>>

/** @throws if Python finds a fault in it */
function readByPython(csv: string): readonly (readonly string[])[] {
	const { status, stdout, stderr } = spawnSync('python3', ['-c', READER], {
		input: csv,
		encoding: 'utf8',
		maxBuffer: 1e8,
	})
	if (status !== 0) throw new Error(stderr)
	return JSON.parse(stdout)
}

function rowsOf(csv: string): readonly Row[] {
	const [head = [], ...rows] = readByPython(csv)
	for (const row of rows) expect(row.length).toBe(head.length)
	expect(new Set(head).size).toBe(head.length)
	return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

/** What stands in the cell of a text. */
const SPACES = ['\t', '\n', '\r']
/** Controls are taken out, and what begins like a formula has an apostrophe. */
const cellOf = (text: string): string => {
	const shown = [...text].filter((char) => SPACES.includes(char) || !/[\p{Cc}\p{Cs}]/u.test(char)).join('')
	return ['=', '+', '-', '@', '＝', '＋', '－', '＠', ...SPACES].some((sign) => shown.startsWith(sign))
		? `'${shown}`
		: shown
}

const isoOf = (days: number | undefined): string =>
	days === undefined ? '' : new Date(days * 86_400_000).toISOString().slice(0, 10)

interface RawFeature {
	readonly id: string
	readonly geometry: { readonly coordinates: readonly [number, number] } | null
	readonly properties: Readonly<Record<string, unknown>>
}

describe.skipIf(!python)(`read by Python's csv module (${needsPython})`, () => {
	test.each([GOOD, GEO])('%s: every line, and in it what the file says', (folder) => {
		const texts = textsOf(folder)
		const dataset = datasetOf(texts)
		for (const [file, csv, dated] of [
			['bases.geojson', basesCsv(dataset), 'held_from'],
			['events.geojson', eventsCsv(dataset), 'date'],
		] as const) {
			const features: readonly RawFeature[] = JSON.parse(texts[file]).features
			const rows = rowsOf(csv)
			expect(rows.map(({ id }) => id)).toEqual(features.map(({ id }) => id))
			for (const [i, { id, geometry, properties }] of features.entries()) {
				const row = rows[i] ?? {}
				expect([row.longitude, row.latitude], id).toEqual((geometry?.coordinates ?? ['', '']).map(String))
				for (const [name, value] of Object.entries(properties)) {
					const list = Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string')
					if (list) expect(row[name], id).toBe(value.join(name === 'other_names' ? ' | ' : ' '))
					else if (!Array.isArray(value))
						expect(row[name], `${id}: ${name}`).toBe(value === null ? '' : cellOf(String(value)))
				}
				const days = publishedEdtf(String(properties[dated] ?? ''))
				const prefix = dated === 'date' ? '' : `${dated}_`
				expect([row[`${prefix}earliest`], row[`${prefix}latest`]], id).toEqual([
					isoOf(days?.earliest),
					isoOf(days?.latest),
				])
			}
		}
	})

	test('any text in any language comes back as it was, but for the apostrophe', () => {
		const nasty = fc.oneof(
			fc.string({ unit: 'binary', minLength: 1 }),
			fc.string({ unit: fc.constantFrom(...'=+-@＝＠\0\x1b\t\r\n",;\'|ق \uFEFF'), minLength: 1 }),
		)
		const pair = fc.record({ en: nasty, ar: nasty })
		const rows = fc.record({ title: pair, summary: pair, note: pair })
		const [event] = good.events
		if (!event) throw new Error('the fixture has no event')
		fc.assert(
			fc.property(fc.array(rows, { minLength: 400, maxLength: 500 }), (texts) => {
				const read = rowsOf(eventsCsv({ ...good, events: texts.map((text) => ({ ...event, ...text })) }))
				expect(
					read.map((row) => [row.title_en, row.title_ar, row.summary_en, row.summary_ar, row.note_en, row.note_ar]),
				).toEqual(
					texts.map(({ title, summary, note }) =>
						[title, summary, note].flatMap(({ en, ar }) => [cellOf(en), cellOf(ar)]),
					),
				)
			}),
			// Each run starts a Python: one, with all of the texts.
			{ numRuns: 1 },
		)
	}, 60_000)

	test('numbers stand as everybody gives them', () => {
		const claim = (rest: Partial<Claim>): Claim => ({
			min: null,
			max: null,
			by: null,
			text: null,
			sources: ['a'],
			reason: null,
			...rest,
		})
		const row = rowOf({
			munitions: [
				claim({ min: 18, max: 18, by: 'coalition', text: { en: 'hit the base', ar: 'أصابت القاعدة' } }),
				claim({ min: 30, max: 30, by: 'us-officials', sources: ['b', 'c'] }),
			],
			killed: [claim({ min: 0, max: 0 })],
			wounded: [claim({ min: 5, max: 6 }), claim({ min: 25 }), claim({ max: 3 })],
		})
		expect(row).toMatchObject({
			munitions_min: '18',
			munitions_max: '18',
			munitions_en: '18 (coalition; hit the base) | 30 (us-officials)',
			munitions_ar: '18 (coalition; أصابت القاعدة) | 30 (us-officials)',
			munitions_sources: 'a | b c',
			killed_en: '0',
			wounded_min: '5',
			wounded_max: '6',
			wounded_en: '5–6 | 25 or more | 3 or fewer',
			wounded_ar: '5–6 | 25 أو أكثر | 3 أو أقل',
		})
	})

	test('who did it, other dates and what was said stand with their speakers', () => {
		const when = {
			earliest: 0,
			latest: 0,
			written: '2020-03-28',
			resolution: 'day',
			approximate: false,
			uncertain: false,
		} as never
		const row = rowOf({
			attribution: [
				{ kind: 'alleged', actor: 'kataib-hezbollah', by: 'us', sources: ['a'] },
				{ kind: 'denied', actor: 'kataib-hezbollah', by: null, sources: ['b'] },
			],
			otherDates: [{ when, by: 'press', text: { en: 'in print', ar: 'مطبوعاً' }, sources: ['c'] }],
			statements: [{ by: 'coalition', when, text: { en: 'Planned.', ar: 'مخطط.' }, sources: ['d'] }],
		})
		expect(row).toMatchObject({
			attribution: 'alleged: kataib-hezbollah (us) | denied: kataib-hezbollah',
			attribution_sources: 'a | b',
			other_dates_en: '2020-03-28 (press; in print)',
			other_dates_ar: '2020-03-28 (press; مطبوعاً)',
			statements_en: 'coalition (2020-03-28): Planned.',
			statements_sources: 'd',
		})
	})
})

const good: Dataset = datasetOf(textsOf(GOOD))

function rowOf(facts: Partial<BaseEvent>): Row {
	const [event] = good.events
	const [row] = rowsOf(eventsCsv({ ...good, events: [{ ...event, ...facts } as BaseEvent] }))
	return row ?? {}
}

test('begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
	for (const csv of [basesCsv(good), eventsCsv(good)]) {
		expect(csv.startsWith('\uFEFFid,')).toBe(true)
		expect(csv.endsWith('\r\n')).toBe(true)
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
	}
})

test('no cell of the record is a formula to a spreadsheet', () => {
	const dataset = datasetOf(textsOf(GEO))
	for (const csv of [basesCsv(dataset), eventsCsv(dataset)]) expect(csv).not.toMatch(/(?:^|,|\n)"?[=+@\t-]/)
	expect(basesCsv({ ...good, bases: good.bases.map((base) => ({ ...base, otherNames: ['=cmd()'] })) })).toContain(
		",'=cmd(),",
	)
})

test('a number below zero stays a number', () => {
	const place = { lngLat: [-7.5, -33], uncertaintyM: 1 } as const
	expect(basesCsv({ ...good, bases: good.bases.map((base) => ({ ...base, place })) })).toContain(',-7.5,-33,')
})
