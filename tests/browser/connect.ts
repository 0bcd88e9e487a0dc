import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** The browser of this worker, which the set-up has started. To close it ends the connection and every page of it. */
export function connectBrowser(): Promise<Browser> {
	const all = inject('browsers')
	// Workers are counted from 1.
	const mine = all[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % all.length]
	if (mine === undefined) throw new Error('The set-up started no browser.')
	return chromium.connect(mine)
}
