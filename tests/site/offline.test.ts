/**
 * The page without a network, and over a new version of itself. Its server is one of its own in a folder of a host, and is
 * switched off: what a browser calls offline it does not tell its service workers.
 */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareGround } from '../browser/bareGround.ts'
import { builtSite } from '../browser/builtSite.ts'
import { cached } from '../browser/cached.ts'
import { ownBrowser } from '../browser/ownBrowser.ts'
import { MAP_READY } from '../browser/ready.ts'
import { redeploy } from '../browser/redeploy.ts'
import { type Served, serveSite } from '../browser/site.ts'
import { leaveUndrawn } from '../browser/undrawn.ts'
import { watch } from '../browser/watch.ts'
import { tempDir } from '../tempDir.ts'
import { dateSlider, spokenDate } from './dates.ts'

/** A page is opened three times over, and kept whole in between; slow is not wrong. */
const TIMEOUT = 300_000

const folder = tempDir()
let context: BrowserContext
let page: Page
let served: Served | null
let problems: readonly string[]
let address = ''

const root = () => join(folder(), 'host')
const site = () => join(root(), 'maps')

async function goOnline(): Promise<void> {
	// The land is kept like everything else, however much of it there is.
	served = await serveSite(root(), [cached(), bareGround()], address === '' ? 0 : Number(new URL(address).port))
	address = `${served.url}maps/`
}
async function goOffline(): Promise<void> {
	await served?.close()
	served = null
}

beforeAll(async () => {
	cpSync(await builtSite(), site(), { recursive: true })
	await goOnline()
	context = await (await ownBrowser()).newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.25 })
	await leaveUndrawn(context)
	page = await context.newPage()
	page.setDefaultTimeout(90_000)
	// A server that is switched off is told of by the browser itself.
	problems = watch(page, address, /Failed to load resource|net::ERR/).problems
})
afterAll(async () => {
	await context?.close()
	await served?.close()
})

/** The names of what the device keeps, from the folder of the page. */
function kept(): Promise<readonly string[]> {
	return page.evaluate(async (folder) => {
		const cache = await caches.open(`handover ${folder}`)
		return (await cache.keys()).map(({ url }) => url.slice(folder.length))
	}, address)
}
/** The page as the device keeps it. */
function keptPage(): Promise<string | undefined> {
	return page.evaluate(
		async (folder) => (await (await caches.open(`handover ${folder}`)).match(folder))?.text(),
		address,
	)
}
const notice = () => page.locator('.map-notices')
const preview = () =>
	page
		.getByRole('dialog')
		.getByRole('group', { name: /^Preview/ })
		.locator('> img')

test(
	'after one visit all of the page works without a server, and says of which day it is',
	async () => {
		await page.goto(address)
		await page.locator(MAP_READY).first().waitFor()
		await page.evaluate(() => navigator.serviceWorker.ready)
		await page.waitForFunction(() => navigator.serviceWorker.controller)
		expect(await notice().getByText('does not answer').count()).toBe(0)
		await goOffline()
		await page.goto(`${address}?date=2020-03-19`)
		await page.locator(MAP_READY).first().waitFor()
		expect(await spokenDate(page)).toBe('Thursday 19 March 2020')
		await notice().getByText('The server does not answer. This is the page as it was on ').waitFor()
		await dateSlider(page).press('ArrowRight')
		await expect.poll(() => spokenDate(page)).toBe('Friday 20 March 2020')
		// Parts that nobody has asked for yet: the studio with its picture, and the other language.
		await page.getByRole('button', { name: 'Export', exact: true }).click()
		await preview().waitFor()
		await page.keyboard.press('Escape')
		await page.getByRole('button', { name: 'العربية', exact: true }).click()
		await page.getByRole('slider', { name: 'التاريخ', exact: true }).waitFor()
		await notice().getByText('الخادم لا يستجيب').waitFor()
		expect(problems).toEqual([])
	},
	TIMEOUT,
)

test(
	'a new version is told of and takes nothing away from the page that is open; it is there without a server too',
	async () => {
		await goOnline()
		await page.goto(address)
		await page.locator(MAP_READY).first().waitFor()
		expect(await notice().getByText('does not answer').count()).toBe(0)
		const before = await kept()
		rmSync(site(), { recursive: true })
		redeploy(await builtSite(), site())
		// What the browser does by itself when another page of the site is opened, and once a day.
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
		await notice().getByText('A newer version of this page is there').waitFor()
		await notice().getByRole('button', { name: 'Load it', exact: true }).waitFor()
		const old = before.filter((name) => /^assets\/Studio-.*\.js$/.test(name))
		expect(old).toHaveLength(1)
		expect((await fetch(address + old[0])).headers.get('content-type') ?? '').not.toContain('javascript')
		await page.getByRole('button', { name: 'Export', exact: true }).click()
		await preview().waitFor()
		await page.keyboard.press('Escape')
		// The newer one waits, whole, until nobody has this one open.
		await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting)
		expect(await kept()).toEqual(expect.arrayContaining([...before]))
		const started = await page.locator('script[type=module]').getAttribute('src')
		await expect.poll(keptPage).not.toContain(`src="${started}"`)
		await goOffline()
		await page.reload()
		await page.locator(MAP_READY).first().waitFor()
		const entry = await page.locator('script[type=module]').getAttribute('src')
		expect(before).not.toContain(entry?.slice('./'.length))
		expect(problems).toEqual([])
	},
	TIMEOUT,
)
