import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type BuildOptions, buildSite, ROOT } from './site.ts'

/** Everything that the built page is made of. */
const INPUTS = ['src', 'geo', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'] as const
const CACHE = join(ROOT, 'node_modules', '.cache', 'handover-site')
/** A build that nothing has asked for since then is thrown away, ms. */
const KEPT_FOR = 24 * 60 * 60 * 1000

/** Another build of the page than its own. */
interface Variant extends Omit<BuildOptions, 'root'> {
	/** What it is made of besides, from the folder of the project. */
	readonly inputs: readonly string[]
}

/** The page over the record of the six bases, whole. */
export const MALI_SITE: Variant = { record: join(ROOT, 'tests/fixtures/mali'), inputs: ['tests/fixtures/mali'] }

/**
 * The built page, under a name made of all that went into it: built now, unless that has been done before.
 * @returns its folder; it is everybody's, and nobody writes into it
 */
export async function builtSite({ inputs, ...options }: Variant = { inputs: [] }): Promise<string> {
	const folder = join(CACHE, await digestOf([...INPUTS, ...inputs]))
	if (existsSync(folder)) return folder
	await mkdir(CACHE, { recursive: true })
	await sweep()
	// Under another name until it is whole, so that a build that was broken off is never taken for one.
	const unfinished = await mkdtemp(join(CACHE, 'unfinished-'))
	await buildSite(unfinished, options)
	await rename(unfinished, folder).catch(async (error: unknown) => {
		// Somebody else was faster, with the same.
		if (!existsSync(folder)) throw error
		await rm(unfinished, { recursive: true, force: true })
	})
	return folder
}

/**
 * A digest of files: of their names and of every byte.
 * @param inputs files and folders, from the folder of the project
 */
export async function digestOf(inputs: readonly string[], root: string = ROOT): Promise<string> {
	const hash = createHash('sha256').update(process.version)
	for (const input of inputs)
		for (const file of await filesIn(join(root, input))) {
			const bytes = await readFile(file)
			hash.update(`\0${relative(root, file)}\0${bytes.length}\0`).update(bytes)
		}
	return hash.digest('hex').slice(0, 32)
}

async function filesIn(path: string): Promise<readonly string[]> {
	if (!(await stat(path)).isDirectory()) return [path]
	const inside = (await readdir(path)).sort()
	return (await Promise.all(inside.map((name) => filesIn(join(path, name))))).flat()
}

async function sweep(): Promise<void> {
	for (const name of await readdir(CACHE)) {
		const { mtimeMs } = await stat(join(CACHE, name))
		if (Date.now() - mtimeMs > KEPT_FOR) await rm(join(CACHE, name), { recursive: true, force: true })
	}
}
