/** The built page, as `npm start` builds and serves it. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Plugin, preview } from 'vite'

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..', '..')
/** Where `vite build` puts the page. */
export const DIST = join(ROOT, 'dist')

export interface Served {
	/** Ends in a slash. */
	readonly url: string
	close(): Promise<void>
}

/** What a build can have other than the page's own. */
export interface BuildOptions {
	/** Folder of another record. */
	readonly record?: string
	/** File of another configuration. */
	readonly config?: string
	/** Another folder of the project. */
	readonly root?: string
}

/**
 * Builds the page, in a process of its own: a test runner sets NODE_ENV, which would make React build for development.
 * @throws Error with what the build printed
 */
export async function buildSite(outDir: string, { record, config, root = ROOT }: BuildOptions = {}): Promise<void> {
	const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
	const args = [
		vite,
		'build',
		'--outDir',
		outDir,
		'--emptyOutDir',
		'--logLevel',
		'warn',
		...(config ? ['--config', config] : []),
	]
	const env = { ...process.env, NODE_ENV: 'production', ...(record === undefined ? {} : { HANDOVER_RECORD: record }) }
	await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch((error: unknown) => {
		const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
		throw new Error(`The page does not build:\n${stdout}${stderr}`, { cause: error })
	})
}

/**
 * Serves a built page on this machine.
 * @param plugins what answers instead of the files, if anything does
 * @param port 0 is any that is free
 */
export async function serveSite(outDir: string, plugins: Plugin[] = [], port = 0): Promise<Served> {
	const server = await preview({
		root: ROOT,
		// That of the page is for its build; to read it took one or two processor seconds a server.
		configFile: false,
		logLevel: 'warn',
		plugins,
		build: { outDir },
		preview: { host: '127.0.0.1', port, strictPort: true, open: false },
	})
	const address = server.httpServer.address()
	if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
	return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
