/**
 * Vitest's global set-up of the browser tests: one build, one server and a browser for every worker, however many files
 * there are.
 */
import type { BrowserServer } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { bareGround } from './bareGround.ts'
import { builtSite } from './builtSite.ts'
import { cached } from './cached.ts'
import { findBrowser } from './find.ts'
import { serveBrowser } from './launch.ts'
import { type Served, serveSite } from './site.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built page. */
		site: string
		/** Address of the same page over a ground with next to nothing on it. */
		bareSite: string
		/** Where the browsers listen, one for every worker. */
		browsers: readonly string[]
	}
}

/** As many as there are workers: a browser draws all of its pages in one process, one after another. */
const WORKERS = 2

interface Shared {
	users: number
	readonly ready: Promise<{ readonly sites: readonly [Served, Served]; readonly browsers: readonly BrowserServer[] }>
}

/** Every project loads this file for itself; what it starts is the same for all. */
const shared = globalThis as { __handoverShared?: Shared | undefined }

async function start(): Promise<Awaited<Shared['ready']>> {
	// Before anything else: a missing browser is found, or installed, once and not by every file on its own.
	findBrowser()
	// Not dist/: somebody may be looking at it.
	const folder = await builtSite()
	const sites = await Promise.all([serveSite(folder, [cached()]), serveSite(folder, [cached(), bareGround()])])
	return { sites, browsers: await Promise.all(Array.from({ length: WORKERS }, () => serveBrowser())) }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	shared.__handoverShared ??= { users: 0, ready: start() }
	const mine = shared.__handoverShared
	mine.users++
	const { sites, browsers } = await mine.ready
	project.provide('site', sites[0].url)
	project.provide('bareSite', sites[1].url)
	project.provide(
		'browsers',
		browsers.map((browser) => browser.wsEndpoint()),
	)
	return async () => {
		if (--mine.users > 0) return
		shared.__handoverShared = undefined
		await Promise.all([...sites, ...browsers].map((started) => started.close()))
	}
}
