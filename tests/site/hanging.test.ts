import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtSite } from '../browser/builtSite.ts'
import { ownBrowser } from '../browser/ownBrowser.ts'
import { filesOf } from '../faults/build.ts'
import { putForward } from '../faults/clock.ts'
import { type FaultyServer, serveFaulty } from '../faults/faultyServer.ts'
import { bare, VISITS } from '../faults/parts.ts'
import { enter, type Walk } from '../faults/sitting.ts'

/** Connections that a browser has to a host. */
const ALL_CONNECTIONS = 6

let dist: string
let server: FaultyServer
beforeAll(async () => {
	dist = await builtSite()
	server = await serveFaulty(dist)
})
afterAll(() => server.close())

test('Try again loads the page even where files that hang hold every connection', async () => {
	const files = filesOf(dist)
	const walk: Walk = { browser: await ownBrowser(), server, dist, files, note: () => {} }
	const named = (names: RegExp) => files.filter((file) => names.test(bare(file)))
	const scripts = named(/^(?!opening-).*\.js$/)
	const parts = named(/^(TimeDock|Legend|Panel|StillMap|Announcer|MastheadMore|Notices|Places)-.*\.js$/)
	const { page, lane, url } = await enter(walk, VISITS.still, named(/\.js$/))
	const hang = (some: readonly string[]): void => {
		lane.faults.clear()
		lane.asked.clear()
		for (const file of some) lane.faults.set(file, 'hangs')
	}
	const allHang = () =>
		expect
			.poll(() => [...lane.asked].filter((file) => lane.faults.has(file)).length)
			.toBeGreaterThanOrEqual(ALL_CONNECTIONS)
	try {
		hang(scripts)
		await page.goto(url, { waitUntil: 'commit' })
		await allHang()
		const link = page.locator('.boot-help a[href=""]').filter({ visible: true })
		await expect
			.poll(async () => {
				await putForward(page)
				return link.count()
			})
			.toBe(1)
		lane.faults.clear()
		await link.click({ noWaitAfter: true })
		const dock = page.locator('.dock input[type=range]')
		await dock.waitFor()

		hang(parts)
		await page.reload({ waitUntil: 'commit' })
		await allHang()
		const again = page.getByRole('button', { name: 'Try again' }).filter({ visible: true })
		await expect
			.poll(async () => {
				await putForward(page)
				return again.count()
			})
			.toBeGreaterThan(0)
		lane.faults.clear()
		await again.first().click({ noWaitAfter: true })
		await dock.waitFor()
		await page.locator('.still-map svg').first().waitFor()

		// Of another day than the link's, and a script that would know comes late or never: nothing waits for it.
		hang(files.filter((file) => /^opening-[\da-f]{8}\.js$/.test(bare(file))))
		expect(lane.faults.size).toBe(1)
		await page.reload({ waitUntil: 'commit' })
		await dock.waitFor()
		expect(await page.locator('.opening-clip').count()).toBe(0)
	} finally {
		await page.context().close()
	}
})
