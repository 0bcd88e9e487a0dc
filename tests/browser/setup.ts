/** Vitest's global set-up of the browser tests: one build and its servers, however many files there are. */
import type { TestProject } from 'vitest/node'
import { bareGround } from './bareGround.ts'
import { builtSite } from './builtSite.ts'
import { cached } from './cached.ts'
import { findBrowser } from './find.ts'
import { type Served, serveSite } from './site.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built page. */
		site: string
		/** Address of the same page over a ground with next to nothing on it. */
		bareSite: string
	}
}

interface Shared {
	users: number
	readonly sites: Promise<readonly [Served, Served]>
}

/** Every project loads this file for itself; what it starts is the same for all. */
const shared = globalThis as { __handoverShared?: Shared | undefined }

async function start(): Promise<Awaited<Shared['sites']>> {
	// Before anything else: a missing browser is found, or installed, once and not by every file on its own.
	findBrowser('windowless')
	// Not dist/: somebody may be looking at it.
	const folder = await builtSite()
	return Promise.all([serveSite(folder, [cached()]), serveSite(folder, [cached(), bareGround()])])
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	shared.__handoverShared ??= { users: 0, sites: start() }
	const mine = shared.__handoverShared
	mine.users++
	const sites = await mine.sites
	project.provide('site', sites[0].url)
	project.provide('bareSite', sites[1].url)
	return async () => {
		if (--mine.users > 0) return
		shared.__handoverShared = undefined
		await Promise.all(sites.map((served) => served.close()))
	}
}
