/** Pages without script in a browser: nothing serious is wrong, nothing is too wide, on paper as well. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownBrowser } from '../browser/ownBrowser.ts'
import { type Served, serveSite } from '../browser/site.ts'
import { handover } from '../cli/cli.ts'
import { FIXTURES } from '../helpers.ts'
import { pagesIn } from '../publish/pages.ts'
import { tempDir } from '../tempDir.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = tempDir()

let served: Served
let page: Page
/** One of each kind, in the two languages by turns, and the page for what is not there. */
let places: readonly string[] = []

beforeAll(async () => {
	const ran = await handover(['publish', '--record', join(FIXTURES, 'mali'), '-o', 'site'], folder())
	expect(ran.code).toBe(0)
	const all = [...pagesIn(join(folder(), 'site')).keys()]
	const kinds = ['', 'base/', 'event/', 'day/', 'month/', 'sources/', 'data/']
	const ofKind = (lang: string, kind: string) => all.find((place) => place.startsWith(`${lang}/${kind}`)) ?? ''
	places = [...kinds.map((kind, i) => ofKind(i % 2 === 0 ? 'en' : 'ar', kind)), '404.html']
	served = await serveSite(join(folder(), 'site'))
	page = await (await ownBrowser()).newPage()
})
afterAll(async () => {
	await page?.close()
	await served?.close()
})

/** Every fault of what is shown, a line each. */
async function faults(): Promise<readonly string[]> {
	// Through the debugger: the pages themselves let no script in.
	await page.evaluate(AXE)
	const { violations } = await page.evaluate(() =>
		// Of what is in order one example is enough; what is not is told in full.
		(window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
			resultTypes: ['violations'],
		}),
	)
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
}

test.each([
	['wide and light', { width: 1280, height: 800 }, 'light', 'screen'],
	['narrow and dark', { width: 320, height: 640 }, 'dark', 'screen'],
	['on paper', { width: 700, height: 1000 }, 'dark', 'print'],
] as const)('each kind of page, %s', async (_name, viewport, colorScheme, media) => {
	await page.setViewportSize(viewport)
	await page.emulateMedia({ colorScheme, media })
	for (const place of places) {
		await page.goto(served.url + place)
		expect([place, await faults()]).toEqual([place, []])
		const [scrollWidth, clientWidth] = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement
			return [scrollWidth, clientWidth]
		})
		expect([place, scrollWidth]).toEqual([place, clientWidth])
		if (place === '404.html') continue
		const [seen] = await page.evaluate(() => [...document.images].map((image) => image.complete && image.naturalWidth))
		expect([place, seen]).toEqual([place, /sources|data/.test(place) ? undefined : 1200])
	}
})
