/** What is written is whole or not there, and nothing is lost for it. */
import fs, {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, onTestFinished, test } from 'vitest'
import { outputFile } from '../../src/cli/outputFile.ts'
import { siteFolder } from '../../src/cli/site/siteFolder.ts'
import { goodTexts, TODAY } from '../helpers.ts'
import { has, run } from '../programs.ts'
import { tempDir } from '../tempDir.ts'
import { folderOf, handover } from './cli.ts'

const folder = tempDir()
const path = (name: string): string => join(folder(), name)
const io = () => ({ out: () => {}, data: () => {}, err: () => {}, today: () => TODAY, cwd: folder(), packageDir: '' })
const RULES = { force: false, keep: [] }
const at = (name: string, rules: Partial<{ force: boolean; keep: readonly string[] }> = {}) =>
	outputFile(name, io(), { ...RULES, ...rules })
const isRoot = process.getuid?.() === 0

describe('a file', () => {
	test('is written whole, with the folders it lies in, and nothing beside it', () => {
		expect(at('new/a.txt').write('one')).toBe('Wrote new/a.txt.')
		expect(at('new/a.txt').write('two')).toBe('Wrote new/a.txt over the one that was there.')
		expect(readFileSync(path('new/a.txt'), 'utf8')).toBe('two')
		expect(readdirSync(path('new'))).toEqual(['a.txt'])
	})

	test('is on the disk before it takes its place, and so is every file of a site', () => {
		const { fsyncSync, renameSync } = fs
		const done: string[] = []
		const restore = (): void => {
			Object.assign(fs, { fsyncSync, renameSync })
			syncBuiltinESMExports()
		}
		onTestFinished(restore)
		fs.fsyncSync = (handle) => {
			done.push(`flushed ${fs.fstatSync(handle).size}`)
			fsyncSync(handle)
		}
		fs.renameSync = (from, to) => {
			done.push('renamed')
			renameSync(from, to)
		}
		syncBuiltinESMExports()
		at('flushed.txt').write('four')
		expect(done.splice(0)).toEqual(['flushed 4', 'renamed'])
		const site = siteFolder('flushed-site', io(), [])
		site.write('a/b.html', 'three')
		site.write('c.html', 'x')
		site.finish({})
		expect(done.splice(0).sort()).toEqual(['flushed 1', 'flushed 3', 'flushed 5', 'renamed'])
	})

	test('takes the place of what a killed program left half written, a day later', () => {
		mkdirSync(path('killed'))
		for (const [name, hours] of [
			['.handover-0123456789abcdef.part', 25],
			['.handover-fedcba9876543210.part', 1],
			['.handover-notes.part', 25],
		] as const) {
			writeFileSync(path(`killed/${name}`), 'half')
			const then = new Date(Date.now() - hours * 60 * 60 * 1000)
			utimesSync(path(`killed/${name}`), then, then)
		}
		at('killed/a.txt').write('one')
		expect(readdirSync(path('killed')).sort()).toEqual([
			'.handover-fedcba9876543210.part',
			'.handover-notes.part',
			'a.txt',
		])
	})

	test('keeps the permissions of the one it replaces', () => {
		writeFileSync(path('private.txt'), 'one', { mode: 0o600 })
		at('private.txt').write('two')
		expect(statSync(path('private.txt')).mode & 0o777).toBe(0o600)
	})

	test('on a full disk the old one stays whole', () => {
		mkdirSync(path('full'))
		writeFileSync(path('full/keep.txt'), 'good')
		// A content that fails half way, as a disk does that is full.
		const bytes = { length: 10 } as unknown as Uint8Array
		expect(() => at('full/keep.txt').write(bytes)).toThrow('could not be written')
		expect(readFileSync(path('full/keep.txt'), 'utf8')).toBe('good')
		expect(readdirSync(path('full'))).toEqual(['keep.txt'])
	})

	test.skipIf(!isRoot || !has('mount'))('on a disk that is really full', ({ skip }) => {
		mkdirSync(path('small'))
		try {
			run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path('small')])
		} catch {
			skip('this machine does not let a test mount')
		}
		try {
			writeFileSync(path('small/keep.png'), 'good')
			expect(() => at('small/keep.png').write(new Uint8Array(1_000_000))).toThrow('there is no space left')
			expect(readFileSync(path('small/keep.png'), 'utf8')).toBe('good')
			expect(readdirSync(path('small'))).toEqual(['keep.png'])
		} finally {
			run('umount', [path('small')])
		}
	})

	test('is not written over what a link leads to, unless asked', () => {
		writeFileSync(path('target.txt'), 'mine')
		symlinkSync(path('target.txt'), path('link.txt'))
		expect(() => at('link.txt').write('x')).toThrow('is a link to')
		at('link.txt', { force: true }).write('x')
		expect(readFileSync(path('target.txt'), 'utf8')).toBe('x')
		expect(lstatSync(path('link.txt')).isSymbolicLink()).toBe(true)
		symlinkSync(path('nowhere.txt'), path('dangling.txt'))
		expect(() => at('dangling.txt').check()).toThrow('is a link to')
	})

	test('is not a folder', () => {
		mkdirSync(path('folder.png'))
		expect(() => at('folder.png').check()).toThrow('"folder.png" is a folder')
	})

	test('is not a folder that is not there yet either', () => {
		expect(() => at('new-folder/').check()).toThrow('"new-folder/" is a folder')
		expect(existsSync(path('new-folder'))).toBe(false)
	})

	test('has a name that a disk can hold', () => {
		expect(() => at('a\0b.txt').write('x')).toThrow(
			'"a\0b.txt" could not be written: no name can hold such a character.',
		)
	})

	test('a device is written to and not replaced', () => {
		at('/dev/null').write('x')
		expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
	})

	test.skipIf(isRoot)('that is protected from writing stays', () => {
		writeFileSync(path('protected.txt'), 'mine', { mode: 0o400 })
		expect(() => at('protected.txt').check()).toThrow('there is no permission')
		chmodSync(path('protected.txt'), 0o600)
	})
})

