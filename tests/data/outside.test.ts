/** What other programs say about the record: those that a reader may open it with. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { parseEdtf } from '../../src/core/time/edtf.ts'
import { GEO, GOOD, publishedEdtf, textsOf } from '../helpers.ts'

const FOLDERS = [
	['the made-up record', GOOD],
	['the record', GEO],
] as const
const gdal = spawnSync('ogrinfo', ['--version']).status === 0

describe.each(FOLDERS)('%s', (_, folder) => {
	const texts = textsOf(folder)

	test.skipIf(!gdal)(
		'GDAL (ogrinfo) reads both layers without a word of warning; skipped only where GDAL is not installed',
		() => {
			for (const file of ['bases.geojson', 'events.geojson'] as const) {
				const { status, stdout, stderr } = spawnSync('ogrinfo', ['-ro', '-al', '-so', join(folder, file)], {
					encoding: 'utf8',
				})
				expect(status).toBe(0)
				expect(stderr).toBe('')
				expect(stdout).not.toMatch(/warning|error/i)
				expect(stdout).toContain("using driver `GeoJSON' successful")
				expect(stdout).toContain(`Feature Count: ${JSON.parse(texts[file]).features.length}`)
				expect(stdout).toContain('Geometry: Point')
				expect(stdout).toMatch(/GEOGCRS\["WGS 84"/)
			}
		},
	)

	test('the published EDTF parser reads every date, and reads the same days', () => {
		const dates = [...datesIn(JSON.parse(texts['bases.geojson'])), ...datesIn(JSON.parse(texts['events.geojson']))]
		expect(dates.length).toBeGreaterThan(5)
		for (const date of dates) {
			const [ours, theirs] = [parseEdtf(date), publishedEdtf(date)]
			expect(theirs, date).not.toBeNull()
			expect([ours?.earliest, ours?.latest], date).toEqual([theirs?.earliest, theirs?.latest])
		}
	})

	test('Citation.js takes every source over whole', () => {
		const sources: readonly object[] = JSON.parse(texts['sources.json'])
		const { data } = new Cite(sources, { generateGraph: false, strict: true })
		expect(data).toEqual(sources)
	})

	const official = process.env.CSL_SCHEMA ?? ''
	test.skipIf(!existsSync(official))(
		'the sources keep the official CSL-JSON schema; CSL_SCHEMA names csl-data.json of citation-style-language/schema',
		() => {
			const schema = z.fromJSONSchema(JSON.parse(readFileSync(official, 'utf8')))
			expect(schema.safeParse([{ id: 'x', type: 'webpge' }]).success).toBe(false)
			expect(schema.safeParse(JSON.parse(texts['sources.json'])).error?.issues ?? []).toEqual([])
		},
	)
})

/** Every EDTF text, wherever it stands. */
function datesIn(value: unknown): readonly string[] {
	if (typeof value !== 'object' || value === null) return []
	return Object.entries(value).flatMap(([key, inner]) =>
		(key === 'date' || key === 'held_from' || key === 'last_reported') && typeof inner === 'string'
			? [inner]
			: datesIn(inner),
	)
}
