import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { eventOf } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
beforeAll(async () => {
	page = await site.open('#bench')
})

const TAJI = eventOf('2020-03-11-taji-rockets')
const cards = (page: Page): Locator => page.locator('.captions > .caption:not([hidden]) .caption-card')
const taji = (page: Page, lang: 'en' | 'ar' = 'en'): Locator => cards(page).filter({ hasText: TAJI.title[lang] })

interface ClockWindow {
	/** How long a frame is, ms. */
	frameMs?: number
	readonly __handoverMap: { fire(type: 'data'): void }
}

/**
 * Gives a page a clock that goes on by so much a frame, for what it waits for as well, while pieces of its ground come in
 * all the time. For good: until the page is loaded again.
 * @param ms of a frame
 */
async function ownClock(page: Page, ms: number): Promise<void> {
	await page.evaluate((ms) => {
		const own = window as unknown as ClockWindow
		const { requestAnimationFrame: plain, setTimeout: waits, clearTimeout: ends } = window
		const isFirst = own.frameMs === undefined
		own.frameMs = ms
		if (!isFirst) return
		let now = performance.now()
		const waiting = new Map<number, { readonly due: number; readonly task: () => void }>()
		let last = 1e9
		const advance = (): void => {
			now += own.frameMs ?? 0
			own.__handoverMap.fire('data')
			for (const [id, { due, task }] of waiting)
				if (due <= now) {
					waiting.delete(id)
					waits(task, 0)
				}
			plain(advance)
		}
		plain(advance)
		performance.now = () => now
		Object.assign(window, {
			setTimeout: (task: () => void, ms = 0) => {
				waiting.set(++last, { due: now + ms, task })
				return last
			},
			clearTimeout: (id: number) => (waiting.delete(id) ? undefined : ends(id)),
		})
	}, ms)
}

describe('what happened is told at its mark', () => {
	test('when a day is rested on: kind, place, dead and wounded, the title where it has room, off every mark', async () => {
		await site.visit(page, '?date=2020-03-11')
		await taji(page).waitFor()
		expect(await taji(page).innerText()).toMatch(/Attack · Taji\n(.*\n)?3 killed, 12 wounded/)
		// A number is never alone at the end of a line.
		const lines = await taji(page)
			.locator('.unbroken')
			.evaluateAll((parts) => parts.map((part) => `${part.textContent}: ${part.getClientRects().length}`))
		expect(lines).toEqual(expect.arrayContaining(['3 killed,: 1', '12 wounded;: 1']))
		const hits = await taji(page).evaluate((card) => {
			const a = card.getBoundingClientRect()
			const covers = ({ left, top, right, bottom }: DOMRect): boolean =>
				left < a.right && a.left < right && top < a.bottom && a.top < bottom
			const symbols = [...document.querySelectorAll('.place-base')].map((place) => {
				const { left, top } = place.getBoundingClientRect()
				return new DOMRect(left - 8, top - 8, 16, 16)
			})
			const others = [...document.querySelectorAll('.place-badge:not([hidden]), .panel, .dock, .map-controls')]
			return [...symbols, ...others.map((other) => other.getBoundingClientRect())].filter(covers).length
		})
		expect(hits).toBe(0)
		// The map below can be pressed through it.
		expect(await page.locator('.captions').evaluate((box) => getComputedStyle(box).pointerEvents)).toBe('none')
	})

	test('a step to a day of which nothing is told takes it away, and the step back brings it again', async () => {
		await page.getByRole('button', { name: 'Previous day', exact: true }).click()
		await taji(page).waitFor({ state: 'detached' })
		await page.getByRole('button', { name: 'Next day', exact: true }).click()
		await taji(page).waitFor()
	})

	test('nothing of what a filter hides', async () => {
		await site.visit(page, '?date=2020-03-11&kinds=transfer')
		await page.locator('.place-button').first().waitFor()
		expect(await cards(page).count()).toBe(0)
	})

	test.each(['en', 'ar'] as const)('%s: in a low window no further away than a short form is', async (lang) => {
		const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 }
		await page.setViewportSize({ width: 1280, height: 720 })
		// What stands on a map that still changes its size stays there while nothing much nearer is free.
		await mapSettled(page)
		await site.visit(page, `?date=2020-03-11&lang=${lang}`)
		await taji(page, lang).waitFor()
		const leader = page.locator('.captions > .caption:not([hidden]) .caption-leader')
		// Its title is worth a longer line, but not across the map.
		await expect.poll(() => leader.evaluate((line) => (line as HTMLElement).offsetWidth)).toBeLessThan(140)
		await page.setViewportSize({ width, height })
	})

	test('in Arabic from the right, and on a phone once, over the time', async () => {
		await site.visit(page, '?date=2020-03-11&lang=ar')
		await taji(page, 'ar').waitFor()
		// The box stays where its cards are written anew.
		expect(await page.locator('.captions').evaluate((box) => getComputedStyle(box).direction)).toBe('rtl')
		const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 }
		await page.setViewportSize({ width: 390, height: 844 })
		await site.visit(page, '?date=2020-03-11')
		await taji(page).waitFor()
		const [card, dock] = [await taji(page).boundingBox(), await page.locator('.dock').boundingBox()]
		expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0)
		expect(await cards(page).count()).toBe(1)
		const credits = await page.locator('.maplibregl-ctrl-attrib').boundingBox()
		const end = (credits?.x ?? 1e9) + (credits?.width ?? 0)
		// A card that is only just written stands at the corner.
		await expect.poll(async () => (await taji(page).boundingBox())?.x ?? 0).toBeGreaterThanOrEqual(end)
		await page.setViewportSize({ width, height })
	})

	// The last ones: whoever has the page next loads it anew, with a clock as others have it.
	describe('while it plays, each frame as long as is said, however long it takes here', () => {
		test('a day before which nothing is told', async () => {
			await site.visit(page, '?date=2020-03-10')
			await ownClock(page, 16)
			await page.getByRole('button', { name: 'Play', exact: true }).click()
			await taji(page).waitFor()
			await page.getByRole('button', { name: 'Pause', exact: true }).click()
		})

		test('on a machine whose frames are long, and its ground still comes: there before the day has gone by', async () => {
			await site.visit(page, '?date=2020-04-03')
			await ownClock(page, 400)
			await page.getByRole('button', { name: 'Play', exact: true }).click()
			await cards(page)
				.filter({ hasText: eventOf('2020-04-04-taqaddum-transfer').title.en })
				.waitFor({ timeout: 10_000 })
		})
	})

	test('and at rest: where it stood before all was known it does not stay', async () => {
		await page.getByRole('button', { name: 'Pause', exact: true }).click()
		await page.setViewportSize({ width: 1280, height: 720 })
		await mapSettled(page)
		await site.visit(page, '?date=2020-03-11')
		await taji(page).waitFor()
		const leader = page.locator('.captions > .caption:not([hidden]) .caption-leader')
		await expect.poll(() => leader.evaluate((line) => (line as HTMLElement).offsetWidth)).toBeLessThan(140)
	})
})
