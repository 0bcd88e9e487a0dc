import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { textIn } from '../../src/core/record/lang.ts'
import { useSite } from '../browser/useSite.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'
import { baseOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
beforeAll(async () => {
	page = await site.open('')
})

/** More stops than the page has; whoever has not arrived by then never will. */
const MANY = 200

/** Whether what has the focus says a name at all, in any of the ways in which elements have one. */
function hereIs(name: string): Promise<boolean> {
	return page.evaluate((wanted) => {
		const here = document.activeElement
		const labels = here instanceof HTMLInputElement ? [...(here.labels ?? [])] : []
		const label = (here?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
		const words = [here, ...labels, ...label].map((element) => element?.textContent ?? '')
		return [here?.getAttribute('aria-label') ?? '', ...words].some((text) => text.includes(wanted))
	}, name)
}

/** Presses Tab until something is reached. @returns whether the ring around it can be seen */
async function tabTo(role: string, name: string): Promise<boolean> {
	const target = page.getByRole(role as 'button', { name, exact: true })
	for (let stop = 0; stop < MANY; stop++) {
		await page.keyboard.press('Tab')
		// To look for a role and a name in all of the page takes as long as twenty stops.
		if (!(await hereIs(name))) continue
		if (await target.evaluate((element) => element === document.activeElement))
			return target.evaluate((element) => {
				if (!element.matches(':focus-visible')) return false
				// A place is cut to its part of the map; its ring is drawn around the symbol instead.
				const place = element.closest('.place')
				if (place) {
					const { opacity, borderTopWidth, borderTopStyle } = getComputedStyle(place, '::before')
					return opacity === '1' && borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) >= 2
				}
				// The thumb that is seen is not the slider's own.
				const ringed = element.matches('.axis-slider') ? document.querySelector('.axis-now i') : element
				const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed ?? element)
				return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
			})
	}
	throw new Error(`Tab does not lead to the ${role} "${name}".`)
}

test('the first stop leads past the places of the map to the date', async () => {
	await page.keyboard.press('Tab')
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the date')
	await page.keyboard.press('Enter')
	expect(await dateSlider(page).evaluate((element) => element === document.activeElement)).toBe(true)
})

test('Play is reached, seen and pressed', async () => {
	expect(await tabTo('button', 'Play')).toBe(true)
	await page.keyboard.press('Space')
	await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
	await page.keyboard.press('Enter')
	await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
})

test('the date is reached, seen and moved', async () => {
	await goTo(page, '2020-04-04')
	expect(await tabTo('slider', 'Date')).toBe(true)
	await page.keyboard.press('ArrowLeft')
	expect(await spokenDate(page)).toBe('Friday 3 April 2020')
	await page.keyboard.press('PageDown')
	expect(await spokenDate(page)).toBe('Tuesday 3 March 2020')
})

test('a base is reached on the map, seen and opened, and one is taken to what opened', async () => {
	const { name } = baseOf('taji')
	expect(await tabTo('button', name.en)).toBe(true)
	// In whose hands it is on the date is said with its name, and what happened there last.
	await expect
		.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-description')))
		.toMatch(/^Held by the coalition since .*\. Last, .* 2020: ./)
	// Nothing in the list is an entry without anything to press.
	const empty = await page
		.getByRole('list', { name: 'Places' })
		.getByRole('listitem')
		.evaluateAll((items) => items.filter((item) => !item.querySelector('button:not([hidden])')).length)
	expect(empty).toBe(0)
	await page.keyboard.press('Enter')
	await page.getByRole('region', { name: name.en, exact: true }).waitFor()
	await page.waitForFunction((text) => document.activeElement?.textContent === text, name.en)
})

let cameFrom = ''

test('from there Tab goes on into the history, and an entry opens', async () => {
	cameFrom = await spokenDate(page)
	const [event] = timeline.eventsAt.get('taji') ?? []
	if (!event) throw new Error('nothing happened at Taji')
	expect(await tabTo('link', textIn(event.title, 'en'))).toBe(true)
	await page.keyboard.press('Enter')
	await page.getByRole('article', { name: textIn(event.title, 'en') }).waitFor()
})

test('Escape shuts it, goes back to the place, and gives back the day that the entry moved', async () => {
	expect(await spokenDate(page), 'it had moved').not.toBe(cameFrom)
	await page.keyboard.press('Escape')
	await page.waitForFunction(() => document.activeElement?.getAttribute('data-base') === 'taji')
	expect(await page.getByRole('article').count()).toBe(0)
	expect(await spokenDate(page)).toBe(cameFrom)
})

