import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** The window that is measured: the wide layout, panel and all. */
const VIEWPORT = { width: 1280, height: 800 }

/** A page in a context of its own: nothing is in its cache. */
export async function freshPage(
	browser: Browser,
	options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
	const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block', ...options })
	const page = await context.newPage()
	page.setDefaultTimeout(120_000)
	// tsx names functions through a helper that a page does not have.
	await page.addInitScript('globalThis.__name = (named) => named')
	return { page, context }
}

/** Milliseconds from the start of the navigation to the mark that the page sets when its first picture is drawn. */
export async function firstPicture(page: Page): Promise<number> {
	const mark = await page.waitForFunction(() => performance.getEntriesByName('first-map')[0]?.startTime)
	return (await mark.jsonValue()) ?? 0
}
