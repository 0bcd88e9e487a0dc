import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../src/core/query/changes.ts'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { sceneOn } from '../../src/core/query/scene.ts'
import { statusWord } from '../../src/core/record/statusWord.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { formatDay, isoDay } from '../../src/core/time/calendar.ts'
import { dataOrigin } from '../../src/formats/dataOrigin.ts'
import { basesCsv, eventsCsv } from '../../src/formats/recordCsv.ts'
import { changesCsv, sceneCsv } from '../../src/formats/sceneCsv.ts'
import { eventsGeoJson, sceneGeoJson } from '../../src/formats/sceneGeoJson.ts'
import { has, run } from '../programs.ts'
import { realTimeline as timeline } from '../still/real.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()
const DAY = isoDay('2020-03-18')
const scene = sceneOn(timeline, DAY, { ...NO_FILTER, trail: 30 })
const origin = dataOrigin('https://example.org/?date=2020-03-18', 'abcdef01', timeline.dataset.manifest)

/** A table as another reader sees it. */
const read = (csv: string): readonly Record<string, string>[] => parse(csv, { columns: true, bom: true })

describe('who holds what on a day', () => {
	test('as CSV: a row a base with the values of the scene', () => {
		const csv = sceneCsv(scene, timeline)
		expect(csv.startsWith('\ufeff')).toBe(true)
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
		const rows = read(csv)
		expect(rows.map(({ id }) => id)).toEqual(scene.bases.map(({ base }) => base.id))
		rows.forEach((row, i) => {
			const at = scene.bases[i]
			if (!at) throw new Error('a row too many')
			expect(row.status).toBe(statusWord(at.base, at))
			expect([row.holder, row.handing_to]).toEqual([at.holder?.id ?? '', at.handingTo?.id ?? ''])
			expect(row.since).toBe(at.since === null ? '' : formatDay(at.since))
			expect([Number(row.longitude), Number(row.latitude)]).toEqual([...at.base.place.lngLat])
			expect(row.name_ar).toBe(at.base.name.ar)
			expect(row.date).toBe('2020-03-18')
		})
	})

	test('a name that a spreadsheet would run is disarmed', () => {
		const hostile = structuredClone(timeline.dataset)
		const [first] = hostile.bases
		if (!first) throw new Error('no base')
		Object.assign(first.name, { en: '=HYPERLINK("http://example.org")' })
		const other = compile(hostile)
		const [row] = read(sceneCsv(sceneOn(other, DAY, { ...NO_FILTER, trail: 30 }), other))
		expect(row?.name_en).toBe('\'=HYPERLINK("http://example.org")')
	})

	test('as GeoJSON: longitude first, and what the file says of itself', () => {
		const { type, metadata, features } = JSON.parse(sceneGeoJson(timeline, scene, origin))
		expect([type, metadata.date, metadata.record, metadata.link]).toEqual([
			'FeatureCollection',
			'2020-03-18',
			'abcdef01',
			origin.link,
		])
		expect(features).toHaveLength(scene.bases.length)
		for (const { geometry, properties } of features) {
			const [lng, lat] = geometry.coordinates
			expect(lng).toBeGreaterThan(38)
			expect(lng).toBeLessThan(49)
			expect(lat).toBeGreaterThan(29)
			expect(lat).toBeLessThan(38)
			expect(String(lng)).toMatch(/^\d+(\.\d{1,5})?$/)
			const at = scene.bases.find(({ base }) => base.id === properties.id)
			expect(properties.status).toBe(at && statusWord(at.base, at))
			expect([properties.holder, properties.handing_to]).toEqual([at?.holder?.id ?? null, at?.handingTo?.id ?? null])
		}
	})
})

test('wherever a source is named, the next cell says where it is to be read', () => {
	const { dataset } = timeline
	const changes = changesBetween(timeline, isoDay('2020-03-05'), isoDay('2020-04-04'), NO_FILTER)
	const tables = [
		[sceneCsv(scene, timeline), 'sources'],
		[changesCsv(changes, dataset), 'sources'],
		[basesCsv(dataset), 'all_sources'],
		[eventsCsv(dataset), 'all_sources'],
	] as const
	for (const [csv, name] of tables) {
		const rows = read(csv)
		expect(rows.some((row) => row.source_urls !== '')).toBe(true)
		for (const row of rows) {
			const ids = row[name]?.split(' ').filter(Boolean) ?? []
			expect(row.source_urls).toBe(ids.map((id) => dataset.sources.get(id)?.url ?? 'none').join(' | '))
			// Those of single cells are among them.
			for (const [column, cell] of Object.entries(row))
				if (column.endsWith('_sources') && name === 'all_sources')
					for (const id of cell.split(/[ |]+/).filter(Boolean)) expect(ids, `${row.id}: ${column}`).toContain(id)
		}
	}
})