test('the keys of the time work on the map as they do in the dock, and in the search they are letters', async () => {
	for (const here of [
		page.locator('.place-button[data-base="taji"]').first(),
		page.getByRole('region', { name: 'Map', exact: true }),
		page.getByRole('button', { name: 'Play', exact: true }),
	]) {
		await site.visit(page, '?date=2020-04-04')
		await here.focus()
		await page.keyboard.press('.')
		expect(await spokenDate(page)).toBe('Sunday 5 April 2020')
		await page.keyboard.press(',')
		expect(await spokenDate(page)).toBe('Saturday 4 April 2020')
		await page.keyboard.press('[')
		expect(await spokenDate(page)).toBe('Wednesday 1 April 2020')
	}
	// There they zoom the map, and the axis stays.
	const ends = () =>
		dateSlider(page).evaluate((slider) => `${slider.getAttribute('min')} ${slider.getAttribute('max')}`)
	const before = await ends()
	await page.locator('.place-button[data-base="taji"]').first().focus()
	await page.keyboard.press('+')
	expect(await ends()).toBe(before)
	const field = page.getByRole('searchbox')
	await field.focus()
	await page.keyboard.press('.')
	expect(await spokenDate(page)).toBe('Wednesday 1 April 2020')
	expect(await field.inputValue()).toBe('.')
	await field.press('Escape')
	await page.getByRole('button', { name: 'Keyboard', exact: true }).click()
	await page.getByText('Here, on the map, or with nothing chosen').waitFor()
	await page.getByRole('button', { name: 'Keyboard', exact: true }).click()
})

test('every base is a stop, in no trap', async () => {
	const reached = new Set<string>()
	await page.keyboard.press('Tab')
	const before = await page.evaluate(() => document.activeElement?.outerHTML ?? '')
	let stops = 0
	let here = ''
	do {
		await page.keyboard.press('Tab')
		const [outer, label] = await page.evaluate(() => {
			const { activeElement } = document
			return [activeElement?.outerHTML ?? '', activeElement?.getAttribute('aria-label') ?? ''] as const
		})
		here = outer
		reached.add(label)
	} while (here !== before && stops++ < MANY)
	// Once around and back to the start.
	expect(stops).toBeLessThan(MANY)
	for (const { name } of timeline.dataset.bases) expect(reached).toContain(name.en)
	for (const name of ['Date', 'Play', 'Map']) expect(reached).toContain(name)
})

test('the map shows that it has the focus, inside of the panels that lie over it', async () => {
	await page.getByRole('region', { name: 'Map', exact: true }).focus()
	const { ring, over } = await page.locator('.map-area').evaluate((area) => {
		const { borderTopStyle, borderTopWidth, left, top, width, height } = getComputedStyle(area, '::after')
		const at = area.getBoundingClientRect()
		const [x, y] = [at.left + Number.parseFloat(left), at.top + Number.parseFloat(top)]
		const box = { x, y, right: x + Number.parseFloat(width), bottom: y + Number.parseFloat(height) }
		const parts = [...document.querySelectorAll('.panel, .dock')].map((part) => part.getBoundingClientRect())
		return {
			ring: [borderTopStyle, Number.parseFloat(borderTopWidth) >= 2, box.right - box.x > 300, box.bottom - box.y > 200],
			over: parts.filter(
				(part) => part.left < box.right && box.x < part.right && part.top < box.bottom && box.y < part.bottom,
			).length,
		}
	})
	expect(ring).toEqual(['solid', true, true, true])
	expect(over).toBe(0)
})

test('the legend is a switchboard for the keyboard as well', async () => {
	expect(await tabTo('checkbox', 'Air strikes')).toBe(true)
	await page.keyboard.press('Space')
	expect(await page.getByRole('checkbox', { name: 'Air strikes' }).isChecked()).toBe(false)
})

test('what the dock opens is shut by Escape on its button', async () => {
	const keys = page.getByRole('button', { name: 'Keyboard', exact: true })
	await keys.focus()
	await page.keyboard.press('Enter')
	await page.locator('.dock-more').waitFor()
	await page.keyboard.press('Escape')
	await page.locator('.dock-more').waitFor({ state: 'detached' })
	expect(await keys.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('the snapshot is opened, kept inside and left', async () => {
	expect(await tabTo('button', 'Export')).toBe(true)
	await page.keyboard.press('Enter')
	const dialog = page.getByRole('dialog', { name: 'Export' })
	await dialog.waitFor()
	expect(await tabTo('button', 'Close')).toBe(true)
	// Nothing behind it can be reached.
	for (let stop = 0; stop < 12; stop++) {
		await page.keyboard.press('Tab')
		const isInside = await dialog.evaluate(
			(element) => element.contains(document.activeElement) || document.activeElement === document.body,
		)
		expect(isInside).toBe(true)
	}
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'detached' })
	expect(await dateSlider(page).isVisible()).toBe(true)
})
