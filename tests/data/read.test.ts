import { expect, test } from 'vitest'
import { datasetOf, goodTexts } from '../helpers.ts'

const dataset = datasetOf(goodTexts)
const event = (id: string) => dataset.events.find((candidate) => candidate.id === id)

test('a source is named after its first publisher, and where it was seen is kept', () => {
	expect(dataset.sources.get('daily')).toEqual({
		id: 'daily',
		title: 'Report on an attack',
		publisher: 'The daily',
		via: 'The mirror',
		date: '2019-12-28',
		url: 'https://example.org/daily',
		language: 'en',
		kind: 'news',
		note: null,
	})
	expect(dataset.sources.get('weekly')).toMatchObject({ publisher: 'The weekly', via: null, date: '2020-04' })
	expect(dataset.sources.get('rumour')).toMatchObject({ publisher: null, via: null, date: '2020-01-10' })
	expect(dataset.sources.get('atlas')?.date).toBeNull()
})

test('a text whose publisher has no known address is opened where it was seen; a known address goes first', () => {
	const sources = JSON.parse(goodTexts['sources.json']) as { id: string; URL?: string; custom: { seen_at?: string } }[]
	const [daily, weekly] = ['daily', 'weekly'].map((id) => sources.find((source) => source.id === id))
	if (!daily || !weekly) throw new Error('the fixture has lost a source')
	delete daily.URL
	daily.custom.seen_at = 'https://mirror.example.org/daily'
	weekly.URL = 'https://example.org/weekly'
	weekly.custom.seen_at = 'https://mirror.example.org/weekly'
	const read = datasetOf({ ...goodTexts, 'sources.json': JSON.stringify(sources) }).sources
	expect(read.get('daily')?.url).toBe('https://mirror.example.org/daily')
	expect(read.get('weekly')?.url).toBe('https://example.org/weekly')
})

test('an attribution without sources rests on those of its event', () => {
	const texts = {
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace(
			'"actor": "militia", "by": "us", "sources": ["daily"]',
			'"actor": "militia", "by": "us"',
		),
	}
	const [alleged, denied] = datasetOf(texts).events[0]?.attribution ?? []
	expect(alleged?.sources).toEqual(['daily', 'weekly'])
	expect(denied?.sources).toEqual(['weekly'])
})

test('what is left out of the file is null or empty in the program, never undefined', () => {
	const seen: string[] = []
	const look = (value: unknown, path: string): void => {
		if (value === undefined) seen.push(path)
		if (typeof value === 'object' && value !== null)
			for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`)
	}
	for (const base of dataset.bases) look(base, base.id)
	for (const each of dataset.events) look(each, each.id)
	for (const source of dataset.sources.values()) look(source, source.id)
	expect(seen).toEqual([])
})

test('a transfer keeps who, to whom and where to', () => {
	expect(event('2020-03-17-river-camp-transfer')).toMatchObject({
		type: 'transfer',
		base: 'river-camp',
		from: 'coalition',
		to: 'isf',
		destination: 'hill-post',
		destinationSources: ['weekly'],
		ordinal: [{ min: 1, max: 1, by: 'coalition' }],
		place: { lngLat: [41.094, 34.369], uncertaintyM: 15000 },
	})
	expect(event('2020-01-09-vote')).toMatchObject({ place: null, precision: 'none', unverified: true, base: null })
})
