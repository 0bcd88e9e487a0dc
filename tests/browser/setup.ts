/** Vitest's global set-up of the browser tests: one build, one server, however many files there are. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './find.ts'
import { buildSite, serveSite } from './site.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built page. */
		site: string
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	// Before anything else: a missing browser is found, or installed, once and not by every file on its own.
	findBrowser()
	// Not dist/: somebody may be looking at it.
	const outDir = await mkdtemp(join(tmpdir(), 'handover-site-'))
	await buildSite(outDir)
	const { url, close } = await serveSite(outDir)
	project.provide('site', url)
	return async () => {
		await close()
		await rm(outDir, { recursive: true, force: true })
	}
}
