import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import { middleOf } from '../browser/pixels.ts'
import { MAP_READY } from '../browser/ready.ts'
import { useSite } from '../browser/useSite.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { baseOf, eventOf } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
/** Everything but the map is there: enough where the map does not matter, and much sooner. */
const PAGE_READY = 'input[type=range]'

const region = (page: Page, base: string) => page.getByRole('region', { name: baseOf(base).name.en, exact: true })
const search = (page: Page): string => decodeURIComponent(new URL(page.url()).search)

const LINK = '?date=2020-03-18&base=k-1&at=43.5,34.5,6.25&kinds=attack,airstrike&trail=14&theme=dark&range=all'
beforeAll(async () => {
	page = await site.open(LINK)
})

describe('a link with every key', () => {
	beforeAll(async () => {
		if (search(page) !== LINK) await site.load(page, LINK)
	})

	test('brings everything back', async () => {
		expect(await spokenDate(page)).toBe('Wednesday 18 March 2020')
		await region(page, 'k-1').waitFor()
		expect(
			await page
				.getByText(/in the last 14 days$/)
				.first()
				.isVisible(),
		).toBe(true)
		expect(await page.getByRole('checkbox', { name: 'Attacks' }).isChecked()).toBe(true)
		expect(await page.getByRole('checkbox', { name: 'Air strikes' }).isChecked()).toBe(true)
		expect(await page.getByRole('checkbox', { name: 'Politics and protest' }).isChecked()).toBe(false)
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
		expect(await page.getByRole('button', { name: 'Whole record' }).getAttribute('aria-pressed')).toBe('true')
	})

	test('puts the map where it says', async () => {
		// At zoom 6.25 the world is 512 · 2^6.25 pixels wide; K-1 lies 0.7842 degrees east of the middle.
		const [x] = await middleOf(page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }))
		expect(x).toBeCloseTo(1280 / 2 + (0.7842 / 360) * 512 * 2 ** 6.25, -0.5)
	})

	test('says nothing and stays in the address bar as it was', async () => {
		expect(await page.getByText('This link was not wholly understood').count()).toBe(0)
		// The address bar is written with the next change; the way back from it must say the same.
		await goTo(page, '2020-03-19')
		await page.waitForURL((url) => url.searchParams.get('date') === '2020-03-19')
		expect(search(page)).toBe(LINK.replace('2020-03-18', '2020-03-19'))
	})
})

describe('Back and Forward', () => {
	test('retrace what was opened, not what was dragged', async () => {
		await site.visit(page, '')
		const open = (base: string) => page.getByRole('button', { name: baseOf(base).name.en, exact: true }).click()
		await open('k-1')
		await region(page, 'k-1').waitFor()
		for (const date of ['2020-03-01', '2020-02-01', '2020-01-15']) await goTo(page, date)
		const attack = eventOf('2019-12-27-k-1-rockets')
		await region(page, 'k-1').getByRole('link', { name: attack.title.en, exact: true }).click()
		const card = page.getByRole('article', { name: attack.title.en })
		await card.waitFor()
		// An opened event stands for its own day.
		expect(search(page)).toBe(`?event=${attack.id}`)

		await page.goBack()
		await region(page, 'k-1').waitFor()
		expect(await dateSlider(page).inputValue()).toBe(String(isoDay('2020-01-15')))
		expect(search(page)).toBe('?date=2020-01-15&base=k-1')

		await page.goBack()
		await region(page, 'k-1').waitFor({ state: 'detached' })
		expect(await spokenDate(page)).toBe('Saturday 4 April 2020')
		expect(search(page)).toBe('')

		await page.goForward()
		await region(page, 'k-1').waitFor()
		await page.goForward()
		await card.waitFor()
		expect(await dateSlider(page).inputValue()).toBe(String(isoDay('2019-12-27')))

		// And the whole of it is a link: a reload changes nothing.
		await page.reload()
		await card.waitFor()
		expect(await dateSlider(page).inputValue()).toBe(String(isoDay('2019-12-27')))
		await page.locator(MAP_READY).first().waitFor()
	})
})

test('a link that was sent as markup opens in its language, at its day', async () => {
	await site.load(page, '?date=2020-03-29&amp;base=k-1&amp;lang=ar', PAGE_READY)
	expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar')
	expect(await spokenDate(page, 'ar')).toContain('٢٩ آذار ٢٠٢٠')
	expect(search(page)).toBe('?date=2020-03-29&base=k-1&lang=ar')
})

describe('a bad link', () => {
	test('opens a working page and names what it could not use', async () => {
		await site.load(
			page,
			`?date=2020-02-30&base=atlantis&event=<b>x</b>&at=1,2&kinds=war&trail=0&lang=xx&theme=pink&range=ever&actors=nobody&targets=windmills&places=atlantis&q=${'x'.repeat(101)}`,
			PAGE_READY,
		)
		const notice = page.getByRole('status').filter({ hasText: 'This link was not wholly understood' })
		await notice.waitFor()
		for (const part of ['date=2020-02-30', 'base=atlantis', 'event=<b>x</b>', 'at=1,2', 'kinds=war', 'trail=0'])
			expect(await notice.innerText()).toContain(part)
		for (const part of ['lang=xx', 'theme=pink', 'range=ever']) expect(await notice.innerText()).toContain(part)
		// Of a filter nothing is left: everything is shown, and it is said why.
		expect(await notice.innerText()).toContain('actors=nobody names somebody unknown here; everybody is shown')
		expect(await notice.innerText()).toContain('targets=windmills names a target unknown here')
		expect(await notice.innerText()).toContain('places=atlantis names an unknown place; all places are shown')
		expect(await notice.innerText()).toContain('is too long or has no letter to search for')
		expect(await page.locator('.filter-line').count()).toBe(0)
		// Shown as text: what a link says never becomes a part of the page.
		expect(await notice.locator('b').count()).toBe(0)
		expect(await spokenDate(page)).toBe('Saturday 4 April 2020')
		await notice.getByRole('button', { name: 'Dismiss' }).click()
		expect(await notice.count()).toBe(0)
	})

	test('a date outside the record shows the nearest day', async () => {
		await site.visit(page, '?date=1999-01-01')
		const notice = page.getByRole('status').filter({ hasText: 'date=1999-01-01' })
		await notice.waitFor()
		expect(await notice.innerText()).toContain('is outside the record; the nearest day is shown')
		expect(await dateSlider(page).inputValue()).toBe(await dateSlider(page).getAttribute('min'))
	})

	test('keys of somebody else are left alone', async () => {
		await site.visit(page, '?utm_source=mail&fbclid=1')
		expect(await spokenDate(page)).toBe('Saturday 4 April 2020')
		expect(await page.getByText('This link was not wholly understood').count()).toBe(0)
	})
})

test('entries are real links: their address opens the same in a new tab', async () => {
	await site.visit(page, '?base=k-1')
	await region(page, 'k-1').waitFor()
	const attack = eventOf('2019-12-27-k-1-rockets')
	const href = await region(page, 'k-1').getByRole('link', { name: attack.title.en, exact: true }).getAttribute('href')
	expect(href).toBe(`?event=${attack.id}`)
})
