import type { Page } from 'playwright-core'

/** What a page did that it must never do, in words; and how much it did at all. */
export interface Watch {
	readonly problems: string[]
	/** Requests to the page's own origin: a watcher that sees none of these would see no other either. */
	requests: number
}

/**
 * Writes down every console error, uncaught error and request to another origin.
 * Has to be called before the page opens anything.
 * @param allowed console errors that the test provokes
 */
export function watch(page: Page, site: string, allowed: RegExp | null = null): Watch {
	const watch: Watch = { problems: [], requests: 0 }
	page.on('console', (message) => {
		if (message.type() === 'error' && !allowed?.test(message.text()))
			watch.problems.push(`console error: ${message.text()} (${message.location().url})`)
	})
	page.on('pageerror', (error) => watch.problems.push(`uncaught: ${error.stack || error.message}`))
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url())
		if (origin === new URL(site).origin) watch.requests++
		else if (protocol !== 'data:' && protocol !== 'blob:') watch.problems.push(`foreign request: ${request.url()}`)
	})
	return watch
}
