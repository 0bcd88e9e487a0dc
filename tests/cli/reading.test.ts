/** Whatever lies where a record should be is called by its name, at once. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LIMITS } from '../../src/data/limits.ts'
import { goodTexts, ROOT } from '../helpers.ts'
import { folderOf, handover } from './cli.ts'

const SOURCES = 'sources.json'
const isRoot = process.getuid?.() === 0

/** A record in which the place of sources.json is free. */
function recordWithout(): { readonly folder: string; readonly file: string } {
	const folder = folderOf(goodTexts)
	rmSync(join(folder, SOURCES))
	return { folder, file: join(folder, SOURCES) }
}

test.each<[string, (file: string) => void, string]>([
	['a folder', (file) => mkdirSync(file), 'this is a folder, not a file'],
	['a pipe', (file) => execFileSync('mkfifo', [file]), 'this is a pipe, not a file'],
	['a device without end', (file) => symlinkSync('/dev/zero', file), 'this is a device, not a file'],
	['a loop of links', (file) => symlinkSync(file, file), 'the file cannot be read: its links lead in a circle'],
	['a link to nowhere', (file) => symlinkSync('/nowhere/at/all', file), 'the file is missing'],
	[
		'too large a file',
		(file) => {
			writeFileSync(file, '[]')
			truncateSync(file, LIMITS.bytes + 1)
		},
		'the file is too large (257 MB)',
	],
	['UTF-16', (file) => writeFileSync(file, '\ufeff[]', 'utf16le'), 'the file is in UTF-16'],
	['gzip', (file) => writeFileSync(file, Buffer.from([0x1f, 0x8b, 8])), 'the file is packed with gzip'],
	['another encoding', (file) => writeFileSync(file, Buffer.from('[\n"\xbf"]', 'latin1')), 'byte 4 is 0xBF'],
])('%s', async (_, make, message) => {
	const { folder, file } = recordWithout()
	make(file)
	const { code, out } = await handover(['check', folder])
	expect(code).toBe(1)
	expect(out).toContain(`${file}:`)
	expect(out.split('\n')[0]).toMatch(/^.+:\d+:\d+ error .+; .+$/)
	expect(out).toContain(message)
	// One who only asks is told as well, and answered with nothing.
	const asked = await handover(['on', '2020-03-18', '--record', folder])
	expect([asked.code, asked.out]).toEqual([message.includes('missing') ? 2 : 3, ''])
})

test.skipIf(isRoot)('no permission is no missing file', async () => {
	const folder = folderOf(goodTexts)
	chmodSync(join(folder, SOURCES), 0)
	const { code, out } = await handover(['check', folder])
	expect(code).toBe(3)
	expect(out).toContain('there is no permission')
})

test.each(['/etc/passwd/x', `/${'x'.repeat(5000)}`, '/nowhere'])('a folder that is none: %s', async (folder) => {
	const { code, out, err } = await handover(['check', folder])
	expect([code, out]).toEqual([2, ''])
	expect(err).toContain('There is no folder')
})

test('a loop of links as the folder', async () => {
	const loop = join(folderOf({}), 'loop')
	symlinkSync(loop, loop)
	expect(await handover(['check', loop])).toMatchObject({ code: 3, out: '' })
})

test('nothing in a record acts on a terminal, and one finding is one line', async () => {
	const evil = '\\u001b]0;x\\u0007\\nevents.geojson:1:1 error forged\\u202e\\u009b'
	const folder = folderOf({
		...goodTexts,
		'events.geojson': goodTexts['events.geojson']
			.replace('"type": "FeatureCollection"', `"${evil}": 1, "type": "FeatureCollection"`)
			.replace('"title_en": "', `"title_en": "Evil ${evil}`),
		'bases.geojson': goodTexts['bases.geojson'].replace('"label_en": "', `"label_en": "${evil}`),
	})
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
	const ACTING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u
	for (const args of [
		['check'],
		['on', '2019-12-27'],
		['on', '2019-12-27', '--json'],
		['brief', '2020-01-10'],
		['history', 'north-field'],
		['history', 'north-field', '--json'],
	]) {
		const { out, err } = await handover([...args, '--record', folder])
		expect(out.length).toBeGreaterThan(20)
		expect(out).not.toMatch(ACTING)
		expect(err).not.toMatch(ACTING)
		if (args[0] === 'check') for (const line of out.trimEnd().split('\n')) expect(line.startsWith(folder)).toBe(true)
		if (args.includes('--json')) expect(() => JSON.parse(out)).not.toThrow()
	}
	expect((await handover(['check', '\u001b]0;x\u0007'])).err).not.toMatch(ACTING)
})

