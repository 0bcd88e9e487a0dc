import type { Page } from 'playwright-core'

/** The map that the page shows to whoever opens it with `#bench`. */
interface BenchWindow {
	readonly __handoverMap?: { triggerRepaint(): void; once(type: 'idle', listener: () => void): void }
}

/** Waits until the page has drawn what it was asked for just now, and that frame is over. */
export function twoFrames(page: Page): Promise<unknown> {
	return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/**
 * Waits until the map has drawn everything it wants to draw. The page has to be open with `#bench`.
 * @throws if the page does not show its map
 */
export async function mapSettled(page: Page): Promise<void> {
	await page.waitForFunction(() => (window as BenchWindow).__handoverMap)
	await page.evaluate(async () => {
		const map = (window as BenchWindow).__handoverMap
		// Twice: at its first rest the page asks for the finer parts of the ground.
		for (let i = 0; i < 2 && map; i++) {
			await new Promise<void>((resolve) => {
				map.once('idle', resolve)
				map.triggerRepaint()
			})
			await new Promise(requestAnimationFrame)
			await new Promise(requestAnimationFrame)
		}
		await document.fonts.ready
	})
}
