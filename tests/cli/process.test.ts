/** The command line as a process of its own: time zones, folders, streams. */
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
	chmodSync,
	closeSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { GOOD, ROOT, TODAY } from '../helpers.ts'
import { has } from '../programs.ts'
import { handover } from './cli.ts'

const ZONES = ['Asia/Baghdad', 'Pacific/Kiritimati']
const HANDOVER = join(ROOT, 'src/cli/handover.js')

/** Always from a folder that is not the package's. */
async function started(args: readonly string[], zone = 'UTC'): Promise<{ stdout: string; stderr: string }> {
	return promisify(execFile)(process.execPath, [HANDOVER, ...args], {
		cwd: tmpdir(),
		env: { ...process.env, TZ: zone },
		maxBuffer: 1 << 26,
	})
}

test('the same bytes in every time zone', { timeout: 60_000 }, async () => {
	// One process a zone: to start one takes longer than all that it answers.
	const commands = [
		['on', '2020-03-18', '--json', '--record', GOOD],
		['on', '2020-03-19', '--json'],
		['history', 'k-1', '--lang', 'ar'],
	]
	const answers = await Promise.all(ZONES.map((zone) => answersIn(zone, commands)))
	// This process has a zone as well.
	expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('America/Los_Angeles')
	answers.push(await Promise.all(commands.map((args) => handover(args))))
	const [first = []] = answers
	expect(first.length).toBe(commands.length)
	for (const { code, out, err } of first) {
		expect([code, err]).toEqual([0, ''])
		expect(out.length).toBeGreaterThan(100)
	}
	for (const others of answers) expect(others).toEqual(first)
})

/** What a process whose clock stands in a time zone answers to several commands, one after another. */
async function answersIn(
	zone: string,
	commands: readonly (readonly string[])[],
): Promise<readonly { readonly code: number; readonly out: string; readonly err: string }[]> {
	const script = join(import.meta.dirname, 'answers.ts')
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--import', 'tsx', script, JSON.stringify(commands)],
		{
			cwd: ROOT,
			env: { ...process.env, TZ: zone },
			maxBuffer: 1 << 26,
		},
	)
	const { zone: own, answers } = JSON.parse(stdout)
	expect(own).toBe(zone)
	return answers
}

test('it reads its own record from wherever it is started, and exits with the code of the answer', {
	timeout: 60_000,
}, async () => {
	const { stdout, stderr } = await started(['check'])
	expect(stderr).toMatch(/: (sound|0 errors, \d+ warnings?)\n$/)
	expect(stdout).not.toContain(' error ')
	await Promise.all([
		expect(started(['frobnicate'])).rejects.toMatchObject({ code: 2, stdout: '' }),
		expect(started(['check', join(GOOD, '..')])).rejects.toMatchObject({ code: 1 }),
	])
})

test('whoever reads the answer may stop reading', { timeout: 60_000 }, async () => {
	const child = spawn(process.execPath, [HANDOVER, 'history', 'ain-al-asad', '--json'], { cwd: tmpdir() })
	const complaints: string[] = []
	child.stderr.on('data', (chunk) => complaints.push(String(chunk)))
	// Closed before the first byte: the answer meets a broken pipe.
	child.stdout.destroy()
	await new Promise((done) => child.once('close', done))
	expect(complaints.join('')).toBe('')
})

const TRACE = /\n\s+at |node:internal/

test.skipIf(!existsSync('/dev/full'))(
	'a full standard output is told in a line, with an exit code of its own',
	{
		timeout: 60_000,
	},
	() => {
		const full = openSync('/dev/full', 'w')
		const { status, stderr } = spawnSync(process.execPath, [HANDOVER, 'on', '2020-04-04'], {
			cwd: tmpdir(),
			encoding: 'utf8',
			stdio: ['ignore', full, 'pipe'],
		})
		closeSync(full)
		expect([status, stderr]).toEqual([3, 'Standard output could not be written: there is no space left.\n'])
	},
)

test('a folder for temporary files that takes nothing is of no matter, and told in a line where a film needs it', {
	timeout: 60_000,
}, () => {
	const place = mkdtempSync(join(tmpdir(), 'handover-test-'))
	onTestFinished(() => rmSync(place, { recursive: true, force: true }))
	// A file stands in its way: nobody, not even root, makes a folder there.
	const TMPDIR = join(place, 'file')
	writeFileSync(TMPDIR, '')
	const ask = (...args: readonly string[]) =>
		spawnSync(process.execPath, [HANDOVER, ...args], {
			cwd: place,
			encoding: 'utf8',
			env: { ...process.env, TMPDIR },
			timeout: 50_000,
		})
	expect(ask('on', '2020-04-04')).toMatchObject({ status: 0, stderr: '' })
	const film = ask('film', '2020-03-01', '2020-03-05', '-o', 'film.mp4', '--seconds', '2')
	if (has('ffmpeg')) {
		expect(film.status).toBe(3)
		expect(film.stderr).toContain(`The folder for temporary files, "${TMPDIR}", could not be written`)
	}
	expect(film.stderr).not.toMatch(TRACE)
	expect(readdirSync(place)).toEqual(has('ffmpeg') ? ['file'] : ['file', 'film.mp4'])
})

