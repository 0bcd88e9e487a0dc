import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { buildSite, type Served, serveSite } from '../browser/site.ts'
import { tempDir } from '../tempDir.ts'

const folder = tempDir()
let served: Served
let browser: Browser
beforeAll(async () => {
	process.env.HANDOVER_RECORD = join(import.meta.dirname, '..', 'fixtures', 'mali')
	try {
		await buildSite(folder())
	} finally {
		delete process.env.HANDOVER_RECORD
	}
	served = await serveSite(folder())
	browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
	await browser?.close()
	await served?.close()
})

test('the page of another record has its sides, its history and no word of this one', async () => {
	const page = await browser.newPage({ serviceWorkers: 'block' })
	const errors: string[] = []
	page.on('pageerror', (error) => errors.push(String(error)))
	await page.goto(`${served.url}?date=2023-11-05&base=kidal`)
	const history = page.getByRole('region', { name: 'Kidal base', exact: true })
	await history.getByText('CSP rebels since 31 October 2023').waitFor()
	await page.getByText('Held by Barkhane').waitFor()
	await page.getByRole('button', { name: 'Gao base', exact: true }).waitFor()
	expect(await page.locator('body').innerText()).not.toMatch(/Iraq|coalition|Baghdad/i)
	expect(errors).toEqual([])
}, 60_000)
