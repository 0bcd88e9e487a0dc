import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { LABELS_START } from '../../src/map/basemap/groundLabels.ts'
import { around } from '../browser/pixels.ts'
import { mapSettled } from '../browser/settled.ts'
import { useSite } from '../browser/useSite.ts'
import { DARK, LIGHT } from './colours.ts'
import { goTo } from './dates.ts'
import { baseOf } from './record.ts'

interface BenchWindow {
	before?: unknown
	readonly __handoverMap: {
		getCanvas(): HTMLCanvasElement
		once(type: 'style.load' | 'idle', listener: () => void): void
		triggerRepaint(): void
		setStyle(style: unknown, options: { diff: boolean }): void
		getStyle(): unknown
		getLayersOrder(): string[]
	}
	lost?: { loseContext(): void; restoreContext(): void }
}

const site = useSite({ ground: 'bare', pixels: true })
let page: Page
beforeAll(async () => {
	page = await site.open('?date=2020-03-29&at=43.6,34.9,7#bench')
	await mapSettled(page)
})

/** Pixels of the symbol of K-1 in the colour of those who hold it. */
async function k1(colour: 'coalition' | 'iraq'): Promise<number> {
	const picture = await around(page, page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }), 12)
	return picture.count(LIGHT[colour])
}

describe('a graphics context that is lost', () => {
	test('comes back with every mark, and the date may move in between', async () => {
		expect(await k1('iraq')).toBeGreaterThan(50)
		await page.evaluate(async () => {
			const own = window as unknown as BenchWindow
			const canvas = own.__handoverMap.getCanvas()
			const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
			if (!extension) throw new Error('this browser cannot lose a context on purpose')
			const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve, { once: true }))
			extension.loseContext()
			await lost
			own.lost = extension
		})
		await goTo(page, '2020-03-28')
		await page.evaluate(async () => {
			const own = window as unknown as BenchWindow
			own.before = own.__handoverMap
			own.lost?.restoreContext()
		})
		// What was asked of the old map meanwhile was lost: another one takes its place.
		await page.waitForFunction(() => {
			const own = window as unknown as BenchWindow
			return own.__handoverMap !== own.before
		})
		await mapSettled(page)
		expect(await k1('coalition')).toBeGreaterThan(50)
		await goTo(page, '2020-03-29')
		expect(await k1('iraq')).toBeGreaterThan(50)
		// The picture that the page came with is of another day.
		expect(await page.locator('.opening-clip').count()).toBe(0)
	})
})

describe('a change of style', () => {
	test('in full keeps the marks, each once and under the names', async () => {
		await page.evaluate(async () => {
			const { __handoverMap: map } = window as unknown as BenchWindow
			const loaded = new Promise<void>((resolve) => map.once('style.load', resolve))
			map.setStyle(map.getStyle(), { diff: false })
			await loaded
		})
		await mapSettled(page)
		expect(await k1('iraq')).toBeGreaterThan(50)
		const order = await page.evaluate(() => (window as unknown as BenchWindow).__handoverMap.getLayersOrder())
		expect(order.filter((id) => id === 'marks')).toHaveLength(1)
		expect(order.indexOf('marks')).toBe(order.indexOf(LABELS_START) - 1)
	})

	test('to the other theme and back recolours them', async () => {
		await page.getByRole('button', { name: 'Dark', exact: true }).click()
		await mapSettled(page)
		const picture = await around(page, page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }), 12)
		expect(picture.count(DARK.iraq)).toBeGreaterThan(50)
		await page.getByRole('button', { name: 'Light', exact: true }).click()
		await mapSettled(page)
		expect(await k1('iraq')).toBeGreaterThan(50)
	})
})

test('graphics that are lost for good leave the still map, in the look of now, and a word about it', async () => {
	await page.evaluate(() => {
		const own = window as unknown as BenchWindow
		own.__handoverMap.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
	})
	await page.getByRole('button', { name: 'Dark', exact: true }).click()
	await page.getByText('has stopped drawing the moving map').waitFor()
	await page.locator('.still-map svg').first().waitFor()
	// The date, the places and a way to try again are there as before.
	await goTo(page, '2020-03-28')
	await page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }).waitFor()
	expect(await page.locator('.notice').getByRole('button', { name: 'Try again' }).count()).toBe(1)
	const picture = await around(page, page.getByRole('button', { name: baseOf('k-1').name.en, exact: true }), 12)
	expect(picture.count(DARK.coalition)).toBeGreaterThan(50)
})

test('a graphics card that refuses the shaders gets the still map, and the reader is told', async () => {
	const refused = await site.open('?date=2020-03-29', {
		ready: '.still-map',
		pixels: false,
		allowed: /does not link/,
		prepare: (fresh) =>
			fresh.addInitScript(() => {
				const { shaderSource } = WebGL2RenderingContext.prototype
				WebGL2RenderingContext.prototype.shaderSource = function (shader, source) {
					// Only ours: the ground is MapLibre's.
					shaderSource.call(this, shader, source.includes('u_trail') ? 'nonsense' : source)
				}
			}),
	})
	await refused.getByText('cannot draw the moving map').waitFor()
})
