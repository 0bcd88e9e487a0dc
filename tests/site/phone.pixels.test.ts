import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { THEMES } from '../../src/core/theme.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { isNear, middleOf, pictureOf, rgb } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { baseOf } from './record.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

const site = useSite({ ground: 'bare', deviceScaleFactor: 1 })
let page: Page
beforeAll(async () => {
	page = await site.open('', PHONE)
})

const history = () => page.getByRole('region', { name: baseOf('k-1').name.en, exact: true })

/** How much wider than the window the page is; 0 unless it can be scrolled sideways. */
const overflow = (): Promise<number> =>
	page.evaluate(() => {
		window.scrollTo(9999, 0)
		return Math.max(window.scrollX, document.documentElement.scrollWidth - document.documentElement.clientWidth)
	})

test('nothing is wider than the window', async () => {
	expect(await overflow()).toBe(0)
})

test('the date lies under the thumb, the map above it', async () => {
	const [, date] = await middleOf(dateSlider(page))
	const [, map] = await middleOf(page.getByRole('region', { name: 'Map', exact: true }))
	expect(date).toBeGreaterThan(844 * 0.8)
	expect(map).toBeLessThan(844 * 0.5)
})

test('the thumb is as large as a finger needs', async () => {
	await goTo(page, '2020-04-10')
	const box = await dateSlider(page).boundingBox()
	if (!box) throw new Error('no slider')
	const picture = pictureOf(
		await page.screenshot({ clip: { x: 0, y: Math.floor(box.y), width: 390, height: Math.ceil(box.height) } }),
	)
	const ink = rgb(THEMES.light.ink)
	// The widest row of ink is the thumb's, from its left edge to its right: names and ticks are not in ink.
	const widths = Array.from({ length: picture.height }, (_, y) => {
		const inked = Array.from({ length: picture.width }, (_, x) => x).filter((x) => isNear(picture.at(x, y), ink))
		return inked.length > 8 ? (inked.at(-1) ?? 0) - (inked[0] ?? 0) + 1 : 0
	})
	expect(Math.max(...widths)).toBeGreaterThanOrEqual(43)
	expect(Math.max(...widths)).toBeLessThan(50)
})

test('the dock takes no more than two fifths of the height', async () => {
	const box = await page.getByRole('region', { name: 'Time' }).boundingBox()
	expect(box?.height).toBeLessThanOrEqual(844 * 0.4)
})

test('every button can be hit', async () => {
	for (const name of [
		'Play',
		'Previous day with events',
		'Next day with events',
		'Export',
		'Show events, bases and search',
	]) {
		const box = await page.getByRole('button', { name, exact: true }).boundingBox()
		expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(24)
	}
})

test('a finger on the slider moves the date', async () => {
	await goTo(page, '2019-12-01')
	const box = await dateSlider(page).boundingBox()
	if (!box) throw new Error('no slider')
	await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height - 11)
	const value = Number(await dateSlider(page).inputValue())
	expect(value).toBeGreaterThan(isoDay('2020-04-01'))
	expect(value).toBeLessThan(isoDay('2020-05-01'))
})

test('a finger on a base opens the sheet with its history', async () => {
	await page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }).tap()
	await history().waitFor()
	const box = await history().boundingBox()
	expect(box?.x).toBeLessThan(40)
	expect(box?.width).toBeGreaterThan(300)
	// The map and the date are still there.
	expect(await dateSlider(page).isVisible()).toBe(true)
	const map = await page.getByRole('region', { name: 'Map', exact: true }).boundingBox()
	expect(map?.height).toBeGreaterThan(150)
	expect(await overflow()).toBe(0)
})

test('with the sheet open the date still moves', async () => {
	await goTo(page, '2020-03-28')
	await history().getByText('Held by the coalition since 2017').waitFor()
	expect(await spokenDate(page)).toBe('Saturday 28 March 2020')
})

test('the sheet is closed with the finger, and the day opens in it', async () => {
	await page.getByRole('button', { name: 'Hide the panel' }).tap()
	await history().waitFor({ state: 'detached' })
	await page.getByRole('button', { name: 'Show events, bases and search' }).tap()
	await page.getByRole('heading', { name: 'On this day' }).waitFor()
})

test('in Arabic nothing is wider either', async () => {
	await page.getByRole('button', { name: 'العربية', exact: true }).tap()
	await dateSlider(page, 'ar').waitFor()
	expect(await overflow()).toBe(0)
})
