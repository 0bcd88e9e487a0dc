import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { THEMES } from '../../src/core/theme.ts'
import { pictureOf, rgb } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { LIGHT } from './colours.ts'

/** Not the usual size, so that a picture of a fixed size would be noticed. */
const WINDOW = { width: 1180, height: 760 }
const INK = rgb(THEMES.light.ink)
const TITLE = 'Six bases & <one> "spring"'

const site = useSite()
let page: Page
beforeAll(async () => {
	page = await site.open('?date=2020-03-18', { viewport: WINDOW })
	await page.getByRole('button', { name: 'Export', exact: true }).click()
	await preview().waitFor()
})

const dialog = (): Locator => page.getByRole('dialog', { name: 'Take a snapshot' })
const preview = (): Locator => dialog().getByRole('img')

/** Presses a button and gives the file that it saves. */
async function saved(button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		dialog().getByRole('button', { name: button, exact: true }).click(),
	])
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The words of a picture, a line for each text of it. */
async function wordsOf(svg: string): Promise<readonly string[]> {
	return page.evaluate((text) => {
		const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
		const fault = parsed.querySelector('parsererror')
		if (fault) throw new Error(fault.textContent ?? 'not XML')
		return [...parsed.querySelectorAll('text')].map((line) => line.textContent?.trim() ?? '')
	}, svg)
}

test('the dialog shows the picture before it is saved', async () => {
	// Whole, and with a size: an image that cannot be drawn has none.
	expect(await preview().evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(WINDOW.width)
	expect(await preview().getAttribute('alt')).not.toBe('')
})

test('another title is in the next preview', async () => {
	const before = await preview().getAttribute('src')
	await dialog().getByRole('textbox', { name: 'Title' }).fill(TITLE)
	await page.waitForFunction(([image, old]) => (image as HTMLImageElement).src !== old, [
		await preview().elementHandle(),
		before,
	] as const)
})

describe('PNG', () => {
	test.each([
		['As on screen', 1],
		['Twice that', 2],
	])('%s: the size of the window times %d, and a picture', async (choice, scale) => {
		await dialog()
			.getByRole('radio', { name: new RegExp(choice) })
			.check()
		const { name, bytes } = await saved('Save PNG')
		expect(name).toMatch(/2020-03-18.*\.png$/)
		const picture = pictureOf(bytes)
		expect([picture.width, picture.height]).toEqual([WINDOW.width * scale, WINDOW.height * scale])
		// The ground alone has thousands of colours: its relief is a photograph of light and shade.
		expect(picture.colours()).toBeGreaterThan(1000)
		for (const [meaning, colour] of Object.entries(LIGHT))
			expect(picture.count(colour), meaning).toBeGreaterThan(40 * scale * scale)
		// The date stands in ink above the map, the legend's symbols under it.
		expect(picture.rows(0, 0.1).count(INK)).toBeGreaterThan(500 * scale * scale)
		expect(picture.rows(0.72, 1).count(LIGHT.coalition)).toBeGreaterThan(20 * scale * scale)
		expect(picture.rows(0.72, 1).count(LIGHT.attack)).toBeGreaterThan(5 * scale * scale)
	})
})

describe('SVG', () => {
	let words: readonly string[]
	let svg: string
	beforeAll(async () => {
		const { name, bytes } = await saved('Save SVG')
		expect(name).toMatch(/2020-03-18.*\.svg$/)
		svg = bytes.toString('utf8')
		words = await wordsOf(svg)
	})

	test('says what it is and when, in the words that were typed', () => {
		expect(words).toContain(TITLE)
		expect(words).toContain('18 March 2020')
		expect(words.join(' ')).toContain('in the last 30 days')
	})

	test('explains every symbol that is in it, and none that is not', () => {
		for (const line of ['Held by the coalition', 'Being handed over', 'Attack', 'Air strike'])
			expect(
				words.some((text) => text.startsWith(line)),
				line,
			).toBe(true)
		// Nothing was Iraqi yet.
		expect(words.some((text) => text.startsWith('Iraqi security forces'))).toBe(false)
	})

	test('has a scale bar, sources, credits and the way back', () => {
		expect(words.some((text) => /^\d+ km$/.test(text))).toBe(true)
		expect(words.join(' ')).toContain('Sources')
		expect(words.join(' ')).toContain('OpenStreetMap')
		expect(words.join(' ')).toContain('date=2020-03-18')
	})

	test('names its bases', () => {
		expect(words).toEqual(expect.arrayContaining(['Al-Qaim', 'K-1']))
	})

	test('is whole on its own: nothing is fetched, nothing runs', () => {
		expect(svg).not.toMatch(/(href|src)="(?!data:|#)/)
		expect(svg).not.toMatch(/url\((?!data:|#|["']?data:)/)
		expect(svg).not.toMatch(/<script|\son\w+=/)
	})
})

test('Escape closes the dialog and goes back to where one was', async () => {
	await page.keyboard.press('Escape')
	await dialog().waitFor({ state: 'detached' })
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export')
})

test('a picture of an Arabic page is Arabic', async () => {
	await page.getByRole('button', { name: 'العربية', exact: true }).click()
	await page.getByRole('button', { name: 'تصدير', exact: true }).click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('dialog').getByRole('button', { name: 'حفظ SVG', exact: true }).click(),
	])
	const words = (await wordsOf(await readFile(await download.path(), 'utf8'))).join(' ')
	expect(words).toContain('١٨ آذار ٢٠٢٠')
	expect(words).toContain('بيد التحالف')
})