test.skipIf(process.geteuid === undefined)(
	'nothing is carried out that somebody else can have put into the folder for temporary files',
	{ timeout: 60_000 },
	() => {
		const TMPDIR = mkdtempSync(join(tmpdir(), 'handover-test-'))
		onTestFinished(() => rmSync(TMPDIR, { recursive: true, force: true }))
		const kept = join(TMPDIR, `tsx-${process.geteuid?.()}`)
		const ask = () =>
			spawnSync(process.execPath, [HANDOVER, 'on', '2020-04-04'], { encoding: 'utf8', env: { ...process.env, TMPDIR } })
		const { stdout } = ask()
		expect([statSync(kept).mode & 0o777, stdout.length > 100]).toEqual([0o700, true])
		const names = readdirSync(kept)
		expect(names.length).toBeGreaterThan(10)
		for (const name of names) writeFileSync(join(kept, name), JSON.stringify({ code: 'process.exit(42)', map: '' }))
		// What is ours is trusted: so it is these files that would be carried out.
		expect(ask().status).toBe(42)
		chmodSync(kept, 0o777)
		expect(ask()).toMatchObject({ status: 0, stdout })
	},
)

test.skipIf(!has('ffmpeg'))(
	'a film that is stopped leaves no file and no folder behind',
	{ timeout: 120_000 },
	async () => {
		const place = mkdtempSync(join(tmpdir(), 'handover-test-'))
		onTestFinished(() => rmSync(place, { recursive: true, force: true }))
		const temporary = join(place, 'temporary')
		mkdirSync(temporary)
		writeFileSync(join(place, 'film.mp4'), 'good')
		const days = ['2020-03-01', '2020-04-30', '-o', 'film.mp4', '--seconds', '30', '--fps', '10', '--size', '480x480']
		const child = spawn(process.execPath, [HANDOVER, 'film', ...days], {
			cwd: place,
			env: { ...process.env, TMPDIR: temporary },
		})
		const films = () => readdirSync(temporary).filter((name) => name.startsWith('handover-'))
		const modes: number[] = []
		// It says that it encodes, then begins to draw; the folder is there with the first frames.
		for await (const chunk of child.stderr) {
			if (!/encoding|%/i.test(String(chunk))) continue
			for (const name of films()) modes.push(statSync(join(temporary, name)).mode & 0o777)
			if (modes.length > 0) break
		}
		child.kill('SIGTERM')
		const [, signal] = (await once(child, 'close')) as [number | null, string | null]
		expect(signal).toBe('SIGTERM')
		expect(modes).toEqual([0o700])
		expect(films()).toEqual([])
		expect(readdirSync(place).sort()).toEqual(['film.mp4', 'temporary'])
		expect(readFileSync(join(place, 'film.mp4'), 'utf8')).toBe('good')
	},
)

test('pictures that are stopped leave whole ones and nothing else', { timeout: 120_000 }, async () => {
	const place = mkdtempSync(join(tmpdir(), 'handover-test-'))
	onTestFinished(() => rmSync(place, { recursive: true, force: true }))
	const days = ['2020-01-01/2020-06-30', '-o', '{date}.svg', '--size', '480x480']
	const child = spawn(process.execPath, [HANDOVER, 'snapshot', ...days], { cwd: place })
	for await (const chunk of child.stderr) if (/^2 of/m.test(String(chunk))) break
	child.kill('SIGTERM')
	const [, signal] = (await once(child, 'close')) as [number | null, string | null]
	expect(signal).toBe('SIGTERM')
	const names = readdirSync(place)
	expect(names.filter((name) => !/^2020-\d\d-\d\d\.svg$/.test(name))).toEqual([])
	for (const name of names) expect(readFileSync(join(place, name), 'utf8').trimEnd()).toMatch(/<\/svg>$/)
})

test('a fault of ours is one line, and 70', async () => {
	const world = { out: () => {}, data: () => {}, today: () => TODAY, cwd: tmpdir(), packageDir: ROOT }
	const said: string[] = []
	// A terminal that fails at the first word stands for whatever nobody thought of.
	const out = () => {
		throw new TypeError('undefined is not\na function')
	}
	expect(await run(['on', '2020-03-18', '--record', GOOD], { ...world, out, err: (text) => said.push(text) })).toBe(70)
	expect(said.length).toBe(1)
	expect(said[0]).toContain('a fault of Handover, not of yours: TypeError: undefined is not.')
	expect(said[0]).not.toMatch(TRACE)
})
