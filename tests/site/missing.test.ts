import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtSite } from '../browser/builtSite.ts'
import { ownBrowser } from '../browser/ownBrowser.ts'
import { filesOf } from '../faults/build.ts'
import { putForward } from '../faults/clock.ts'
import { type FaultyServer, type Lane, serveFaulty, type Way } from '../faults/faultyServer.ts'
import { bare, VISITS } from '../faults/parts.ts'
import { enter, spoil } from '../faults/sitting.ts'

/** Connections that a browser has to a host. */
const ALL_CONNECTIONS = 6

let files: readonly string[]
let server: FaultyServer
let page: Page
let lane: Lane
let url: string
beforeAll(async () => {
	const dist = await builtSite()
	files = filesOf(dist)
	server = await serveFaulty(dist)
	const walk = { browser: await ownBrowser(), server, dist, files, note: () => {} }
	;({ page, lane, url } = await enter(walk, VISITS.begin))
})
afterAll(async () => {
	await page.context().close()
	server.close()
})

const named = (names: RegExp): readonly string[] => files.filter((file) => names.test(bare(file)))
const dock = () => page.locator('.dock input[type=range]')

async function breaks(some: readonly string[], way: Way): Promise<void> {
	await spoil(
		page,
		lane,
		some.map((file) => ({ file, way })),
	)
	lane.asked.clear()
}

/** Presses what comes once the page has waited long enough; by then every file is there. */
async function tryAgain(pressed: ReturnType<Page['locator']>): Promise<void> {
	const hanging = () => [...lane.asked].filter((file) => lane.faults.has(file)).length
	await expect.poll(hanging).toBeGreaterThanOrEqual(ALL_CONNECTIONS)
	await expect
		.poll(async () => {
			await putForward(page)
			return pressed.count()
		})
		.toBeGreaterThan(0)
	lane.faults.clear()
	await pressed.first().click({ noWaitAfter: true })
	await dock().waitFor()
}

test('Try again loads the page even where files that hang hold every connection', async () => {
	await breaks(named(/^(?!opening-).*\.js$/), 'hangs')
	await page.goto(url, { waitUntil: 'commit' })
	await tryAgain(page.locator('.boot-help a[href=""]').filter({ visible: true }))

	await breaks(named(/^(TimeDock|Legend|Panel|StillMap|Announcer|MastheadMore|Notices|Places)-.*\.js$/), 'hangs')
	await page.reload({ waitUntil: 'commit' })
	await tryAgain(page.getByRole('button', { name: 'Try again' }).filter({ visible: true }))
	await page.locator('.still-map svg').first().waitFor()
})

test('nothing waits for the script of the opening picture; without it there is none of another day than the link’s', async () => {
	await breaks(named(/^opening-[\da-f]{8}\.js$/), 'hangs')
	expect(lane.faults.size).toBe(1)
	await page.goto(url, { waitUntil: 'commit' })
	await dock().waitFor()
	expect(await page.locator('.opening-clip').count()).toBe(0)
})

test('the date stays where the field to type another does not come', async () => {
	await breaks([], 'missing')
	await page.goto(url, { waitUntil: 'commit' })
	await dock().waitFor()
	await breaks(named(/^DateField-.*\.js$/), 'missing')
	expect(lane.faults.size).toBe(1)
	const date = page.locator('.dock-date')
	const said = await date.innerText()
	await date.click()
	await page.locator('.map-notices', { hasText: 'the field to type a date' }).waitFor()
	expect(await date.innerText()).toBe(said)
	expect(said).toContain('29 March 2020')
})

test('what is said where the notices themselves do not come lies over the map, and over nothing else', async () => {
	await breaks(named(/^Notices-.*\.js$/), 'missing')
	await page.goto(url, { waitUntil: 'commit' })
	const notice = page.locator('.map-area > .notice')
	await notice.waitFor()
	const [own, ...others] = await Promise.all(
		[notice, page.locator('.masthead'), page.locator('.panel'), page.locator('.dock')].map((part) =>
			part.boundingBox(),
		),
	)
	if (!own) throw new Error('There is no notice.')
	for (const other of others)
		if (other)
			expect(
				own.x < other.x + other.width &&
					other.x < own.x + own.width &&
					own.y < other.y + other.height &&
					other.y < own.y + own.height,
			).toBe(false)
})
