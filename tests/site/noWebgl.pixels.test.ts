import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { textIn } from '../../src/core/record/lang.ts'
import { around, screenshot } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { LIGHT } from './colours.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { baseOf, timeline } from './record.ts'

interface Rect {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}
const overlap = (a: Rect | null, b: Rect | null): boolean =>
	!a || !b || (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)

const site = useSite({ pixels: true })
let page: Page
beforeAll(async () => {
	page = await site.open('?date=2020-03-28', {
		prepare: (page) =>
			page.addInitScript(() => {
				const { getContext } = HTMLCanvasElement.prototype
				// As in a browser whose graphics are switched off.
				HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
					return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
				} as typeof getContext
			}),
	})
	await map().locator('svg path').first().waitFor({ state: 'attached' })
})

const map = () => page.getByRole('region', { name: 'Map', exact: true })
const base = (id: string) => page.getByRole('button', { name: baseOf(id).name.en, exact: true })

test('the page says why nothing moves', async () => {
	await page.getByText('This browser cannot draw the moving map').waitFor()
	expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(0)
})

test('the notice lies on no base, and gives its room back when it is put away', async () => {
	const tops = () =>
		page
			.locator('.place-base > .place-button')
			.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
	const notice = page.locator('.map-notices > .notice')
	await notice.waitFor()
	const foot = await notice.evaluate((element) => element.getBoundingClientRect().bottom)
	await expect.poll(async () => (await tops()).filter((top) => top < foot)).toEqual([])
	const [before = 0] = await tops()
	await notice.getByRole('button', { name: 'Dismiss' }).click()
	await expect.poll(async () => (await tops())[0] ?? before).toBeLessThan(before)
})

test('the map is there as a picture, with ground and all bases', async () => {
	for (const { name } of timeline.dataset.bases)
		expect(await page.getByRole('button', { name: textIn(name, 'en'), exact: true }).count(), textIn(name, 'en')).toBe(
			1,
		)
	const box = await map().boundingBox()
	expect(box?.width).toBe(1280)
	const clip = { x: 420, y: 60, width: 560, height: 480 }
	expect((await screenshot(page, clip)).colours()).toBeGreaterThan(500)
})

test('who made the map is named on it, and a number of events stands once', async () => {
	await goTo(page, '2020-03-29')
	await map().getByText('OpenStreetMap').waitFor()
	const numbers = page.getByText(/^\d$/).filter({ visible: true })
	await page.locator('.place-buttons').getByText(/^\d$/).first().waitFor()
	expect(await map().locator('svg').getByText(/^\d+$/).count()).toBe(0)
	expect(await numbers.count()).toBeGreaterThan(0)
})

test('what is told lies on no name of a base', async () => {
	await goTo(page, '2020-03-11')
	const card = page.locator('.captions > .caption:not([hidden]) .caption-card').first()
	await card.waitFor()
	const told = await card.boundingBox()
	const names = map()
		.locator('svg text')
		.filter({ hasText: /^(Abu Ghraib|Ain al-Asad|Taqaddum|Besmaya|Al-Qaim)$/ })
	expect(await names.count()).toBe(5)
	for (const name of await names.all())
		expect(overlap(told, await name.boundingBox()), await name.innerHTML()).toBe(false)
	await goTo(page, '2020-03-28')
})

test('the slider changes the picture', async () => {
	expect((await around(page, base('k-1'), 9)).count(LIGHT.coalition)).toBeGreaterThan(60)
	await goTo(page, '2020-03-30')
	expect((await around(page, base('k-1'), 9)).count(LIGHT.iraq)).toBeGreaterThan(30)
	expect((await around(page, base('k-1'), 9)).count(LIGHT.coalition)).toBe(0)
})

test('the player plays', async () => {
	const from = Number(await dateSlider(page).inputValue())
	await page.getByRole('button', { name: 'Play', exact: true }).click()
	await page.waitForFunction(([input, target]) => Number((input as HTMLInputElement).value) >= target, [
		await dateSlider(page).elementHandle(),
		from + 2,
	] as const)
	await page.getByRole('button', { name: 'Pause', exact: true }).click()
})

test('a base opens its history, an entry moves the date', async () => {
	await base('k-1').click()
	const history = page.getByRole('region', { name: baseOf('k-1').name.en, exact: true })
	await history.waitFor()
	const [event] = timeline.eventsAt.get('k-1') ?? []
	await history.getByRole('link', { name: event?.title.en ?? '', exact: true }).click()
	await page.getByRole('article', { name: event?.title.en ?? '' }).waitFor()
	expect(await spokenDate(page)).toBe('Friday 27 December 2019')
})

test('the snapshot can be taken', async () => {
	await page.getByRole('button', { name: 'Export', exact: true }).click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('dialog').getByRole('button', { name: 'Save PNG' }).click(),
	])
	expect(download.suggestedFilename()).toMatch(/2019-12-27.*\.png$/)
})
