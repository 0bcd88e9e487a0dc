import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ROOT } from '../browser/site.ts'

/** Two builds in two folders, one with a space in its name, and two time zones. @returns their hashes */
export function hashesOfTwoBuilds(): readonly string[] {
	return (
		[
			['one', 'Asia/Baghdad'],
			['an other', 'America/Los_Angeles'],
		] as const
	).map(([name, zone]) => {
		const folder = mkdtempSync(join(tmpdir(), 'handover-build-'))
		try {
			const copy = join(folder, name)
			cpSync(ROOT, copy, { recursive: true, filter: (path) => !/\/(node_modules|dist|\.git|tests)$/.test(path) })
			symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
			const { status, stderr } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
				cwd: copy,
				env: { ...process.env, TZ: zone, NODE_ENV: 'production' },
				encoding: 'utf8',
			})
			if (status !== 0) throw new Error(`The copy does not build:\n${stderr}`)
			return hashOf(join(copy, 'dist'))
		} finally {
			rmSync(folder, { recursive: true, force: true })
		}
	})
}

/** All files in a folder, by their path in it, sorted. */
export function filesOf(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort()
}

function hashOf(folder: string): string {
	const hash = createHash('sha256')
	for (const file of filesOf(folder)) hash.update(`${file}\0`).update(readFileSync(join(folder, file)))
	return hash.digest('hex')
}
