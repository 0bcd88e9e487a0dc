import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { BASE_NAMES } from '../../src/map/recordStyle.ts'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'

const site = useSite()

/** What the page gives to whoever opens it with `#bench`. */
interface BenchWindow {
	readonly __handoverMap?: {
		getLayersOrder(): string[]
		queryRenderedFeatures(
			box: readonly (readonly [number, number])[],
			options: { layers: string[] },
		): { readonly properties: Readonly<Record<string, unknown>> }[]
	}
}

/** Every name of the map in layers that begin like this which lies under something, a few pixels off its edge. */
function namesUnder(page: Page, selector: string, layer = 'label-'): Promise<readonly unknown[]> {
	return page.evaluate(
		([selector, layer]) => {
			const map = (window as BenchWindow).__handoverMap
			const [cover, surface] = [selector, '.maplibregl-canvas-container'].map((each) =>
				document.querySelector(each)?.getBoundingClientRect(),
			)
			if (!map || !cover || !surface) throw new Error(`no ${selector}`)
			const layers = map.getLayersOrder().filter((id) => id.startsWith(layer))
			const [left, top] = [cover.left - surface.left + 4, cover.top - surface.top + 4]
			const corners = [
				[left, top],
				[left + cover.width - 8, top + cover.height - 8],
			] as const
			return map
				.queryRenderedFeatures(corners, { layers })
				.map(({ properties }) => properties.label ?? properties.n ?? properties)
		},
		[selector, layer] as const,
	)
}

let page: Page
beforeAll(async () => {
	page = await site.open('?date=2020-03-11#bench')
})

describe('no name looks out from under the close-up', () => {
	test.each([
		['a phone', { width: 390, height: 844 }],
		['a small laptop', { width: 1280, height: 720 }],
	] as const)('of %s', async (_, viewport) => {
		await page.setViewportSize(viewport)
		await mapSettled(page)
		await page.locator('.close-up-picture canvas').waitFor({ timeout: 60_000 })
		await mapSettled(page)
		expect(await namesUnder(page, '.close-up')).toEqual([])
	})
})

describe('a caption covers no name of a base, wherever the map has written it', () => {
	test.each([
		['?date=2020-03-11', 1024, 768],
		['?date=2020-03-11&lang=ar', 1024, 768],
		['?date=2020-03-11', 1280, 720],
		['?date=2020-03-29', 1024, 768],
		['?date=2020-01-08', 1024, 768],
	])('%s at %i × %i', async (query, width, height) => {
		await page.setViewportSize({ width, height })
		await site.visit(page, query)
		await mapSettled(page)
		const card = '.captions > .caption:not([hidden]) .caption-card'
		await page.locator(card).first().waitFor()
		await expect.poll(() => namesUnder(page, card, BASE_NAMES)).toEqual([])
	})
})
