import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { MAP_READY } from '../browser/ready.ts'

/** The window that is measured: the wide layout, panel and all. */
const VIEWPORT = { width: 1280, height: 800 }

/** A page in a context of its own: nothing is in its cache. */
export async function freshPage(
	browser: Browser,
	options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
	const context = await browser.newContext({ viewport: VIEWPORT, ...options })
	const page = await context.newPage()
	page.setDefaultTimeout(120_000)
	// tsx names functions through a helper that a page does not have.
	await page.addInitScript('globalThis.__name = (named) => named')
	return { page, context }
}

/** Milliseconds from the start of the navigation to the frame in which the map had drawn its first whole picture. */
export function firstPicture(page: Page): Promise<number> {
	return page.evaluate(
		(selector) =>
			new Promise<number>((resolve) => {
				const look = (): void => {
					if (document.querySelector(selector)) resolve(performance.now())
					else requestAnimationFrame(look)
				}
				look()
			}),
		MAP_READY,
	)
}
