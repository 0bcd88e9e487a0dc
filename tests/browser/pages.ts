/**
 * Pages that outlive the test that opened them: whoever opens one of the same kind goes on in it. The map comes up anew
 * every time, in a browser process that has compiled its program already (5 processor seconds over a bare
 * ground, and 2.5 like this; 29 November 2026).
 */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { noneInstead } from './instead.ts'
import { ownBrowser } from './ownBrowser.ts'
import { leaveUndrawn } from './undrawn.ts'

/** Nothing of ours, and no script. */
const EMPTY = 'icon-192.png'
const EVENTS = ['console', 'dialog', 'download', 'pageerror', 'request', 'requestfailed', 'requestfinished'] as const

const free = new Map<string, Page[]>()
const keys = new WeakMap<Page, string>()
/** Those with a script of their own, which cannot be got rid of: another page takes their place. */
const spoilt = new WeakSet<Page>()

/** A page that shows nothing of ours, and that nobody else has. Its maps are painted when they are told to. */
export async function takePage(options: BrowserContextOptions): Promise<Page> {
	const { viewport, colorScheme = 'light', reducedMotion = 'no-preference', forcedColors = 'none', ...kind } = options
	// What a page can be told later makes no kind of its own; a phone has its size for good.
	const key = JSON.stringify(kind.isMobile ? { viewport, ...kind } : kind)
	const page = free.get(key)?.shift() ?? (await newPage(key, viewport === undefined ? kind : { viewport, ...kind }))
	if (viewport && !kind.isMobile) await page.setViewportSize(viewport)
	await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors })
	return page
}

async function newPage(key: string, options: BrowserContextOptions): Promise<Page> {
	const context = await (await ownBrowser()).newContext(options)
	await leaveUndrawn(context)
	return pageIn(context, key)
}

async function pageIn(context: BrowserContext, key: string): Promise<Page> {
	const page = await context.newPage()
	keys.set(page, key)
	const addInitScript = page.addInitScript.bind(page)
	page.addInitScript = ((...args: Parameters<typeof addInitScript>) => {
		spoilt.add(page)
		return addInitScript(...args)
	}) as typeof page.addInitScript
	return page
}

/**
 * Gives a page back as it was taken; one that something went wrong in is closed, with all that its browser has kept.
 * @param isSound whether the test passed
 */
export async function giveBack(page: Page, isSound: boolean): Promise<void> {
	const key = keys.get(page)
	if (key === undefined || !isSound || page.isClosed()) return page.context().close()
	for (const event of EVENTS) page.removeAllListeners(event)
	const { origin } = new URL(page.url())
	await noneInstead(page)
	await page.unrouteAll({ behavior: 'ignoreErrors' })
	await page.context().unrouteAll({ behavior: 'ignoreErrors' })
	// A map that nobody looks at any more still draws, at the cost of the next one.
	await page.goto(`${origin}/${EMPTY}`)
	await page.evaluate(() => {
		localStorage.clear()
		sessionStorage.clear()
	})
	await page.context().clearPermissions()
	await page.mouse.move(-9, -9)
	const session = await page.context().newCDPSession(page)
	await session.send('Page.resetNavigationHistory')
	await session.detach()
	const next = spoilt.has(page) ? await pageIn(page.context(), key) : page
	if (next !== page) await page.close()
	free.set(key, [...(free.get(key) ?? []), next])
}