const LOGO = (folder: string) => ['snapshot', '2020-03-18', '-o', 'x.png', '--logo', join(folder, 'logo.png')]
const PUBLISH = () => ['publish', '-o', 'site/']
const SNAPSHOT = () => ['snapshot', '2020-03-18', '-o', 'x.png']

test.each<[string, string, (file: string) => void, (folder: string) => readonly string[], string]>([
	['a logo', 'logo.png', (file) => execFileSync('mkfifo', [file]), LOGO, 'this is a pipe, not a file'],
	['a logo', 'logo.png', (file) => symlinkSync('/dev/zero', file), LOGO, 'this is a device, not a file'],
	['corrections', 'corrections.json', (file) => execFileSync('mkfifo', [file]), PUBLISH, 'this is a pipe'],
	[
		'corrections',
		'corrections.json',
		(file) => writeFileSync(file, Buffer.from('[\n\xbf]', 'latin1')),
		PUBLISH,
		'line 2',
	],
	['corrections', 'corrections.json', (file) => writeFileSync(file, '['), PUBLISH, 'it is no JSON'],
	['a ground', 'basemap/basemap.json', (file) => writeFileSync(file, '{'), SNAPSHOT, 'it is no JSON'],
	['a ground', 'basemap/basemap.json', (file) => writeFileSync(file, '{}'), SNAPSHOT, 'which part of the world'],
	['a ground', 'basemap/basemap.json', (file) => writeFileSync(file, '\ufeff{}', 'utf16le'), SNAPSHOT, 'in UTF-16'],
])('%s that cannot be read (%s) is named as well', async (_, name, make, args, message) => {
	const folder = folderOf(goodTexts)
	mkdirSync(join(folder, 'basemap'), { recursive: true })
	make(join(folder, name))
	const { code, out, err } = await handover([...args(folder), '--record', folder], folder)
	expect([code, out]).toEqual([3, ''])
	expect(err).toContain(message)
	expect(err).toContain(name)
})

/** Events enough to weigh something, with a warning each; 12 MB. */
function largeTexts(): typeof goodTexts {
	const { features, ...rest } = JSON.parse(goodTexts['events.geojson'])
	const [attack] = features
	const many = Array.from({ length: 10_000 }, (_, i) => {
		const day = new Date(Date.UTC(2019, 11, 27 + Math.floor(i / 1440))).toISOString().slice(0, 10)
		const time = new Date(60_000 * (i % 1440)).toISOString().slice(11, 16)
		const title = `Rockets fall on North Field, ${i}.`
		const properties = { ...attack.properties, date: day, time, title_en: title, other_dates: undefined }
		return { ...attack, id: `${day}-attack-${i}`, properties }
	})
	return { ...goodTexts, 'events.geojson': JSON.stringify({ ...rest, features: [...features, ...many] }) }
}

const LONG = { timeout: 60_000 }
// Who holds files, entries and findings side by side needs 130 MB.
test.each(['check', 'on 2020-01-01 --record'])('ten thousand events fit into little memory: %s', LONG, (words) => {
	const program = join(ROOT, 'src', 'cli', 'handover.js')
	const { status, stderr } = spawnSync(
		process.execPath,
		['--max-old-space-size=85', program, ...words.split(' '), folderOf(largeTexts())],
		{ encoding: 'utf8' },
	)
	expect([status, stderr.split('\n')[0]]).toEqual([0, words === 'check' ? expect.stringContaining('0 errors, 1') : ''])
})
