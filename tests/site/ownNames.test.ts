import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
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

/** Every name of the map that lies under the close-up, a few pixels off its edge. */
function namesUnderCloseUp(page: Page): Promise<readonly unknown[]> {
	return page.evaluate(() => {
		const map = (window as BenchWindow).__handoverMap
		const [closeUp, surface] = ['.close-up', '.maplibregl-canvas-container'].map((selector) =>
			document.querySelector(selector)?.getBoundingClientRect(),
		)
		if (!map || !closeUp || !surface) throw new Error('no close-up')
		const layers = map.getLayersOrder().filter((id) => id.startsWith('label-'))
		const [left, top] = [closeUp.left - surface.left + 4, closeUp.top - surface.top + 4]
		const corners = [
			[left, top],
			[left + closeUp.width - 8, top + closeUp.height - 8],
		] as const
		return map
			.queryRenderedFeatures(corners, { layers })
			.map(({ properties }) => properties.label ?? properties.n ?? properties)
	})
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
		expect(await namesUnderCloseUp(page)).toEqual([])
	})
})