describe('what changed', () => {
	test('is a row for each base in other hands and for each event, a transfer once', () => {
		const changes = changesBetween(timeline, isoDay('2020-03-05'), isoDay('2020-04-04'), NO_FILTER)
		const rows = read(changesCsv(changes, timeline.dataset))
		const holders = rows.filter(({ change }) => change === 'holder')
		expect(holders.map(({ base }) => base)).toEqual(changes.bases.map(({ base }) => base.id))
		expect(holders.find(({ base }) => base === 'k-1')).toMatchObject({
			holder_before: 'coalition',
			holder_after: 'transferred',
			date: '2020-03-29',
		})
		const others = changes.events.filter(({ type }) => type !== 'transfer')
		expect(rows.filter(({ change }) => change === 'event').map(({ event }) => event)).toEqual(
			others.map(({ id }) => id),
		)
		for (const { sources, change, holder_after: after } of rows)
			if (change === 'event' || after === 'transferred') expect(sources).not.toBe('')
	})
})

test('what changed up to a day after the end says until when it is known', () => {
	const after = changesBetween(timeline, isoDay('1990-01-01'), isoDay('2036-01-01'), NO_FILTER)
	const rows = read(changesCsv(after, timeline.dataset))
	expect(new Set(rows.map(({ coverage }) => coverage))).toEqual(new Set(['ended']))
	const held = rows.filter(({ change, holder_after: held }) => change === 'holder' && held === 'coalition')
	expect(held.length).toBeGreaterThan(0)
	for (const { last_reported: reported } of held) expect(reported).toMatch(/^\d{4}-\d{2}-\d{2}$/)
	const dense = changesBetween(timeline, isoDay('2020-03-05'), isoDay('2020-04-04'), NO_FILTER)
	expect(dense.coverage.how).toBe('dense')
})

describe('events as GeoJSON', () => {
	const text = eventsGeoJson(
		timeline.dataset,
		timeline.events,
		{ from: isoDay('2011-12-01'), to: isoDay('2026-01-31') },
		origin,
	)

	test('an event without an honest point has none', () => {
		const { features } = JSON.parse(text)
		const points = new Map(features.map((feature: { id: string; geometry: unknown }) => [feature.id, feature.geometry]))
		for (const { id, place } of timeline.events) expect(points.get(id) === null).toBe(place === null)
		for (const { properties } of features) expect(properties.sources.length).toBeGreaterThan(0)
	})

	test('every figure of the table, under the same name and with the same value', () => {
		const rows = read(eventsCsv(timeline.dataset))
		const { features } = JSON.parse(text)
		const byId = new Map(
			features.map(({ properties }: { properties: Record<string, unknown> }) => [properties.id, properties]),
		)
		for (const row of rows) {
			const { sources, time, ...properties } = byId.get(row.id) as Record<string, unknown>
			const { sources: ids, time: clock, ...cells } = row
			const texts = Object.entries(properties).map(([name, value]) => [name, String(value ?? '')])
			expect(Object.fromEntries(texts), row.id).toEqual(cells)
			expect(time).toBe(clock === '' ? null : `T${clock}`)
			const listed = (sources as { id: string }[]).map(({ id }) => id)
			expect(listed.slice(0, ids?.split(' ').length)).toEqual(ids?.split(' '))
			expect(listed).toEqual(row.all_sources?.split(' '))
		}
	})

	test.skipIf(!has('ogrinfo'))('GDAL reads it', () => {
		const file = join(folder(), 'events.geojson')
		writeFileSync(file, text)
		const said = run('ogrinfo', ['-so', '-al', file])
		expect(said).toContain(`Feature Count: ${timeline.events.length}`)
		expect(said).toContain('WGS 84')
		expect(said).toMatch(/^killed_min: Integer \(/m)
		// A Shapefile refuses a column of times.
		expect(said).toMatch(/^time: String \(/m)
	})
})
