import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { Served } from '../../browser/site.ts'

/** Builds the bench's own page, which is no part of the product, into a folder of its own; closing takes it away again. */
export async function serveBenchPage(): Promise<Served> {
	const outDir = await mkdtemp(join(tmpdir(), 'handover-bench-'))
	const config = {
		configFile: false,
		root: import.meta.dirname,
		base: './',
		publicDir: false,
		logLevel: 'warn',
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
