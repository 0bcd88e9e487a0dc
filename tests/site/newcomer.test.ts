/** What somebody meets who has never been here: what this is, what to do, what lies under the mouse. */

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { textIn } from '../../src/core/record/lang.ts'
import { middleOf } from '../browser/pixels.ts'
import { useSite } from '../browser/useSite.ts'
import { dateSlider } from './dates.ts'
import { baseOf, eventOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
beforeAll(async () => {
	page = await site.open('')
})

const { introduction } = timeline.dataset.manifest
const card = () => page.getByRole('tooltip')

test('the page says what it is and what can be done, and on a phone on the map', async () => {
	if (!introduction) throw new Error('the record has no introduction')
	const masthead = page.getByRole('banner')
	await masthead.getByText(textIn(introduction, 'en')).waitFor()
	await masthead.getByText('Play tells it from December 2019.').waitFor()
	// A number read as one with the words before it would be a date.
	await page.getByRole('heading', { name: /^In the days before ?: \d+ events$/ }).waitFor()
	await page.setViewportSize({ width: 390, height: 844 })
	const notice = page.locator('.introduction')
	await notice.getByText(textIn(introduction, 'en')).waitFor()
	await notice.getByText('Play tells it from December 2019.').waitFor()
	// Beside the buttons of the map.
	for (const [width, height] of [
		[320, 480],
		[390, 844],
	] as const) {
		await page.setViewportSize({ width, height })
		await expect
			.poll(async () => {
				const [said, buttons] = await Promise.all([notice.boundingBox(), page.locator('.map-controls').boundingBox()])
				return (buttons?.x ?? 0) - (said?.x ?? 0) - (said?.width ?? 0)
			})
			.toBeGreaterThan(0)
	}
	await page.setViewportSize({ width: 1280, height: 800 })
})

test('a place under the mouse says its name and who holds it, and its entry in a list is marked', async () => {
	await page.getByRole('tab', { name: /^Bases/ }).click()
	const [x, y] = await middleOf(page.locator('.place-button[data-base="ain-al-asad"]'))
	await page.mouse.move(x, y)
	await card().getByText(baseOf('ain-al-asad').name.en).waitFor()
	await card().getByText('Held by the coalition').waitFor()
	await page.locator('[data-entry="ain-al-asad"].entry-pointed').waitFor()
	await page.mouse.move(5, 5)
	await card().waitFor({ state: 'detached' })
})

test('an entry under the mouse lights its mark', async () => {
	await page.locator('[data-entry="q-west"]').hover()
	const ring = await page.locator('.hover-ring').boundingBox()
	const [x, y] = await middleOf(page.locator('.place-button[data-base="q-west"]'))
	if (!ring) throw new Error('there is no ring')
	expect(Math.hypot(ring.x + ring.width / 2 - x, ring.y + ring.height / 2 - y)).toBeLessThan(2)
	expect(await card().count(), 'the list says it already').toBe(0)
})

test('an untouched page plays its story from the beginning', async () => {
	await page.getByRole('button', { name: 'Play', exact: true }).click()
	const [first] = timeline.dataset.manifest.opening.range
	await expect.poll(async () => Number(await dateSlider(page).inputValue())).toBeLessThan(first + 60)
	await page.getByRole('button', { name: 'Pause', exact: true }).click()
})

test('a base opens with its history, each row with what is known of dead and wounded, its sources folded', async () => {
	await site.visit(page, '?date=2020-03-29&base=k-1')
	const history = page.getByRole('region', { name: baseOf('k-1').name.en, exact: true })
	await history.getByRole('heading', { name: 'History' }).waitFor()
	const headings = await history.getByRole('heading', { level: 3 }).allInnerTexts()
	expect(headings[0]).toBe('History')
	const { id, sources } = eventOf('2019-12-27-k-1-rockets')
	const row = history.locator(`[data-entry="${id}"]`)
	expect(await row.innerText()).toMatch(/1 killed/)
	expect(await row.getByRole('link').count(), 'sources are folded').toBe(2)
	await row.getByText(`${sources.length} sources`).click()
	await expect.poll(() => row.getByRole('link').count()).toBeGreaterThan(2)
})

test('the tab is called what is open, and its link can be copied', async () => {
	await expect.poll(() => page.title()).toBe(`${baseOf('k-1').name.en}, 29 March 2020 – Handover`)
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
	await page.getByRole('button', { name: 'Copy link' }).click()
	await page.getByText('Copied', { exact: true }).waitFor()
	const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()))
	expect(copied.searchParams.get('base')).toBe('k-1')
	expect(copied.searchParams.get('date')).toBe('2020-03-29')
	// Play goes on from where the link leads.
	await page.getByRole('banner').getByText('Play shows it day by day.').waitFor()
})

test('who holds a base has its sources, of the first holder and of one that was only reported', async () => {
	for (const date of ['2020-04-04', '2026-03-20']) {
		await site.visit(page, `?date=${date}&base=erbil`)
		const { name, lastReportedSources } = timeline.baseById.get('erbil') ?? {}
		const sources = page
			.getByRole('region', { name: name?.en ?? '', exact: true })
			.locator('.history-status + .history-sources')
		await sources.getByText(`${lastReportedSources?.length} sources`).click()
		await expect.poll(() => sources.getByRole('listitem').count()).toBe(lastReportedSources?.length)
		await sources.getByText(`${lastReportedSources?.length} sources`).click()
	}
})
