import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../browser/site.ts'

/** What Vite notes of a build beside it. */
const NOTES = '.vite'

export interface Built {
	/** The folder of the build. */
	readonly dist: string
	/** Vite's own list of modules and what each imports. */
	readonly manifest: string
	readonly hash: string
	readonly remove: () => void
}

/**
 * A build in a folder of its own.
 * @param name of the folder with the project; a space in it should not matter
 * @param zone time zone of the machine; it should not matter either
 */
export async function buildIn(name: string, zone: string): Promise<Built> {
	const folder = mkdtempSync(join(tmpdir(), 'handover-build-'))
	const copy = join(folder, name)
	const remove = (): void => rmSync(folder, { recursive: true, force: true })
	try {
		cpSync(ROOT, copy, { recursive: true, filter: (path) => !/\/(node_modules|dist|\.git|tests)$/.test(path) })
		symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
		await promisify(execFile)('npx', ['vite', 'build', '--logLevel', 'error', '--manifest'], {
			cwd: copy,
			env: { ...process.env, TZ: zone, NODE_ENV: 'production' },
		})
		const dist = join(copy, 'dist')
		// The packages lie behind a link, and are named by where it leads.
		const manifest = readFileSync(join(dist, NOTES, 'manifest.json'), 'utf8').replace(
			/"[^"]*\/(?=node_modules\/)/g,
			'"',
		)
		rmSync(join(dist, NOTES), { recursive: true })
		return { dist, manifest, hash: hashOf(dist), remove }
	} catch (error) {
		remove()
		throw new Error(`The copy does not build: ${error instanceof Error ? error.message : error}`)
	}
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
