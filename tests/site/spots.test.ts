import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { litAcross, litCount, type Spot, spotName, spotsOf } from '../../src/core/marks/places.ts'
import { LIFTS, liftAt } from '../../src/core/marks/prominence.ts'
import { textIn } from '../../src/core/record/lang.ts'
import { formatDay, isoDay } from '../../src/core/time/calendar.ts'
import { instead } from '../browser/instead.ts'
import { middleOf } from '../browser/pixels.ts'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { daysFrom } from '../helpers.ts'
import { STORY } from '../shipped.ts'
import { dateSlider, goTo } from './dates.ts'
import { baseOf, eventOf, timeline } from './record.ts'

const site = useSite({ ground: 'bare' })
let page: Page
beforeAll(async () => {
	page = await site.open('')
})
const spots = spotsOf(timeline.dataset.bases, timeline.index)

/** @throws if the record has no such place */
function spotAt(base: string): Spot {
	const spot = spots.find(({ bases }) => bases.some(({ id }) => id === base))
	if (!spot) throw new Error(`nothing is at "${base}"`)
	return spot
}

const baseButton = (page: Page, id: string): Locator =>
	page.getByRole('button', { name: baseOf(id).name.en, exact: true })
const badges = (page: Page): Locator => page.getByRole('button', { name: /^[\d,]+ events at / })
const list = (page: Page): Locator => page.getByRole('dialog', { name: /events at |^Earlier/ })
const card = (page: Page, id: string): Locator => page.getByRole('article', { name: eventOf(id).title.en })

