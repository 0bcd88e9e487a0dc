import type { Browser } from 'playwright-core'
import { launchForTests } from './launch.ts'

let started: Promise<Browser> | undefined

/**
 * The browser of this worker: started by the first file that asks, it ends with the worker, and whoever opens a page in it
 * closes it. The two speak directly; one that the set-up had started would hear and say everything by way of a third
 * process, which writes it and reads it once more.
 */
export function ownBrowser(): Promise<Browser> {
	started ??= launched()
	return started
}

function launched(): Promise<Browser> {
	// A worker that is told to end has half a second for it, which may not do for a browser that is asked to close; at an
	// exit it is ended, and its folder with it.
	process.once('SIGTERM', () => process.exit())
	return launchForTests()
}
