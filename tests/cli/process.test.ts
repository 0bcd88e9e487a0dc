/** The command line as a process of its own: time zones, folders, streams. */
import { execFile, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { GOOD, ROOT } from '../helpers.ts'

const ZONES = ['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Kiritimati']
const HANDOVER = join(ROOT, 'src/cli/handover.js')

/** Always from a folder that is not the package's. */
async function started(args: readonly string[], zone = 'UTC'): Promise<{ stdout: string; stderr: string }> {
	return promisify(execFile)(process.execPath, [HANDOVER, ...args], {
		cwd: tmpdir(),
		env: { ...process.env, TZ: zone },
		maxBuffer: 1 << 26,
	})
}

test.each([
	[['on', '2020-03-18', '--json', '--record', GOOD]],
	[['on', '2020-03-19', '--json']],
	[['history', 'k-1', '--lang', 'ar']],
])('%j: the same bytes in every time zone', { timeout: 60_000 }, async (args) => {
	const runs = await Promise.all(ZONES.map((zone) => started(args, zone)))
	const [first] = runs
	expect(first?.stdout.length).toBeGreaterThan(100)
	expect(first?.stderr).toBe('')
	for (const { stdout } of runs) expect(stdout).toBe(first?.stdout)
})

test('it reads its own record from wherever it is started, and exits with the code of the answer', {
	timeout: 60_000,
}, async () => {
	const { stdout, stderr } = await started(['check'])
	expect(stderr).toMatch(/: (sound|0 errors, \d+ warnings?)\n$/)
	expect(stdout).not.toContain(' error ')
	await expect(started(['frobnicate'])).rejects.toMatchObject({ code: 2, stdout: '' })
	await expect(started(['check', join(GOOD, '..')])).rejects.toMatchObject({ code: 1 })
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
