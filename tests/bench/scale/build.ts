import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { Served } from '../../browser/site.ts'

const CONFIG = join(import.meta.dirname, 'vite.config.ts')

/** Builds the bench's own page into a folder of its own and serves it; closing takes both away. */
export async function serveBenchPage(): Promise<Served> {
	const outDir = await mkdtemp(join(tmpdir(), 'bench-'))
	const config = { configFile: CONFIG, logLevel: 'warn', build: { outDir, emptyOutDir: true } } as const
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
