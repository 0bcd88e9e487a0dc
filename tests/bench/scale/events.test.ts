import { expect, test } from 'vitest'
import { compile } from '../../../src/core/record/timeline.ts'
import { datasetOf, GEO, textsOf } from '../../helpers.ts'
import { STORY } from '../../shipped.ts'
import { generated } from './events.ts'

const record = datasetOf(textsOf(GEO))
const dataset = generated(record, 5000)
const made = dataset.events.filter(({ type }) => type !== 'transfer')

test('as many as asked for, beside the transfers of the record', () => {
	expect(made).toHaveLength(5000)
	expect(dataset.events.filter(({ type }) => type === 'transfer')).toEqual(
		record.events.filter(({ type }) => type === 'transfer'),
	)
})

test('the same arguments give the same events, other counts others', () => {
	expect(generated(record, 5000)).toEqual(dataset)
	expect(generated(record, 4999).events.at(-1)?.place).not.toEqual(dataset.events.at(-2)?.place)
})

test('all begin in the story, and what they name is in the record', () => {
	const bases = new Set(record.bases.map(({ id }) => id))
	for (const { when, base, place, sources, attribution } of made) {
		expect(when.earliest >= STORY[0] && when.earliest < STORY[1] && when.earliest <= when.latest).toBe(true)
		expect(place).not.toBeNull()
		expect(base === null || bases.has(base)).toBe(true)
		expect(sources.every((id) => record.sources.has(id))).toBe(true)
		expect(attribution.every(({ actor }) => record.actors.has(actor))).toBe(true)
	}
})

test('few places, most events at few of them', () => {
	const counts = new Map<string, number>()
	for (const { place } of made) counts.set(String(place?.lngLat), (counts.get(String(place?.lngLat)) ?? 0) + 1)
	const sorted = [...counts.values()].sort((a, b) => b - a)
	expect(sorted.length).toBeLessThanOrEqual(2000)
	expect(sorted.slice(0, sorted.length / 4).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(made.length / 2)
})

test('the timeline takes them', () => {
	expect(compile(dataset).eventById.size).toBe(dataset.events.length)
})
