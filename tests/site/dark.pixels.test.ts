import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { around, screenshot } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { DARK, LIGHT } from './colours.ts'
import { baseOf } from './record.ts'

const site = useSite({ pixels: true, viewport: { width: 1024, height: 640 } })
let page: Page
beforeAll(async () => {
	page = await site.open('?date=2020-04-04', { colorScheme: 'dark' })
})

/** From 0 for black to 255 for white, over the whole page. */
async function brightness(): Promise<number> {
	const picture = await screenshot(page)
	let sum = 0
	for (let y = 0; y < picture.height; y += 4)
		for (let x = 0; x < picture.width; x += 4) sum += picture.at(x, y).reduce((total, value) => total + value, 0) / 3
	return sum / (Math.ceil(picture.height / 4) * Math.ceil(picture.width / 4))
}

const base = (id: string) => page.getByRole('button', { name: baseOf(id).name.en, exact: true })

test('who prefers dark gets dark, ground and panels', async () => {
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
	expect(await brightness()).toBeLessThan(80)
	expect(new URL(page.url()).search).not.toContain('theme')
})

test('the marks have their colours for the dark', async () => {
	expect((await around(page, base('k-1'), 9)).count(DARK.iraq)).toBeGreaterThan(40)
	expect((await around(page, base('ain-al-asad'), 9)).count(DARK.coalition)).toBeGreaterThan(80)
})

test('the other theme is one click away and stands in the link', async () => {
	await page.getByRole('button', { name: 'Light', exact: true }).click()
	await page.waitForURL((url) => url.searchParams.get('theme') === 'light')
	expect(await brightness()).toBeGreaterThan(180)
	expect((await around(page, base('k-1'), 9)).count(LIGHT.iraq)).toBeGreaterThan(40)
	expect((await around(page, base('ain-al-asad'), 9)).count(LIGHT.coalition)).toBeGreaterThan(80)
})