/** The text of what has the focus. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('close to Baghdad, where every place is by itself', () => {
	const day = isoDay('2020-03-28')
	const spot = spotAt('us-embassy')
	const embassy = litAcross([spot], day, 30)
	const lastBase = spot.bases.at(-1)?.name.en ?? ''
	beforeAll(() => site.visit(page, '?date=2020-03-28&at=44.1,33.3,8.9'))
	const badge = (): Locator => page.getByRole('button', { name: `2 events at ${spotName(spot).en}`, exact: true })

	test('a badge says how many events are lit there, and follows the date', async () => {
		expect(litCount(spot, day, 30)).toBe(2)
		expect(await badge().innerText()).toBe('2')
		const quiet = daysFrom(...STORY).find((other) => litCount(spot, other, 30) === 0)
		if (quiet === undefined) throw new Error('there is no quiet month')
		await goTo(page, formatDay(quiet))
		await badge().waitFor({ state: 'detached' })
		await goTo(page, '2020-03-28')
		await badge().waitFor()
	})

	test('a badge goes with what a filter hides, and comes back with it', async () => {
		const attacks = page.getByRole('checkbox', { name: 'Attacks', exact: true })
		await attacks.uncheck()
		await badge().waitFor({ state: 'detached' })
		await attacks.check()
		await badge().waitFor()
	})

	test('it covers no base and no other badge', async () => {
		const boxOf = async (locator: Locator, inset: number) => {
			const box = await locator.boundingBox()
			if (!box) throw new Error('not shown')
			const { x, y, width, height } = box
			return { left: x + inset, top: y + inset, right: x + width - inset, bottom: y + height - inset }
		}
		// A place is a point, its symbol 16 px around it.
		const symbols = await Promise.all(
			timeline.dataset.bases.map(({ id }) =>
				page.locator(`.place:has(> [data-base="${id}"])`).evaluate((place) => {
					const { left, top } = place.getBoundingClientRect()
					return { left: left - 8, top: top - 8, right: left + 8, bottom: top + 8 }
				}),
			),
		)
		const all = await Promise.all((await badges(page).all()).map((one) => boxOf(one, 0)))
		expect(all.length).toBeGreaterThan(1)
		for (const a of all)
			for (const b of [...symbols, ...all.filter((other) => other !== a)])
				expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
	})

	test('Enter opens the list, and one is taken to its newest event', async () => {
		await badge().focus()
		await page.keyboard.press('Enter')
		await list(page).waitFor()
		expect(await badge().getAttribute('aria-expanded')).toBe('true')
		const links = await list(page).getByRole('link').allInnerTexts()
		expect(links).toHaveLength(embassy.length + spot.bases.length)
		for (const [i, event] of embassy.entries()) expect(links[i]).toContain(event.title.en)
		expect(await focused(page)).toContain(embassy[0]?.title.en)
	})

	test('the arrow keys go through it and round its ends', async () => {
		await page.keyboard.press('ArrowDown')
		expect(await focused(page)).toContain(embassy[1]?.title.en)
		await page.keyboard.press('End')
		expect(await focused(page)).toContain(lastBase)
		await page.keyboard.press('ArrowDown')
		expect(await focused(page)).toContain(embassy[0]?.title.en)
		await page.keyboard.press('ArrowUp')
		expect(await focused(page)).toContain(lastBase)
		// The date has not moved under it.
		expect(await dateSlider(page).inputValue()).toBe(String(day))
	})

	test('Escape closes it and gives the focus back', async () => {
		await page.keyboard.press('Escape')
		await list(page).waitFor({ state: 'detached' })
		expect(await badge().evaluate((element) => element === document.activeElement)).toBe(true)
		expect(await badge().getAttribute('aria-expanded')).toBeNull()
	})

	test('a press elsewhere closes it, a second press on the badge as well', async () => {
		await badge().click()
		await list(page).waitFor()
		await badge().click()
		await list(page).waitFor({ state: 'detached' })
		await badge().click()
		await list(page).waitFor()
		await page.mouse.click(700, 40)
		await list(page).waitFor({ state: 'detached' })
	})

	test('an event in it opens its card and leaves the date; the list has done its work', async () => {
		await badge().focus()
		await page.keyboard.press('Enter')
		await list(page).waitFor()
		await page.keyboard.press('Enter')
		await card(page, embassy[0]?.id ?? '').waitFor()
		await list(page).waitFor({ state: 'detached' })
		expect(await dateSlider(page).inputValue()).toBe(String(day))
		await page.waitForFunction((title) => document.activeElement?.textContent === title, embassy[0]?.title.en)
	})

	test('a base in it opens its history', async () => {
		await badge().click()
		await list(page)
			.getByRole('link', { name: baseOf('us-embassy').name.en })
			.click()
		await page.getByRole('region', { name: baseOf('us-embassy').name.en, exact: true }).waitFor()
	})

	test('a click on marks that lie on each other opens the same list; over them the mouse is a pointer', async () => {
		const canvas = page.locator('.maplibregl-canvas-container')
		const [x, y] = await middleOf(baseButton(page, 'us-embassy'))
		const [across, down] = LIFTS[liftAt(timeline, spot)]
		await page.mouse.move(x + across, y + down, { steps: 5 })
		await page.waitForFunction(
			(element) => (element as HTMLElement).style.cursor === 'pointer',
			await canvas.elementHandle(),
		)
		await page.mouse.click(x + across, y + down)
		await list(page).waitFor()
		expect(await list(page).getByRole('heading', { level: 2 }).innerText()).toBe(`2 events at ${spotName(spot).en}`)
		await page.keyboard.press('Escape')
		await page.mouse.move(x - 17, y + 60, { steps: 5 })
		await page.waitForFunction((element) => (element as HTMLElement).style.cursor === '', await canvas.elementHandle())
	})
})

describe('far out, where Baghdad is a thumb wide', () => {
	beforeAll(() => site.visit(page, '?date=2020-01-08&at=43.4,33.7,5'))

	test('places that touch share one badge, with their sum and a name that says so', async () => {
		const shared = page.getByRole('button', { name: /^\d+ events at .+ and \d+ other places$/ }).first()
		const name = (await shared.getAttribute('aria-label')) ?? ''
		const [sum, others] = [...name.matchAll(/\d+/g)].map(Number)
		await shared.click()
		const rows = await list(page).getByRole('link').allInnerTexts()
		const lit = litAcross(spots, isoDay('2020-01-08'), 30).filter(({ title }) =>
			rows.some((row) => row.includes(textIn(title, 'en'))),
		)
		expect(lit.length).toBe(sum)
		expect(new Set(lit.map(({ place }) => place?.lngLat.join())).size).toBe((others ?? 0) + 1)
		// Newest first.
		expect(rows[0]).toContain(lit[0]?.title.en)
		await page.keyboard.press('Escape')
	})

	test('nothing regroups while the date moves', async () => {
		const placed = (): Promise<readonly string[]> =>
			page
				.locator('.place-badge')
				.evaluateAll((all) => all.map((badge) => `${badge.style.translate} ${badge.parentElement?.style.transform}`))
		const before = await placed()
		for (const date of ['2020-01-20', '2020-03-18', '2020-08-20', '2020-01-08']) {
			await goTo(page, date)
			expect(await placed()).toEqual(before)
		}
	})

	test('closer by the badge comes apart', async () => {
		const shared = page.getByRole('button', { name: / and \d+ other places$/ })
		await goTo(page, '2020-03-28')
		await shared.waitFor()
		for (let step = 0; step < 3; step++) {
			await page.getByRole('button', { name: 'Zoom in' }).click()
			await page.waitForURL((url) => url.searchParams.get('at')?.endsWith(`,${6 + step}`) ?? false)
		}
		await shared.waitFor({ state: 'detached' })
		// Each place counts its own; the close-up, which did so far out, is not needed any more.
		await expect
			.poll(() => badges(page).evaluateAll((all) => all.map((badge) => badge.getAttribute('aria-label'))))
			.toEqual(expect.arrayContaining([expect.stringMatching(/^\d events at Camp Taji$/)]))
		expect(await badges(page).count()).toBeGreaterThan(1)
	})
})

describe('what is open and out of sight', () => {
	test('is pointed to from the edge, and one press brings it into sight', async () => {
		await site.visit(page, '?base=basra&at=44.2,33.3,8')
		const name = `Bring ${baseOf('basra').name.en} into sight`
		const pointer = page.getByRole('button', { name, exact: true })
		await pointer.waitFor()
		const [x, y] = await middleOf(pointer)
		// Basra lies in the south-east: in the lower right of what no panel covers.
		expect(x).toBeGreaterThan(840)
		expect(y).toBeGreaterThan(300)
		expect(y).toBeLessThan(610)
		const onTop = await pointer.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect()
			return [0.1, 0.5, 0.9].every((share) =>
				element.contains(document.elementFromPoint(left + width * share, top + height / 2)),
			)
		})
		expect(onTop).toBe(true)
		await pointer.focus()
		await page.keyboard.press('Enter')
		await pointer.waitFor({ state: 'hidden' })
		await page.waitForURL((url) => Number(url.searchParams.get('at')?.split(',')[0]) > 45)
		const base = baseButton(page, 'basra')
		expect(await base.evaluate((element) => element === document.activeElement)).toBe(true)
		const [bx, by] = await middleOf(base)
		expect(bx).toBeGreaterThan(412)
		expect(by).toBeLessThan(600)
	})

	test('no arrow points at what can be seen, nor at nothing', async () => {
		await site.visit(page, '?base=taji&at=44.2,33.3,8')
		await page.locator('.selected-ring').waitFor()
		expect(await page.getByRole('button', { name: /^Bring / }).count()).toBe(0)
		await page.getByRole('link', { name: 'Back to the overview' }).click()
		await page.locator('.selected-ring').waitFor({ state: 'detached' })
	})

	test('where no place of the record is in sight the map says so and leads back', async () => {
		await site.visit(page, '?at=37.5,34.5,8')
		const lost = page.getByRole('status').filter({ hasText: 'No place of the record is in sight here.' })
		await lost.getByRole('button').press('Enter')
		await lost.waitFor({ state: 'detached' })
		await page.waitForURL((url) => !url.searchParams.has('at'))
	})
})

describe('on a phone', () => {
	test('a finger on a badge opens the list beside the place, inside the map, without covering it', async () => {
		const page = await site.open('?date=2020-01-08#bench', {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true,
		})
		// A finger aims at what stands still.
		await mapSettled(page)
		const badge = badges(page).first()
		const [, first = ''] =
			/events at (.+?)(?: and \d+ other places)?$/.exec((await badge.getAttribute('aria-label')) ?? '') ?? []
		await badge.tap()
		await list(page).waitFor()
		const [box, place, map] = await Promise.all([
			list(page).boundingBox(),
			page.getByRole('button', { name: first, exact: true }).boundingBox(),
			page.getByRole('region', { name: 'Map', exact: true }).boundingBox(),
		])
		if (!box || !place || !map) throw new Error('not shown')
		expect(box.y >= place.y + place.height || box.y + box.height <= place.y).toBe(true)
		expect(box.x).toBeGreaterThanOrEqual(0)
		expect(box.x + box.width).toBeLessThanOrEqual(390)
		expect(box.y).toBeGreaterThanOrEqual(map.y)
		expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height)
		for (const link of await list(page).getByRole('link').all())
			expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24)
		// That the histories follow is seen before anything is moved.
		const histories = await list(page).getByRole('heading', { name: 'Histories' }).boundingBox()
		if (!histories) throw new Error('no histories')
		expect(await list(page).evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true)
		expect(histories.y + histories.height / 2).toBeLessThan(box.y + box.height)
		await list(page).getByRole('button', { name: 'Close the list' }).tap()
		await list(page).waitFor({ state: 'detached' })

		// A finger's worth around the number means it too, where no place is nearer.
		const onMap = badges(page).and(page.locator(':not(.close-up-picture) > .place-buttons > li > .place-badge')).first()
		const beside = await onMap.evaluate((element, reach) => {
			const middle = (of: Element): readonly [x: number, y: number] => {
				const { left, top, width, height } = of.getBoundingClientRect()
				return [left + width / 2, top + height / 2]
			}
			const places = [...document.querySelectorAll('.place-button')].map(middle)
			const [x, y] = middle(element)
			const around = Array.from({ length: 32 }, (_, i) => {
				const turn = (i * Math.PI) / 16
				return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)] as const
			})
			return around.filter(
				([px, py]) =>
					places.every(([ax, ay]) => Math.hypot(ax - px, ay - py) > reach + 4) &&
					document.elementFromPoint(px, py) === element,
			)
		}, 21)
		const [free] = beside
		if (!free) throw new Error('places stand all around the number')
		// So soon after the tap on the number one beside it would be a double tap, which zooms: another lies between them.
		await page.touchscreen.tap(map.x + 15, map.y + 15)
		await page.touchscreen.tap(...free)
		await list(page).waitFor()
	})
})

describe('in Arabic', () => {
	test('badges and lists speak Arabic, and the scale bar follows a change of the language', async () => {
		await site.visit(page, '?date=2020-01-08&at=44.1,33.3,8.9')
		expect(await page.locator('.scale-bar').innerText()).toMatch(/^\d+ km$/)
		await page.getByRole('button', { name: 'العربية', exact: true }).click()
		await expect.poll(() => page.locator('.scale-bar').innerText()).toMatch(/^[٠-٩]+ كم$/)
		const ar = textIn(spotName(spotAt('us-embassy')), 'ar')
		const badge = page.getByRole('button', { name: ar }).and(page.locator('.place-badge'))
		expect(await badge.innerText()).toMatch(/^[٠-٩]+$/)
		await badge.click()
		const dialog = page.getByRole('dialog', { name: ar })
		expect(await dialog.getAttribute('dir')).toBe('rtl')
		expect(await dialog.innerText()).not.toMatch(/[A-Za-z]/)
	})
})

describe('in somebody else’s page', () => {
	/** The page in a frame of a page of its own origin. */
	const framed = async (options = {}) => {
		const page = await site.open('?lang=ar', {
			...options,
			ready: 'iframe',
			prepare: (page) =>
				instead(page, '*/\\?lang=ar', () => ({
					type: 'text/html',
					// A date, so that no word of welcome lies over the map.
					body: '<body style="height:3000px"><iframe style="width:440px;height:700px" src="?lang=ar&date=2020-04-04"></iframe>',
				})),
		})
		const frame = page.frameLocator('iframe')
		await frame.locator('.place-button').first().waitFor({ timeout: 90_000 })
		return { page, frame }
	}

	test('a wheel moves that page, not the map, and one is told how to move the map', async () => {
		const { page, frame } = await framed()
		const where = () =>
			frame
				.locator('.place-button')
				.first()
				.evaluate((button) => button.parentElement?.style.transform)
		const before = await where()
		const [x, y] = await middleOf(frame.locator('.maplibregl-canvas'))
		// The desert: no button there.
		await page.mouse.move(x - 120, y + 100)
		await page.mouse.wheel(0, 120)
		// It is shown for a moment only; its words stay.
		const hint = frame.locator('.gesture-hint', { hasText: /\S/ })
		await hint.waitFor({ state: 'attached' })
		expect(await hint.textContent()).toMatch(/^اضغط .* لتقريب الخريطة$/)
		await page.waitForFunction(() => window.scrollY > 0)
		expect(await where()).toBe(before)

		// Nor does it change the time shown, where the pointer comes by the dock on its way.
		const scrolled = await page.evaluate(() => window.scrollY)
		const slider = frame.locator('.dock input[type=range]')
		const range = () => slider.evaluate(({ min, max }: HTMLInputElement) => [min, max])
		const shown = await range()
		await page.mouse.move(...(await middleOf(slider)))
		await page.mouse.wheel(0, 120)
		await page.waitForFunction((before) => window.scrollY > before, scrolled)
		expect(await range()).toEqual(shown)
	})

	test('the page by itself keeps the wheel for its map', async () => {
		expect(await page.locator('.maplibregl-cooperative-gestures').count()).toBe(0)
		expect(await page.locator('.gesture-hint').count()).toBe(0)
	})

	test('over a base the wheel zooms and a drag moves the map, and neither opens it', async () => {
		await site.visit(page, '?date=2020-03-28&at=43.4,33.7,5.5')
		const [asad, taqaddum] = ['ain-al-asad', 'taqaddum'].map((id) => baseButton(page, id)) as [Locator, Locator]
		const apart = async () => (await middleOf(taqaddum))[0] - (await middleOf(asad))[0]
		const before = await apart()
		await page.mouse.move(...(await middleOf(asad)))
		await page.mouse.wheel(0, -240)
		await expect.poll(apart).toBeGreaterThan(before * 1.1)
		const [x, y] = await middleOf(asad)
		await page.mouse.down()
		await page.mouse.move(x + 90, y + 30, { steps: 6 })
		await page.mouse.up()
		await expect.poll(async () => (await middleOf(asad))[0] - x).toBeGreaterThan(60)
		expect(new URL(page.url()).searchParams.has('base')).toBe(false)
	})
})
