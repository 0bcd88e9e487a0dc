import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDay } from '../../src/core/time/calendar.ts'
import { middleOf } from '../browser/pixels.ts'
import { paint } from '../browser/undrawn.ts'
import { useSite } from '../browser/useSite.ts'
import { dateSlider, goTo, spokenDate } from './dates.ts'

const site = useSite({ ground: 'bare', pixels: true })
const button = (page: Page, name: 'Play' | 'Pause') => page.getByRole('button', { name, exact: true })
const day = async (page: Page): Promise<number> => Number(await dateSlider(page).inputValue())

/** Waits until the player has gone on to a day. */
async function reached(page: Page, date: string): Promise<void> {
	const slider = await dateSlider(page).elementHandle()
	await page.waitForFunction(([input, target]) => Number((input as HTMLInputElement).value) >= target, [
		slider,
		isoDay(date),
	] as const)
}

/**
 * Plays from a date until another is reached, and looks at a place of the map in every frame.
 * @returns how many different pictures there were of it, and of how many days
 */
async function playAndWatch(page: Page, from: string, until: string, place: string) {
	await paint(page)
	await goTo(page, from)
	const [x, y] = await middleOf(page.getByRole('button', { name: place, exact: true }))
	const watched = page.evaluate(
		async ({ x, y, until }) => {
			const slider = document.querySelector<HTMLInputElement>('input[type=range]')
			const map = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
			const copy = document.createElement('canvas')
			const context = copy.getContext('2d', { willReadFrequently: true })
			if (!slider || !map || !context) throw new Error('no slider, no map')
			copy.width = copy.height = 40
			const { left, top } = map.getBoundingClientRect()
			const pictures = new Set<string>()
			const days = new Set<number>()
			const look = (): void => {
				context.clearRect(0, 0, 40, 40)
				context.drawImage(map, x - left - 20, y - top - 20, 40, 40, 0, 0, 40, 40)
				const { data } = context.getImageData(0, 0, 40, 40)
				// A canvas is empty but for the frame that it is drawn in.
				if (data.every((value) => value === 0)) return
				pictures.add(data.join())
				days.add(slider.valueAsNumber)
			}
			const frame = window.requestAnimationFrame
			// The map draws in a frame of its own asking: whoever looks right after it sees every picture, once.
			window.requestAnimationFrame = (callback) =>
				frame((time) => {
					callback(time)
					look()
				})
			await new Promise<void>((resolve) => {
				const wait = (): unknown => (slider.valueAsNumber < until ? frame(wait) : resolve())
				wait()
			})
			window.requestAnimationFrame = frame
			return { pictures: pictures.size, days: days.size }
		},
		{ x, y, until: isoDay(until) },
	)
	await button(page, 'Play').click()
	return watched
}

let page: Page
beforeAll(async () => {
	page = await site.open('?date=2020-03-10')
})

describe('with motion', () => {
	test('Play becomes Pause and the date goes on', async () => {
		await button(page, 'Play').click()
		expect(await button(page, 'Pause').isVisible()).toBe(true)
		expect(await button(page, 'Play').count()).toBe(0)
		await reached(page, '2020-03-12')
		await button(page, 'Pause').click()
		expect(await button(page, 'Play').isVisible()).toBe(true)
	})

	test('a paused date stays, and goes into the address bar only then', async () => {
		const stopped = await day(page)
		await page.waitForURL((url) => isoDay(url.searchParams.get('date') ?? '0001-01-01') === stopped)
		expect(await day(page)).toBe(stopped)
	})

	test('while it plays, it leaves no steps behind', async () => {
		const steps = () => page.evaluate(() => window.history.length)
		const before = await steps()
		const from = await day(page)
		await button(page, 'Play').click()
		await page.waitForFunction(([input, target]) => Number((input as HTMLInputElement).value) >= target, [
			await dateSlider(page).elementHandle(),
			from + 2,
		] as const)
		// The address follows every few seconds (`linkSync.test.ts`); whoever goes back leaves the map, and not the film.
		expect(await steps()).toBe(before)
		await button(page, 'Pause').click()
	})

	test('moving the slider stops it', async () => {
		await button(page, 'Play').click()
		await goTo(page, '2020-05-06')
		expect(await button(page, 'Play').isVisible()).toBe(true)
		expect(await spokenDate(page)).toBe('Wednesday 6 May 2020')
	})

	test('a day moves within itself: the attack flares', async () => {
		const { pictures, days } = await playAndWatch(page, '2020-03-10', '2020-03-13', 'Camp Taji')
		// Time lingers where things happen: no frame is longer than a quarter of such a day, however slow the machine.
		expect(pictures).toBeGreaterThan(days)
		await button(page, 'Pause').click()
		await paint(page, false)
	})

	test('it stops at the end, and starts again from the beginning', async () => {
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('4')
		await goTo(page, '2020-08-25')
		await button(page, 'Play').click()
		await button(page, 'Play').waitFor()
		expect(await spokenDate(page)).toBe('Tuesday 1 September 2020')
		await button(page, 'Play').click()
		await page.waitForFunction(([input, target]) => Number((input as HTMLInputElement).value) < target, [
			await dateSlider(page).elementHandle(),
			isoDay('2020-08-01'),
		] as const)
		await button(page, 'Pause').click()
	})

	test('in a loop it goes on from the beginning by itself', async () => {
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('8')
		await page.getByRole('button', { name: 'Play in a loop' }).click()
		await goTo(page, '2020-08-28')
		await button(page, 'Play').click()
		await page.waitForFunction(([input, target]) => Number((input as HTMLInputElement).value) < target, [
			await dateSlider(page).elementHandle(),
			isoDay('2020-08-01'),
		] as const)
		expect(await button(page, 'Pause').isVisible()).toBe(true)
		await button(page, 'Pause').click()
		await page.getByRole('button', { name: 'Play in a loop' }).click()
	})

	test('a hidden tab pauses', async () => {
		await goTo(page, '2020-02-01')
		await button(page, 'Play').click()
		await page.evaluate(() => {
			Object.defineProperty(document, 'hidden', { value: true, configurable: true })
			document.dispatchEvent(new Event('visibilitychange'))
			Reflect.deleteProperty(document, 'hidden')
		})
		await button(page, 'Play').waitFor()
	})
})

test('for readers who want no motion the day steps and nothing moves within it', async () => {
	await page.emulateMedia({ reducedMotion: 'reduce' })
	await site.visit(page, '?date=2020-03-10')
	await page.getByRole('combobox', { name: 'Speed' }).selectOption('1')
	const { pictures, days } = await playAndWatch(page, '2020-03-10', '2020-03-14', 'Camp Taji')
	expect(days).toBeGreaterThanOrEqual(3)
	// One picture a day; the last day seen may not have been drawn yet.
	expect(pictures).toBeLessThanOrEqual(days + 1)
	expect(await button(page, 'Pause').isVisible()).toBe(true)
})
