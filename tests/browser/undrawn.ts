import type { BrowserContext, Page } from 'playwright-core'
import { twoFrames } from './settled.ts'

interface PaintWindow {
	/** Whether maps are painted. */
	painted?: boolean
	readonly __handoverMap?: { triggerRepaint(): void }
}

/**
 * Lets every map of a context do all that it does but paint: what is fetched, laid out, handed to the graphics and
 * compiled by it stays as it is, only the pixels stay blank. For whoever looks at none: to open a page takes 3.9 processor
 * seconds like this and 6.5 with them, another date or view half (29 November 2026).
 */
export function leaveUndrawn(context: BrowserContext): Promise<unknown> {
	return context.addInitScript(() => {
		const { prototype } = WebGL2RenderingContext
		for (const name of ['drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced'] as const) {
			const draw = prototype[name] as (...args: unknown[]) => void
			prototype[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
				if ((window as PaintWindow).painted) draw.apply(this, args)
			}
		}
	})
}

/**
 * Paints the map of a page after all, until the page is loaded again. It has to be open with `#bench`.
 * @param isPainted `false`: no longer
 */
export async function paint(page: Page, isPainted = true): Promise<void> {
	await page.evaluate((painted) => {
		const own = window as PaintWindow
		own.painted = painted
		own.__handoverMap?.triggerRepaint()
	}, isPainted)
	await twoFrames(page)
}
