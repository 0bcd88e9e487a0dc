import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingsToCome } from '../../src/app/readings.ts'
import { readFirst } from '../../src/data/checked.ts'
import { RECORD_FILES } from '../../src/data/issue.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { recordOf, sentOf } from '../../src/data/parting.ts'
import { digestInput, FIRST_FILES, firstDigestInput, LATER_FILES, laterDigestInput } from '../../src/data/sent.ts'
import { FIXTURES, GEO, textsOf } from '../helpers.ts'
import { readSent } from '../readSent.ts'

const texts = textsOf(GEO)
const sent = sentOf(texts)

describe('the short way in for a record that the build has checked', () => {
	test.each([
		['geo', texts],
		['mali', textsOf(`${FIXTURES}/mali`)],
	])('gives the very dataset that the door gives: %s', (_, texts) => {
		expect(readSent(sentOf(texts))).toEqual(parseRecord(texts).dataset)
	})

	test('is told apart from any other bytes, wherever they changed', () => {
		for (const file of RECORD_FILES)
			expect(digestInput({ ...texts, [file]: `${texts[file]} ` })).not.toBe(digestInput(texts))
		for (const file of FIRST_FILES)
			expect(firstDigestInput({ ...sent, [file]: `${sent[file]} ` })).not.toBe(firstDigestInput(sent))
		for (const file of LATER_FILES)
			expect(laterDigestInput({ ...sent, [file]: `${sent[file]} ` })).not.toBe(laterDigestInput(sent))
	})
})

describe('what is only read of bases and events', () => {
	test('is not in what comes first, and all of it comes later', () => {
		const texts = JSON.parse(sent['texts.json'])
		for (const kind of ['bases', 'events'] as const)
			for (const { id, properties } of JSON.parse(sent[`${kind}.geojson`]).features) {
				expect(Object.keys(properties)).not.toContain('summary_en')
				expect(Object.keys(texts[kind][id])).toContain('summary_en')
			}
		expect(Object.keys(JSON.parse(sent['datapackage.json']))).not.toContain('resources')
		expect(Object.keys(texts.manifest)).toContain('resources')
		for (const { opens, ...shown } of JSON.parse(sent['datapackage.json']).handover.chapters) {
			expect(Object.keys(shown)).not.toContain('summary_en')
			expect(Object.keys(texts.chapters[opens])).toEqual(['summary_en', 'summary_ar'])
		}
	})

	test('throws when it is looked at before it has come, and is there when it has', async () => {
		const whole = readSent(sent)
		const reading = {
			sources: whole.sources,
			baseTexts: new Map(whole.bases.map((base) => [base.id, base])),
			eventTexts: new Map(whole.events.map((event) => [event.id, event])),
			chapterTexts: new Map(whole.manifest.chapters.map((chapter) => [chapter.opens, chapter])),
		}
		const readings = readingsToCome(async () => reading)
		const dataset = readFirst(sent, readings)
		const [event] = dataset.events
		expect(event?.title).toEqual(whole.events[0]?.title)
		expect(() => event?.summary).toThrow('before')
		const [chapter] = dataset.manifest.chapters
		expect(chapter?.name).toEqual(whole.manifest.chapters[0]?.name)
		expect(() => chapter?.summary).toThrow('before')
		await readings.ask()
		expect(dataset.events).toEqual(whole.events)
		expect(dataset.bases).toEqual(whole.bases)
		expect(dataset.manifest.chapters).toEqual(whole.manifest.chapters)
		// What goes to a worker is an event like any other.
		expect(structuredClone(dataset.events)).toEqual(whole.events)
	})
})

describe('the record put together again', () => {
	test('says what its authors wrote', () => {
		const again = recordOf(sent)
		for (const file of RECORD_FILES) expect(JSON.parse(again[file])).toEqual(JSON.parse(texts[file]))
	})

	test('leaves a whole file as it is written', () => {
		expect(recordOf({ ...sent, 'events.geojson': texts['events.geojson'] })['events.geojson']).toBe(
			texts['events.geojson'],
		)
	})

	test('never throws, whatever has become of the files', () => {
		const half = fc.tuple(
			fc.constantFrom(...FIRST_FILES, ...LATER_FILES),
			fc.oneof(fc.json(), fc.string(), fc.constantFrom('{"features":[null]}', '{"features":[{"properties":null}]}')),
		)
		fc.assert(
			fc.property(half, ([file, text]) => {
				const again = recordOf({ ...sent, [file]: text })
				expect(Object.keys(again).sort()).toEqual([...RECORD_FILES].sort())
				parseRecord(again)
			}),
			{ numRuns: 40 },
		)
	})
})
