import { expect, test } from 'vitest'
import { FIXTURES, GEO, GOOD, goodTexts, ROOT } from '../helpers.ts'
import { folderOf, handover } from './cli.ts'

const LINE = /^(\S+):(\d+):(\d+) (error|warning) (.+); (.+)$/

test('a sound record: nothing on standard output, exit 0', async () => {
	expect(await handover(['check', GOOD])).toEqual({ code: 0, out: '', err: 'tests/fixtures/good: sound\n' })
})

test("without a folder it checks the package's own record, wherever one stands", async () => {
	const [here, there] = [await handover(['check']), await handover(['check'], folderOf({}))]
	expect(here.code).toBe(0)
	expect(there.code).toBe(0)
	expect(here.err).toMatch(/^geo: (sound|0 errors, \d+ warnings?)\n$/)
	for (const line of here.out.split('\n').slice(0, -1)) expect(line).toMatch(LINE)
	expect(there.out.split('\n').length).toBe(here.out.split('\n').length)
	expect(there.err).toContain(GEO)
})

test('errors: file:line:column, what is wrong and what to do; exit 1', async () => {
	const folder = folderOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"base": "city-airport"', '"base": "city-airprot"'),
	})
	const { code, out, err } = await handover(['check', folder])
	expect(code).toBe(1)
	expect(LINE.exec(out.trimEnd())?.slice(1)).toEqual([
		`${folder}/events.geojson`,
		'45',
		'9',
		'error',
		'there is no base "city-airprot"',
		'did you mean "city-airport"? otherwise add it to bases.geojson',
	])
	expect(err).toBe(`${folder}: 1 error, 0 warnings\n`)
})

test('warnings alone: exit 0', async () => {
	const folder = folderOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"title_en": "A vote"', '"title_en": "A vote."'),
	})
	const { code, out, err } = await handover(['check', '.'], folder)
	expect(code).toBe(0)
	expect(out).toBe('events.geojson:108:9 warning "title_en" ends with a full stop; take it out\n')
	expect(err).toBe('.: 0 errors, 1 warning\n')
})

test('a byte order mark is no fault', async () => {
	const folder = folderOf({ ...goodTexts, 'actors.json': `\ufeff${goodTexts['actors.json']}` })
	expect((await handover(['check', folder])).code).toBe(0)
})

test('a missing file is named, and a missing folder too', async () => {
	const { 'sources.json': _, ...rest } = goodTexts
	const folder = folderOf(rest)
	const { code, out, err } = await handover(['check', folder])
	expect(code).toBe(1)
	expect(out).toBe(`${folder}/sources.json:1:1 error the file is missing; add it\n`)
	expect(err).toContain('is not a whole record')
	expect(await handover(['check', 'nowhere'])).toEqual({ code: 2, out: '', err: 'There is no folder "nowhere".\n' })
	expect(await handover(['check', 'package.json'])).toMatchObject({ code: 2, out: '' })
})

test('a record that says nothing of itself is told how to', async () => {
	const { 'datapackage.json': _, ...rest } = goodTexts
	const folder = folderOf(rest)
	const { code, out } = await handover(['check', folder])
	expect(code).toBe(1)
	expect(out).toContain(`${folder}/datapackage.json:1:1 error the file is missing; write it: a data package`)
	expect((await handover(['on', '2020-04-04', '--record', folder])).err).toContain('datapackage.json is missing')
})

test('--report counts', async () => {
	const { code, out } = await handover(['check', GOOD, '--report'])
	expect(code).toBe(0)
	const counts = Object.fromEntries(
		out
			.trimEnd()
			.split('\n')
			.map((line) => /^\s*(.+?)\s+(\d+)$/.exec(line)?.slice(1) ?? []),
	)
	expect(counts).toMatchObject({
		bases: '3',
		'other sites': '1',
		events: '9',
		transfer: '2',
		attack: '3',
		sources: '5',
		weak: '1',
		'with two or more sources': '1',
		'on weak sources only': '1',
		unverified: '1',
	})
	expect(out).toMatch(/disputed.*\b1$/m)
})

test('--report tells of sources, attacks and time', async () => {
	const { out } = await handover(['check', GOOD, '--report'])
	expect(out).toMatch(/^ {2}with a source +9$/m)
	expect(out).toMatch(/^ {4}of these, with two or more sources \([\d.]+ %\) +\d+$/m)
	expect(out).toMatch(/^attacks +3$/m)
	expect(out).toMatch(/^days, (dense|sparse): \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d +\d+$/m)
})

test('--json: the same findings and counts for programs, and nothing else', async () => {
	const folder = folderOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson'].replace('"title_en": "A vote"', '"title_en": "A vote."'),
	})
	const { code, out } = await handover(['check', folder, '--report', '--json'])
	const { issues, report } = JSON.parse(out)
	expect(code).toBe(0)
	expect(issues).toEqual([
		{
			severity: 'warning',
			file: 'events.geojson',
			line: 108,
			column: 9,
			rule: 'title-stop',
			message: '"title_en" ends with a full stop',
			remedy: 'take it out',
		},
	])
	expect(report).toMatchObject({ events: 9, sourced: 9, weakUnmarked: 0, attacks: { all: 3 } })
	expect(JSON.parse((await handover(['check', GOOD, '--json'])).out)).toEqual({
		folder: 'tests/fixtures/good',
		issues: [],
	})
	const { 'sources.json': _, ...rest } = goodTexts
	const missing = await handover(['check', folderOf(rest), '--json'])
	expect([missing.code, JSON.parse(missing.out).issues[0].message]).toEqual([1, 'the file is missing'])
})

test('paths are shown as one would write them', async () => {
	const { out } = await handover(['check', 'json-empty'], `${FIXTURES}/bad`)
	expect(out).toMatch(/^json-empty\/bases\.geojson:1:1 error the file is missing; add it$/m)
	expect((await handover(['check', 'tests/fixtures/good'], ROOT)).err).toBe('tests/fixtures/good: sound\n')
})

test('what the ground lacks is named where a snapshot would refuse it', async () => {
	const manifest = goodTexts['datapackage.json']
	const folder = folderOf({ ...goodTexts, 'datapackage.json': manifest.replace('"IRQ"', '"IRX"') })
	const { code, out } = await handover(['check', folder])
	expect(code).toBe(1)
	expect(out).toMatch(/datapackage\.json:\d+:\d+ error the ground has no country "IRX"; did you mean "IRQ"/)
	const away = folderOf({
		...goodTexts,
		'datapackage.json': manifest.replace('"basemap": "basemap"', '"basemap": "ground"'),
		'ground/basemap.json': '{"relief": [0, 0, 10, 10]}',
	})
	expect((await handover(['check', away])).out).toContain('the ground in "ground" does not show all of "home"')
	const broken = folderOf({
		...goodTexts,
		'datapackage.json': manifest.replace('"basemap": "basemap"', '"basemap": "ground"'),
		'ground/basemap.json': '{',
	})
	expect(await handover(['check', broken])).toMatchObject({ code: 1, out: expect.stringContaining('cannot be drawn') })
})
