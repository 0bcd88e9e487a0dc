import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import { around, middleOf } from '../browser/pixels.ts'
import { paint } from '../browser/undrawn.ts'
import { useSite } from '../browser/useSite.ts'
import { LIGHT } from './colours.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'

const site = useSite({ ground: 'bare', pixels: true })
let page: Page
beforeAll(async () => {
	// K-1 and al-Qaim both where no panel covers them.
	page = await site.open('?date=2020-03-28&at=42.6,35.2,6.5')
})

/** The sentence that says what is true on the date. */
const headline = () => page.getByRole('region', { name: 'Time' }).getByText(/in the last 30 days$/)

describe('the keyboard', () => {
	const pressed = async (from: string, key: string): Promise<string> => {
		await goTo(page, from)
		await dateSlider(page).press(key)
		return spokenDate(page)
	}

	test.each([
		['ArrowRight', 'Sunday 29 March 2020'],
		['ArrowUp', 'Sunday 29 March 2020'],
		['ArrowLeft', 'Friday 27 March 2020'],
		['ArrowDown', 'Friday 27 March 2020'],
		['PageUp', 'Tuesday 28 April 2020'],
		['PageDown', 'Friday 28 February 2020'],
		['Home', 'Sunday 1 December 2019'],
		['End', 'Tuesday 1 September 2020'],
	])('%s leads to %s', async (key, date) => {
		expect(await pressed('2020-03-28', key)).toBe(date)
	})

	test('a month has its own length, and the ends hold', async () => {
		expect(await pressed('2020-01-31', 'PageUp')).toBe('Saturday 29 February 2020')
		expect(await pressed('2020-09-01', 'ArrowRight')).toBe('Tuesday 1 September 2020')
		expect(await pressed('2019-12-01', 'ArrowLeft')).toBe('Sunday 1 December 2019')
	})
})

test('a drag moves the date, the sentence and the slider together', async () => {
	await goTo(page, '2019-12-01')
	const slider = dateSlider(page)
	const box = await slider.boundingBox()
	if (!box) throw new Error('no slider')
	const sentences = new Set<string>()
	const values: number[] = []
	// The thumb stands at the very start, half its own width from the edge.
	await page.mouse.move(box.x + 11, box.y + box.height - 11)
	await page.mouse.down()
	for (const share of [0.2, 0.4, 0.6, 0.8]) {
		await page.mouse.move(box.x + box.width * share, box.y + box.height - 11, { steps: 4 })
		values.push(Number(await slider.inputValue()))
		// While the hand still holds it; what is to be read follows a few times a second.
		await expect.poll(() => headline().innerText()).not.toBe([...sentences].at(-1) ?? '')
		sentences.add(await headline().innerText())
	}
	await page.mouse.up()
	expect(sentences.size).toBe(4)
	expect(values).toEqual(values.toSorted((a, b) => a - b))
	const [first, last] = [isoDay('2019-12-01'), isoDay('2020-09-01')]
	values.forEach((value, i) => {
		// Within three days of where the pointer is: the thumb's width is not part of the way.
		expect(Math.abs((value - first) / (last - first) - 0.2 * (i + 1))).toBeLessThan(3 / 275 + 11 / box.width)
	})
})

test('the buttons lead to the days with events', async () => {
	await goTo(page, '2020-03-28')
	await page.getByRole('button', { name: 'Next day with events' }).click()
	expect(await spokenDate(page)).toBe('Sunday 29 March 2020')
	await page.getByRole('button', { name: 'Previous day with events' }).click()
	await page.getByRole('button', { name: 'Previous day with events' }).click()
	expect(await spokenDate(page)).toBe('Wednesday 25 March 2020')
})

describe('K-1, handed over on 29 March 2020', () => {
	const k1 = () => page.getByRole('button', { name: 'K-1 Air Base', exact: true })

	test('is blue on the map the day before and green the day after', async () => {
		await goTo(page, '2020-03-28')
		const before = await around(page, k1(), 9)
		await goTo(page, '2020-03-30')
		const after = await around(page, k1(), 9)
		expect(before.count(LIGHT.coalition)).toBeGreaterThan(80)
		expect(before.count(LIGHT.iraq)).toBe(0)
		expect(after.count(LIGHT.iraq)).toBeGreaterThan(40)
		expect(after.count(LIGHT.coalition)).toBe(0)
	})

	test('changes in the very frame that follows the slider', async () => {
		await paint(page)
		await goTo(page, '2020-03-28')
		const [x, y] = await middleOf(k1())
		const shown = await page.evaluate(
			async ({ x, y, before, after }) => {
				const slider = document.querySelector<HTMLInputElement>('input[type=range]')
				const map = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
				if (!slider || !map) throw new Error('no slider, no map')
				const copy = document.createElement('canvas')
				copy.width = copy.height = 18
				const context = copy.getContext('2d', { willReadFrequently: true })
				if (!context) throw new Error('no canvas')
				const { left, top } = map.getBoundingClientRect()
				const frame = () => new Promise(requestAnimationFrame)
				/** Sets the slider and tells what the map has drawn, and the page written, when the next frame ends. */
				const show = async (day: number) => {
					await frame()
					slider.valueAsNumber = day
					slider.dispatchEvent(new Event('input', { bubbles: true }))
					// The map asked for its frame before this line did, so this runs right after it in the same frame.
					await frame()
					context.clearRect(0, 0, 18, 18)
					context.drawImage(map, x - left - 9, y - top - 9, 18, 18, 0, 0, 18, 18)
					const { data } = context.getImageData(0, 0, 18, 18)
					const like = (r: number, g: number, b: number): number => {
						let count = 0
						for (let i = 0; i < data.length; i += 4)
							if (Math.hypot((data[i] ?? 0) - r, (data[i + 1] ?? 0) - g, (data[i + 2] ?? 0) - b) < 20) count++
						return count
					}
					return {
						blue: like(0x1f, 0x5a, 0x8c),
						green: like(0x0f, 0x7a, 0x63),
						spoken: slider.getAttribute('aria-valuetext'),
					}
				}
				const shown: Awaited<ReturnType<typeof show>>[] = []
				// There and back several times: a picture that came a frame late would be wrong every time.
				for (let round = 0; round < 3; round++) shown.push(await show(after), await show(before))
				return shown
			},
			{ x, y, before: isoDay('2020-03-28'), after: isoDay('2020-03-30') },
		)
		shown.forEach(({ blue, green, spoken }, i) => {
			if (i % 2 === 0) {
				expect(spoken).toBe('Monday 30 March 2020')
				expect(green).toBeGreaterThan(40)
				expect(blue).toBe(0)
			} else {
				expect(spoken).toBe('Saturday 28 March 2020')
				expect(blue).toBeGreaterThan(80)
				expect(green).toBe(0)
			}
		})
	})
})

test('al-Qaim is half and half while it is handed over', async () => {
	// In a view of its own: where the tests before have left the map, the panel reaches over its symbol.
	await site.visit(page, '?date=2020-03-18')
	const picture = await around(page, page.getByRole('button', { name: 'Al-Qaim base', exact: true }), 9)
	expect(picture.count(LIGHT.coalition)).toBeGreaterThan(15)
	expect(picture.count(LIGHT.iraq)).toBeGreaterThan(15)
})

test('a date that has come to rest stands in the address bar', async () => {
	await goTo(page, '2020-01-03')
	await page.waitForURL((url) => url.searchParams.get('date') === '2020-01-03')
	await goTo(page, '2020-03-18')
	await page.waitForURL((url) => url.searchParams.get('date') === '2020-03-18')
})
