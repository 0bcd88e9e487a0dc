import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { inOneFile } from '../../src/cli/commands/export.ts'
import { realTimeline } from '../still/real.ts'
import { tempDir } from '../tempDir.ts'
import { handover } from './cli.ts'

const folder = tempDir()

test('who holds what, on standard output and nothing else there', async () => {
	const { code, out, err } = await handover(['export', '2020-04-04', '--format', 'csv'])
	expect([code, err]).toEqual([0, ''])
	const rows = parse(out, { columns: true, bom: true }) as Record<string, string>[]
	expect(rows.find(({ id }) => id === 'k-1')).toMatchObject({
		status: 'transferred',
		since: '2020-03-29',
		date: '2020-04-04',
	})
})

test('the last row of a table on standard output ends like the others', async () => {
	for (const what of ['bases', 'events', 'changes']) {
		const { out } = await handover(['export', '2020-04-04', '--from', '2020-03-05', '--what', what, '--format', 'csv'])
		expect(out.endsWith('\r\n')).toBe(true)
		expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
		const rows = parse(out, { columns: true, bom: true }) as Record<string, string>[]
		expect(rows.length).toBeGreaterThan(5)
		for (const row of rows) for (const cell of Object.values(row)) expect(cell).toBe(cell.trim())
	}
})

test('GeoJSON on standard output is one document, the same as in a file', async () => {
	const args = ['export', '2020-03-18', '--format', 'geojson']
	const { out, err } = await handover(args)
	expect([err, JSON.parse(out).features.length]).toEqual(['', realTimeline.dataset.bases.length])
	await handover([...args, '-o', 'same.geojson'], folder())
	expect(readFileSync(join(folder(), 'same.geojson'), 'utf8')).toBe(out)
})

test('a file that cannot be written is told', async () => {
	// A file stands where the folder would be.
	writeFileSync(join(folder(), 'full'), '')
	const args = ['export', '2020-04-04', '--format', 'csv', '-o', 'full/b.csv']
	const { code, out, err } = await handover(args, folder())
	expect([code, out]).toEqual([3, ''])
	expect(err).toContain('"full/b.csv" could not be written: ')
})

test('events of a range, both ends included, into a file', async () => {
	const { code, out, err } = await handover(
		[
			'export',
			'2020-03-29',
			'--from',
			'2020-03-26',
			'--format',
			'geojson',
			'-o',
			'e.geojson',
			'--page',
			'https://example.org/',
		],
		folder(),
	)
	expect([code, out, err]).toEqual([0, '', 'Wrote e.geojson.\n'])
	const { features, metadata } = JSON.parse(readFileSync(join(folder(), 'e.geojson'), 'utf8'))
	const days = features.map(({ properties }: { properties: { earliest: string } }) => properties.earliest)
	expect([days.at(0), days.at(-1)]).toEqual(['2020-03-26', '2020-03-29'])
	expect(metadata).toMatchObject({ from: '2020-03-26', to: '2020-03-29', link: 'https://example.org/?date=2020-03-29' })
})

test('bases and events in one file, the same on standard output', async () => {
	for (const [format, head] of [
		['xlsx', 'PK'],
		['kml', '<?xml'],
	] as const) {
		const args = ['export', '2020-04-04', '--from', '2020-03-01', '--format', format]
		const { code, out, err } = await handover(args)
		expect([code, err, out.slice(0, head.length)]).toEqual([0, '', head])
		expect(await handover([...args, '-o', `whole.${format}`], folder())).toMatchObject({ code: 0, out: '' })
		const file = readFileSync(join(folder(), `whole.${format}`))
		expect(format === 'xlsx' ? file.toString('latin1') : file.toString('utf8')).toBe(out)
	}
})

test('without --from they begin where the record does, and what it does not cover is said', async () => {
	const { out, err } = await handover(['export', '2031-01-01', '--format', 'kml'])
	expect(out).toContain(`<value>${realTimeline.events[0]?.id}</value>`)
	expect(out).toContain('<Data name="coverage"><value>ended</value></Data>')
	expect(err).toContain('The record ends on ')
})

test('more than a file can hold is said as something to be asked otherwise', () => {
	// V8 has no text of more than half a gigabyte.
	expect(() => inOneFile(() => 'x'.repeat(2 ** 30))).toThrow(/^That is too much for one file .* fewer days/)
	const faulty = (): never => {
		throw new TypeError('a fault of ours')
	}
	expect(() => inOneFile(faulty)).toThrow(TypeError)
})

test('a brief of a day and of what changed', async () => {
	const day = await handover(['brief', '2020-04-04'])
	expect([day.code, day.err]).toEqual([0, ''])
	expect(day.out).toMatch(/^As of 4 April 2020: /)
	const since = await handover(['brief', '2020-04-04', '--since', '2020-03-05', '--lang', 'ar'])
	expect(since.out).toMatch(/^٥ آذار – ٤ نيسان ٢٠٢٠: سُلِّم ٥ مواقع/)
})

test.each([
	[['export', '2020-04-04'], 'Say --format csv or --format geojson or --format xlsx or --format kml'],
	[['export', '2020-04-04', '--format', 'xls'], '"xls" is not a format. Write csv or geojson or xlsx or kml'],
	[['export', '2020-04-04', '--format', 'csv', '--what', 'events'], 'needs --from DATE'],
	[['export', '2020-04-04', '--format', 'csv', '--from', '2020-05-01'], '2020-05-01 is later'],
	[['export', '2020-04-04', '--format', 'geojson', '--from', '2020-03-01', '--what', 'changes'], 'write --format csv'],
	[['export', '2020-04-04', '--format', 'kml', '--what', 'events'], 'leave out --what events'],
	[['brief', '2020-04-04', '--since', '2020-04-04'], 'takes a day before 2020-04-04'],
	[['brief', 'yesterday'], 'is not a day'],
])('%j is answered with what would be right', async (args, said) => {
	const { code, out, err } = await handover(args)
	expect([code, out]).toEqual([2, ''])
	expect(err).toContain(said)
})
