import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview, type UserConfig } from 'vite'
import page from '../../../vite.config.ts'
import { named } from '../../browser/lean.ts'
import type { Served } from '../../browser/site.ts'

const PLUGINS = ['handover-record', 'handover-languages']

/** Builds the bench's own page, which is no part of the product, into a folder of its own; closing takes it away again. */
export async function serveBenchPage(): Promise<Served> {
	const outDir = await mkdtemp(join(tmpdir(), 'handover-bench-'))
	const config = {
		configFile: false,
		root: import.meta.dirname,
		base: './',
		publicDir: false,
		logLevel: 'warn',
		// The record and the languages come as in the page's build.
		plugins: ((page as UserConfig).plugins ?? []).filter((plugin) => PLUGINS.includes(named(plugin))),
		build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
		worker: { format: 'es' },
		preview: {
			host: '127.0.0.1',
			port: 0,
			open: false,
			// Only a page that is isolated from all others may ask how much memory it takes, its workers included.
			headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
		},
	} as const
	await build(config)
	const server = await preview(config)
	const address = server.httpServer.address()
	if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
	return {
		url: `http://127.0.0.1:${address.port}/`,
		async close() {
			await server.close()
			await rm(outDir, { recursive: true })
		},
	}
}
