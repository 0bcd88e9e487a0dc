import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { embedTemplate, partOf } from '../../src/embed/embedFile.ts'
import { strayAddresses } from '../../src/embed/strayAddresses.ts'
import { FIXTURES, GEO, TODAY } from '../helpers.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()

/** The package with a program that does nothing, so that nothing has to be built. */
async function embed(...args: readonly string[]) {
	const packageDir = join(folder(), 'package')
	mkdirSync(join(packageDir, 'dist', 'embed'), { recursive: true })
	writeFileSync(join(packageDir, 'dist', 'embed', 'en.html'), embedTemplate('', '', 'data:,'))
	if (!existsSync(join(packageDir, 'geo'))) symlinkSync(GEO, join(packageDir, 'geo'))
	const err: string[] = []
	const code = await run(['embed', ...args], {
		out: () => {},
		data: () => {},
		err: (text) => err.push(text),
		today: () => TODAY,
		cwd: folder(),
		packageDir,
	})
	return { code, err: err.join('\n') }
}

const written = (): string => readFileSync(join(folder(), 'map.html'), 'utf8')

test('a view becomes one file with the record, the ground and the fonts of its language', async () => {
	const { code, err } = await embed('?date=2020-04-04&base=k-1', '-o', 'map.html')
	expect([code, err]).toEqual([0, 'Wrote map.html.'])
	const html = written()
	expect(strayAddresses(html)).toEqual([])
	expect(html).toContain('<html lang="en" dir="ltr">')
	expect(html).toMatch(/<strong>4 April 2020<\/strong>/)
	expect(partOf(html, 'about')).toMatchObject({ query: '?date=2020-04-04&base=k-1', page: '', days: null })
	expect(Object.keys(partOf(html, 'fonts'))).toHaveLength(5)
	expect(partOf(html, 'ground').layers).toHaveProperty(['rivers_major.geojson'])
	expect(JSON.stringify(partOf(html, 'record')['sources.json'])).toContain('"URL"')
})

test('the same view of the same record is the same file, to the byte', async () => {
	await embed('?date=2020-04-04', '-o', 'map.html')
	const first = written()
	await embed('?date=2020-04-04', '-o', 'map.html')
	expect(written() === first).toBe(true)
})

test('Arabic has its fonts and its direction, whether the link asks for it or the option', async () => {
	await embed('?date=2020-04-04&lang=ar', '-o', 'map.html')
	const first = written()
	expect(first).toContain('<html lang="ar" dir="rtl">')
	expect(Object.keys(partOf(first, 'fonts')).some((file) => file.includes('arabic'))).toBe(true)
	await embed('?date=2020-04-04', '--lang', 'ar', '-o', 'map.html')
	expect(written() === first).toBe(true)
})

test('the events of a range alone make a smaller file, which says which days they are', async () => {
	const { code } = await embed('?date=2020-04-04&range=2020-03-01/2020-04-30', '--days', '-o', 'map.html')
	expect(code).toBe(0)
	expect(partOf(written(), 'about').days).toEqual(['2020-03-01', '2020-04-30'])
})

test('pages that may steer it are origins', async () => {
	await embed('?', '-o', 'map.html', '--hosts', 'https://paper.example/article, https://other.example')
	expect(partOf(written(), 'about').hosts).toEqual(['https://paper.example', 'https://other.example'])
	expect(await embed('?', '-o', 'map.html', '--hosts', 'paper.example')).toMatchObject({ code: 2 })
})

test('what it is shown without is named, and nothing else is taken for a part', async () => {
	await embed('?', '-o', 'map.html', '--without', 'play, list')
	expect(partOf(written(), 'about').without).toEqual(['play', 'list'])
	const { code, err } = await embed('?', '-o', 'map.html', '--without', 'date')
	expect([code, err]).toEqual([2, expect.stringContaining('Write some of: play, list, search, legend, zoom')])
})

test('a record of elsewhere has its own bases, and no ground of Iraq', async () => {
	const { code } = await embed('?', '-o', 'map.html', '--record', join(FIXTURES, 'mali'))
	expect(code).toBe(0)
	expect(partOf(written(), 'ground').layers).toEqual({})
})

test('a view that means nothing is refused, in words, and nothing is written', async () => {
	const { code, err } = await embed('?base=k-9', '-o', 'none.html')
	expect([code, err]).toEqual([2, 'The view says base=k-9, which means nothing here.'])
	expect((await embed('?date=2035-01-01', '-o', 'none.html')).err).toContain('is outside the record')
	expect(existsSync(join(folder(), 'none.html'))).toBe(false)
})

test('a record with errors makes no file that travels', async () => {
	const record = join(folder(), 'record')
	cpSync(join(FIXTURES, 'mali'), record, { recursive: true })
	writeFileSync(join(record, 'actors.json'), '[]')
	const { code, err } = await embed('?', '-o', 'map.html', '--record', record)
	expect(code).toBe(1)
	expect(err).toContain('handover check')
})
