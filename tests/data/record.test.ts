import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { citedBy } from '../../src/core/record/citedBy.ts'
import { checkRecord } from '../../src/data/check.ts'
import { issueText, type RecordFile } from '../../src/data/issue.ts'
import { schemaFiles, schemaText } from '../../src/data/jsonSchema.ts'
import { parseRecord } from '../../src/data/parse.ts'
import { sentOf } from '../../src/data/parting.ts'
import { reportOn } from '../../src/data/report.ts'
import { GEO, goodTexts, TODAY, textsOf } from '../helpers.ts'
import { readSent } from '../readSent.ts'

const geo = textsOf(GEO)

describe('the record', () => {
	const { dataset, issues } = checkRecord(geo, { today: TODAY })

	test('has no error', () => {
		expect(issues.filter(({ severity }) => severity === 'error').map(issueText)).toEqual([])
	})

	test('is warned of what is true and cannot be mended: no second text gives these numbers of dead', () => {
		const warned = issues.map(({ file, rule, path }) => {
			const { id } = JSON.parse(geo[file as RecordFile]).features?.[Number(path[1])] ?? {}
			return `${rule} ${id}`
		})
		expect(warned).toEqual([
			'lone-source 2019-12-29-syria-strikes',
			'lone-source 2021-06-28-border-syria-airstrike',
			'lone-source 2022-09-28-kurdistan-strikes',
			'lone-source 2026-03-02-jurf-al-sakhar-airstrike',
			'lone-source 2026-03-12-akashat-airstrike',
		])
	})

	test('holds the five bases that the map exists for, each handed over', () => {
		for (const id of ['al-qaim', 'q-west', 'k-1', 'taqaddum', 'taji']) {
			expect(dataset?.bases.find((base) => base.id === id)?.kind, id).toBe('base')
			expect(dataset?.events.filter(({ type, base }) => type === 'transfer' && base === id).length, id).toBe(1)
		}
	})

	test('every event can be asked "says who?", and every source it names is there', () => {
		for (const event of dataset?.events ?? []) {
			expect(event.sources.length, event.id).toBeGreaterThan(0)
			for (const id of citedBy(event)) expect(dataset?.sources.has(id), `${event.id} ${id}`).toBe(true)
		}
	})
})

test.each([
	['the made-up record', goodTexts],
	['the record', geo],
])('%s: reading without checks gives the same as reading with them', (_, texts) => {
	expect(readSent(sentOf(texts))).toEqual(parseRecord(texts).dataset)
})

test.each(schemaFiles.map((file) => [file.name, file] as const))(
	'geo/schema/%s is up to date ("handover schema" writes it)',
	(name, file) => {
		expect(readFileSync(join(GEO, 'schema', name), 'utf8')).toBe(schemaText(file))
	},
)

test.each(schemaFiles.map((file) => [file.name, file] as const))(
	'%s takes what the door takes',
	(_, { of, schema }) => {
		const shape = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
		for (const texts of [goodTexts, geo]) {
			const json = JSON.parse(texts[of])
			expect(shape.safeParse(json).error?.issues ?? []).toEqual([])
			const strict: Record<string, unknown> = json.handover ?? (Array.isArray(json) ? json : json.features)[0]
			strict.nonsense = true
			expect(shape.safeParse(json).success).toBe(false)
		}
	},
)

test('the report counts what the made-up record holds', () => {
	const { dataset } = parseRecord(goodTexts)
	expect(dataset && reportOn(dataset)).toMatchObject({
		bases: 3,
		sites: 1,
		events: 9,
		eventsByType: { transfer: 2, attack: 3, airstrike: 1, protest: 1, political: 1, context: 1, combat: 0 },
		sources: 5,
		sourcesByKind: { primary: 1, news: 2, reference: 1, weak: 1 },
		actors: 5,
		wellSourced: 1,
		weakOnly: 1,
		disputed: 1,
		unverified: 1,
	})
})
