import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { instead } from '../browser/instead.ts'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'

const site = useSite({ ground: 'bare' })
const STYLE = 'https://ground.test/style.json'

interface BenchWindow {
	readonly __handoverMap: { getLayersOrder(): string[] }
}

const layers = (page: Page) => page.evaluate(() => (window as unknown as BenchWindow).__handoverMap.getLayersOrder())

/** Somebody else's server, as the page sees it. */
const answer =
	(body: unknown, status = 200) =>
	(page: Page) =>
		instead(page, `${STYLE}*`, () => ({ status, body: JSON.stringify(body), type: 'application/json' }))

const GROUND = {
	version: 8,
	sources: { land: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, attribution: 'Ground Test' } },
	layers: [
		{ id: 'sky', type: 'background', paint: { 'background-color': '#ffeecc' } },
		{ id: 'land', type: 'fill', source: 'land' },
	],
}

/** Where this is kept, nobody waits for what takes ten seconds to be late. */
const HURRIED = 'hurried'

/**
 * Of the page's own waits that alone is over at once: with its clock put forward the map that comes then would be taken for
 * one whose worker is late.
 */
function noTenSeconds(key: string): void {
	if (sessionStorage.getItem(key) === null) return
	const { setTimeout: waits } = window
	window.setTimeout = ((task: () => void, ms?: number) => waits(task, ms === 10_000 ? 0 : ms)) as typeof setTimeout
}

/** These pages ask somebody else on purpose; nobody but him. */
function onlyAsked(page: Page): void {
	const { problems } = site.watchOf(page)
	expect(problems.splice(0).every((problem) => problem === `foreign request: ${STYLE}`)).toBe(true)
}

describe('a ground from the web', () => {
	test('carries the record, its names and its credits, in both themes', async () => {
		const page = await site.open(`online.html?style=${encodeURIComponent(STYLE)}&date=2020-03-29#bench`, {
			prepare: answer(GROUND),
		})
		await page.waitForFunction(() =>
			(window as unknown as BenchWindow).__handoverMap?.getLayersOrder().includes('online/sky'),
		)
		await mapSettled(page)
		const order = await layers(page)
		expect(order).not.toContain('relief')
		expect(order.indexOf('marks')).toBeGreaterThan(order.indexOf('online/land'))
		expect(order.indexOf('label-bases')).toBeGreaterThan(order.indexOf('marks'))
		const credits = await page.locator('.maplibregl-ctrl-attrib').innerText()
		expect(credits).toContain('Ground Test')
		// Somebody who was sent the link has chosen nothing, and is to see who serves it.
		expect(credits).toContain('Background map from ground.test')
		await page.getByRole('button', { name: 'Dark', exact: true }).click()
		await mapSettled(page)
		expect(await layers(page)).toContain('online/sky')
		// What others put into the address stays there, so that the page can be sent on.
		expect(new URL(page.url()).searchParams.get('style')).toBe(STYLE)
		onlyAsked(page)
	})

	// Why else it can be none is `map/basemap/onlineGround.test.ts`.
	test('that cannot be had is told of, and the built-in one stays', async () => {
		const page = await site.open(`online.html?style=${encodeURIComponent(STYLE)}#bench`, {
			prepare: answer({}, 404),
			allowed: /404/,
		})
		await page.getByText('could not be loaded').waitFor()
		await mapSettled(page)
		expect(await layers(page)).toContain('relief')
		onlyAsked(page)
	})
})

test('the page that keeps to itself never fetches it; a reader chooses it by its address, keeps the view, and comes back', async () => {
	const page = await site.open(`?style=${encodeURIComponent(STYLE)}&date=2020-03-18&lang=ar#bench`, {
		prepare: answer(GROUND),
	})
	await mapSettled(page)
	expect(await layers(page)).toContain('relief')
	expect(site.watchOf(page).problems).toEqual([])
	await site.visit(page, '?date=2020-03-18&lang=ar')
	const { origin } = new URL(page.url())
	await page.getByRole('button', { name: 'خريطة الخلفية' }).click()
	const dialog = page.getByRole('dialog', { name: 'خريطة الخلفية' })
	await dialog.getByRole('textbox').fill('ground.test')
	await dialog.getByRole('button', { name: 'استعمل هذا النمط' }).click()
	await dialog.getByRole('alert').waitFor()
	await dialog.getByRole('textbox').fill(STYLE)
	await page.keyboard.press('Enter')
	await page.waitForURL(/online\.html/)
	expect(page.url()).toContain('date=2020-03-18&lang=ar')
	await page.getByRole('button', { name: 'خريطة الخلفية' }).click()
	await page.getByRole('button', { name: 'العودة إلى الخريطة المضمَّنة' }).click()
	await page.waitForURL((url) => !url.pathname.includes('online'))
	expect(page.url().replace(/#.*/, '')).toBe(`${origin}/?date=2020-03-18&lang=ar`)
	onlyAsked(page)
})

test('a ground that the map refuses, that floods it, or that hangs, gives way to the built-in one, with the controls and a word', async () => {
	const [sky] = GROUND.layers
	let body: unknown = { ...GROUND, layers: [sky, sky] }
	const page = await site.open(`online.html?style=${encodeURIComponent(STYLE)}#bench`, {
		allowed: /duplicate layer id/,
		prepare: async (fresh) => {
			await fresh.addInitScript(noTenSeconds, HURRIED)
			await instead(fresh, `${STYLE}*`, () =>
				body === null ? 'for ever' : { body: JSON.stringify(body), type: 'application/json' },
			)
		},
	})
	const isWhole = async (words: string): Promise<void> => {
		await page.getByText(words).waitFor()
		await page.locator('.map-controls').waitFor()
		await mapSettled(page)
		const order = await layers(page)
		expect(order).toContain('relief')
		expect(order).toContain('marks')
	}
	await isWhole('is not a MapLibre style')
	// A flood: more than a page can draw and still be moved.
	body = { ...GROUND, layers: Array.from({ length: 3000 }, (_, i) => ({ ...sky, id: `sky-${i}` })) }
	await page.reload()
	await isWhole('too large to be drawn')
	body = null
	await page.evaluate((key) => sessionStorage.setItem(key, ''), HURRIED)
	await page.reload()
	await isWhole('did not arrive within ten seconds')
	onlyAsked(page)
})
