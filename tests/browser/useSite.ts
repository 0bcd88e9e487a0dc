import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, inject } from 'vitest'
import { giveBack, takePage } from './pages.ts'
import { MAP_READY } from './ready.ts'
import { twoFrames } from './settled.ts'
import { type Watch, watch } from './watch.ts'

export interface OpenOptions extends Omit<BrowserContextOptions, 'timezoneId'> {
	/** `null`: the test sets it itself, in a page that is open. */
	readonly timezoneId?: string | null
	/** Runs before the page opens anything: for routes and init scripts. */
	readonly prepare?: (page: Page) => Promise<unknown>
	/** The first thing to wait for, a selector; the moving map by default. */
	readonly ready?: string
	/** Console errors that the test provokes. */
	readonly allowed?: RegExp
	/**
	 * `bare`: the map has one rectangle of land and nothing else under its marks. For whatever looks at no ground: such a
	 * page comes up at half the cost.
	 */
	readonly ground?: 'real' | 'bare'
	/** For whoever looks at pixels: there are as many as on a screen, and the map can be painted (`pixels.ts`), being open with `#bench`. */
	readonly pixels?: boolean
	/** Address of another server, which the test has started. */
	readonly server?: string
}

export interface Site {
	/**
	 * Opens the page, waits until it is ready. A page that a test opens is given back after it, one that `beforeAll` opens
	 * stays for all of them.
	 * @param query begins with `?`, or is empty
	 */
	open(query: string, options?: OpenOptions): Promise<Page>
	/**
	 * Goes to another view in a page that is open, as Back and Forward do: the map is not loaded again, and whatever is
	 * no part of a link (an open list, a tab, the speed) stays as it is. Returns once the page shows it.
	 * @param query begins with `?`, or is empty
	 */
	visit(page: Page, query: string): Promise<void>
	/**
	 * Loads the page again at another view, in a page that is open, for what shows only as it comes up: at half the cost of a
	 * second page beside it, in a process that has compiled the program already.
	 * @param query begins with `?`
	 * @param ready as in `OpenOptions`
	 */
	load(page: Page, query: string, ready?: string): Promise<void>
	/** What the page has done so far. */
	watchOf(page: Page): Watch
}

async function isReady(page: Page, ready: string): Promise<void> {
	// Software graphics on a busy machine: slow is not wrong, no test is about time.
	await page.locator(ready).first().waitFor({ timeout: 90_000 })
	// What lies on the map does not wait for its ground for ever; the tests do.
	if (ready === MAP_READY)
		await page.waitForFunction(
			() => !document.querySelector('.maplibregl-canvas') || performance.getEntriesByName('first-map').length > 0,
			null,
			{ timeout: 90_000 },
		)
}

/** Large enough for the wide layout and no larger: every pixel is drawn in software. */
const WIDE = { width: 1280, height: 800 }

/**
 * A browser for the tests of one file. After each of them every page must still be without an error and without a
 * request to anybody else.
 * @param usual how the pages of this file open where a test says nothing else
 */
export function useSite(usual: OpenOptions = {}): Site {
	const watches = new Map<Page, Watch>()
	/** Pages that were there before the present test. */
	let kept: ReadonlySet<Page> = new Set()
	/** Whether all is well in this file so far. */
	let isSound = true

	beforeEach(() => {
		kept = new Set(watches.keys())
	})
	afterEach(async ({ task }) => {
		const opened = [...watches.keys()].filter((page) => !kept.has(page))
		const problems = [...watches.values()].flatMap((entry) => entry.problems.splice(0))
		const isWell = task.result?.state !== 'fail' && problems.length === 0
		isSound &&= isWell
		for (const page of opened) watches.delete(page)
		await Promise.all(opened.map((page) => giveBack(page, isWell)))
		expect(problems, 'errors and foreign requests of the page').toEqual([])
	})
	afterAll(async () => {
		await Promise.all([...watches.keys()].map((page) => giveBack(page, isSound)))
		watches.clear()
	})

	return {
		async open(query, options = {}) {
			const {
				prepare,
				ready = MAP_READY,
				allowed,
				ground,
				pixels = false,
				server,
				// Far from Baghdad on purpose, and the same on every machine.
				timezoneId = 'America/Los_Angeles',
				...context
			} = { ...usual, ...options }
			const site = server ?? inject(ground === 'bare' ? 'bareSite' : 'site')
			const page = await takePage({
				viewport: WIDE,
				deviceScaleFactor: pixels ? 1 : 0.5,
				locale: 'en-US',
				...(timezoneId === null ? {} : { timezoneId }),
				// It would fetch all of the build for every page, and answer what a test wants to answer; offline.test.ts has it.
				serviceWorkers: 'block',
				...context,
			})
			watches.set(page, watch(page, site, allowed))
			await prepare?.(page)
			await page.goto(site + query + (pixels && !query.includes('#') ? '#bench' : ''))
			await isReady(page, ready)
			return page
		},
		async load(page, query, ready = MAP_READY) {
			const { origin, pathname } = new URL(page.url())
			await page.goto(origin + pathname + query)
			await isReady(page, ready)
		},
		async visit(page, query) {
			await page.evaluate((search) => {
				const { pathname, hash } = window.location
				window.history.pushState(null, '', pathname + search + hash)
				window.dispatchEvent(new PopStateEvent('popstate'))
			}, query)
			// A language may have to be fetched first; everything else follows in the next frame, and the map with it.
			const lang = new URLSearchParams(query).get('lang') ?? 'en'
			await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang)
			await twoFrames(page)
		},
		watchOf(page) {
			const entry = watches.get(page)
			if (!entry) throw new Error('This page was not opened here.')
			return entry
		},
	}
}
