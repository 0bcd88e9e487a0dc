/** The whole in one file: a workbook, and KML. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { sceneOn } from '../../src/core/query/scene.ts'
import { compile } from '../../src/core/record/timeline.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { citedByBase } from '../../src/formats/baseColumns.ts'
import { dataOrigin } from '../../src/formats/dataOrigin.ts'
import { kmlOf } from '../../src/formats/kml.ts'
import { basesCsv, eventsCsv } from '../../src/formats/recordCsv.ts'
import { recordWorkbook } from '../../src/formats/workbook.ts'
import { has, run } from '../programs.ts'
import { realTimeline as timeline } from '../still/real.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()
const { dataset } = timeline
const [from, to] = [isoDay('2019-12-01'), isoDay('2020-09-01')]
const events = timeline.events.filter(({ when }) => when.earliest >= from && when.earliest <= to)
const origin = dataOrigin('https://example.org/?date=2020-04-04', 'abcdef01', timeline.dataset.manifest)

describe('the workbook', () => {
	const scene = sceneOn(timeline, isoDay('2020-04-04'), { ...NO_FILTER, trail: 30 })
	const parts = unzipSync(recordWorkbook(timeline, { scene, events, from, to, origin }))
	const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
	const names = [...xml('xl/workbook.xml').matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name)
	const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] => {
		const rows = [
			...xml(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs),
		].map(([, row = '']) =>
			Object.fromEntries(
				[...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<v>|<is><t [^>]*>)([^<]*)</g)].map(([, column, text]) => [
					column,
					text ?? '',
				]),
			),
		)
		const [head = {}, ...rest] = rows
		return rest.map((row) => Object.fromEntries(Object.entries(head).map(([at, column]) => [column, row[at] ?? ''])))
	}

	test('has a sheet for each thing', () => {
		expect(names).toEqual(['bases', 'events', 'claims', 'sources', 'about'])
	})

	test('has the columns of the tables, and who holds a base on the day', () => {
		const heads = (csv: string): readonly string[] => csv.slice(1, csv.indexOf('\r\n')).split(',')
		const [base, event] = [rowsOf('bases'), rowsOf('events')]
		expect(Object.keys(event[0] ?? {})).toEqual(heads(eventsCsv(dataset)))
		expect(Object.keys(base[0] ?? {})).toEqual(expect.arrayContaining([...heads(basesCsv(dataset))]))
		expect(base.find(({ id }) => id === 'k-1')).toMatchObject({
			date: '2020-04-04',
			status: 'transferred',
			since: '2020-03-29',
		})
		expect(event.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
	})

	test('has every number that somebody gives in a row of its own, with its sources', () => {
		const rows = rowsOf('claims')
		for (const event of events)
			for (const what of ['killed', 'wounded', 'munitions'] as const)
				expect(
					rows
						.filter((row) => row.entry === event.id && row.what === what)
						.map(({ place, min, max, by, sources }) => [place, min, max, by, sources]),
				).toEqual(
					event[what].map(({ min, max, by, sources }, i) =>
						[i + 1, min ?? '', max ?? '', by ?? '', sources.join(' ')].map(String),
					),
				)
		expect(new Set(rows.map(({ what }) => what))).toEqual(
			new Set([
				...['killed', 'wounded', 'munitions', 'people', 'value_usd', 'ordinal'],
				...['attribution', 'other_date', 'statement', 'fact'],
			]),
		)
	})

	test('has exactly the sources that its other sheets name, and where each is named', () => {
		const sources = rowsOf('sources')
		const named = [...rowsOf('bases'), ...rowsOf('events')].flatMap((row) =>
			[row.all_sources, row.status_sources ?? ''].flatMap((ids = '') => ids.split(' ').filter(Boolean)),
		)
		expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(named))
		const [base] = dataset.bases
		for (const id of base ? citedByBase(base) : [])
			expect(sources.find((source) => source.id === id)?.cited_by?.split(' ')).toContain(base?.id)
	})

	test('says what it is and what it does not know', () => {
		const about = new Map(rowsOf('about').map(({ name, value }) => [name, value]))
		expect(about.get('record')).toBe('abcdef01')
		expect(about.get('coverage of these days')).toBe('dense')
	})

	test.skipIf(!has('ogrinfo'))('GDAL counts the same rows', () => {
		const path = join(folder(), 'whole.xlsx')
		writeFileSync(path, recordWorkbook(timeline, { scene, events, from, to, origin }))
		const said = run('ogrinfo', ['-so', path, 'events'])
		expect(said).toContain(`Feature Count: ${events.length}`)
		expect(said).toMatch(/^killed_min: Integer \(/m)
		expect(said).toMatch(/^date: String \(/m)
	})
})

describe('KML', () => {
	const kml = kmlOf(timeline, { bases: dataset.bases, events, from, to, lang: 'en', origin })
	const placemarks = [...kml.matchAll(/<Placemark>(.*?)<\/Placemark>/g)].map(([, inner = '']) => inner)
	const named = (name: string): readonly string[] =>
		placemarks.filter((mark) => mark.startsWith(`<name>${name}</name>`))
	const span = (mark: string | undefined): string | undefined => /<TimeSpan>(.*?)<\/TimeSpan>/.exec(mark ?? '')?.[1]

	test('a base is a place for each time in somebody’s hands, from midnight to midnight where it lies', () => {
		const [before, after] = named('K-1 Air Base')
		expect(span(before)).toMatch(/<end>2020-03-28T23:59:59\+03:00<\/end>$/)
		expect(span(after)).toMatch(/^<begin>2020-03-29T00:00:00\+03:00<\/begin>/)
		expect(before).toContain('<styleUrl>#base-coalition</styleUrl>')
		expect(after).toContain('<styleUrl>#base-transferred</styleUrl>')
	})

	test('an event lasts its days, and one without an honest point has none', () => {
		const ofEvents = placemarks.slice(-events.length)
		for (const [i, event] of events.entries()) {
			expect(ofEvents[i]).toContain(`<Data name="id"><value>${event.id}</value></Data>`)
			expect(ofEvents[i]?.includes('<Point>'), event.id).toBe(event.place !== null)
		}
		const [single] = events.filter(({ when }) => when.written === '2020-03-11')
		const mark = placemarks.find((candidate) => candidate.includes(`<value>${single?.id}</value>`))
		expect(span(mark)).toBe('<begin>2020-03-11T00:00:00+03:00</begin><end>2020-03-11T23:59:59+03:00</end>')
	})

	test('every style that is named is there, and no address is asked for looks', () => {
		const styles = new Set([...kml.matchAll(/<Style id="([^"]+)"/g)].map(([, id]) => id))
		for (const [, id] of kml.matchAll(/<styleUrl>#([^<]+)</g)) expect(styles).toContain(id)
		expect(kml).not.toMatch(/<(?:Icon|NetworkLink|href|Link)\b/)
	})

	test('every element stands where the schema wants it', () => {
		// OGC 07-147r2, 9.1.3: what a Feature may hold, in this order.
		const ORDER = [
			'name',
			'open',
			'Snippet',
			'description',
			'TimeSpan',
			'styleUrl',
			'Style',
			'ExtendedData',
			'Point',
			'Folder',
		]
		const childrenOf = (xml: string): readonly string[] => {
			const names: string[] = []
			let depth = 0
			for (const [, close, name = ''] of xml.matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
				if (!close && depth === 0) names.push(name)
				depth += close ? -1 : 1
			}
			return names
		}
		const [, document = ''] = /<Document>(.*)<\/Document>/s.exec(kml) ?? []
		for (const xml of [document, ...placemarks]) {
			const places = childrenOf(xml).map((name) => ORDER.indexOf(name))
			expect(places).not.toContain(-1)
			expect(places).toEqual(places.toSorted((a, b) => a - b))
		}
	})

	test('a text of the record is never a tag', () => {
		const hostile = structuredClone(dataset)
		const [base] = hostile.bases
		if (!base) throw new Error('no base')
		Object.assign(base.name, { en: '</name><NetworkLink>' })
		Object.assign(base.summary, { en: '<img src=x onerror=alert(1)>]]>\0' })
		const text = kmlOf(compile(hostile), { bases: hostile.bases, events, from, to, lang: 'en', origin })
		expect(text).not.toContain('<NetworkLink>')
		expect(text).toContain('&amp;lt;img src=x onerror=alert(1)&amp;gt;]]&amp;gt;')
	})

	test.skipIf(!has('ogrinfo') || !has('xmllint'))('xmllint and GDAL read it, times as times', () => {
		const path = join(folder(), 'whole.kml')
		writeFileSync(path, kmlOf(timeline, { bases: dataset.bases, events, from, to, lang: 'ar', origin }))
		run('xmllint', ['--noout', path])
		const said = run('ogrinfo', ['-so', '-al', path])
		expect(said).toContain(`Feature Count: ${events.length}`)
		expect(said).toMatch(/^begin: DateTime \(/m)
		expect(said).toContain('killed_en: String')
	})
})
