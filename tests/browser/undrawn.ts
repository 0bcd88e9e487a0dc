import type { BrowserContext } from 'playwright-core'

/**
 * Lets every map of a context do all that it does but paint: what is fetched, laid out, handed to the graphics and
 * compiled by it stays as it is, only the pixels stay blank. For whoever looks at none: to open a page takes 3.9 processor
 * seconds like this and 6.5 with them, another date or view half (29 November 2026).
 */
export function leaveUndrawn(context: BrowserContext): Promise<unknown> {
	return context.addInitScript(() => {
		const nothing = (): void => {}
		const { prototype } = WebGL2RenderingContext
		prototype.drawArrays = nothing
		prototype.drawArraysInstanced = nothing
		prototype.drawElements = nothing
		prototype.drawElementsInstanced = nothing
	})
}