describe('the command line', () => {
	test('does not write over the record it reads, unless asked', async () => {
		const record = folderOf(goodTexts)
		const args = ['export', '2020-03-18', '--format', 'geojson', '--record', record]
		for (const file of ['bases.geojson', 'sources.json', `../${record.split('/').at(-1)}/events.geojson`]) {
			const before = readFileSync(join(record, file), 'utf8')
			const { code, err } = await handover([...args, '-o', file], record)
			expect([code, readFileSync(join(record, file), 'utf8')]).toEqual([2, before])
			expect(err).toContain('is a file that is read here')
		}
		expect((await handover([...args, '-o', 'new.geojson'], record)).code).toBe(0)
		expect((await handover([...args, '-o', 'bases.geojson', '--force'], record)).code).toBe(0)
	})

	test('nor over what a link in the record leads to, nor over a logo', async () => {
		const record = folderOf(goodTexts)
		renameSync(join(record, 'sources.json'), path('elsewhere.json'))
		symlinkSync(path('elsewhere.json'), join(record, 'sources.json'))
		const canvas = createCanvas(8, 8)
		writeFileSync(path('logo.png'), canvas.toBuffer('image/png'))
		const logo = ['--size', '480x480', '--logo', 'logo.png', '-o']
		for (const [file, args] of [
			['elsewhere.json', ['brief', '2020-03-18', '-o', 'elsewhere.json']],
			['logo.png', ['snapshot', '2020-03-18', ...logo, 'logo.png']],
		] as const) {
			const before = readFileSync(path(file))
			const { code, err } = await handover([...args, '--record', record], folder())
			expect([code, readFileSync(path(file)).equals(before)]).toEqual([2, true])
			expect(err).toContain('is a file that is read here')
		}
	})

	test.each(['snapshot', 'film'])(
		'%s: a place that cannot be written is found before anything is drawn',
		async (name) => {
			writeFileSync(path('file'), '')
			const days = name === 'film' ? ['2020-03-01', '2020-04-30'] : ['2020-04-04']
			const ending = name === 'film' ? 'mp4' : 'png'
			const { code, err } = await handover([name, ...days, '-o', `file/x.${ending}`, '--size', '8192x8192'], folder())
			expect(code).toBe(3)
			expect(err).toBe(`"file/x.${ending}" could not be written: a file stands where a folder should be.\n`)
		},
	)

	test('a site is not drawn for a link that leads nowhere', async () => {
		const record = folderOf(goodTexts)
		symlinkSync('/nowhere/site', path('lost-site'))
		const { code, err } = await handover(['publish', '-o', 'lost-site', '--record', record], folder())
		expect([code, err.includes('%')]).toEqual([2, false])
		expect(err).toContain('"lost-site" is a link that leads nowhere')
	})

	test('thousands of pictures are drawn only when they are meant', async () => {
		const { code, err } = await handover(['snapshot', '0001-01-01/9999-12-31', '-o', '{date}.png'], folder())
		expect([code, err]).toEqual([2, 'That makes 3652059 pictures. Write --yes if it is meant.\n'])
		const film = ['film', '2020-03-01', '2020-04-30', '-o', 'many/', '--seconds', '120', '--fps', '60']
		expect((await handover(film, folder())).err).toContain('That makes 7200 pictures')
		expect(existsSync(path('many'))).toBe(false)
	})

	test('the pictures of two films do not mix', async () => {
		mkdirSync(path('frames'))
		for (const name of ['frame-1.png', 'frame-99.png', 'notes.txt']) writeFileSync(path(`frames/${name}`), 'mine')
		const args = [
			'film',
			'2020-03-25',
			'2020-04-05',
			'-o',
			'frames/',
			'--seconds',
			'2',
			'--fps',
			'1',
			'--size',
			'480x270',
		]
		expect((await handover(args, folder())).err).toContain('holds the pictures of a film already')
		expect(readFileSync(path('frames/frame-1.png'), 'utf8')).toBe('mine')
		expect((await handover([...args, '--force'], folder())).code).toBe(0)
		expect(readdirSync(path('frames')).sort()).toEqual(['frame-1.png', 'frame-2.png', 'notes.txt'])
	})
})
