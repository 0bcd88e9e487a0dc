import type { Page, Request } from 'playwright-core'
import { twoFrames } from './settled.ts'

/** So many times in a row, two frames apart, nothing is on its way: what has come has been read and shown by then. */
const AT_REST = 2

/**
 * Counts the requests of a page from now on.
 * @returns waits until none is under way and what came of them is shown
 */
export function countRequests(page: Page): () => Promise<void> {
	const pending = new Set<Request>()
	const ended = (request: Request): boolean => pending.delete(request)
	page.on('request', (request) => pending.add(request))
	page.on('requestfinished', ended)
	page.on('requestfailed', ended)
	return async () => {
		for (let quiet = 0; quiet < AT_REST; quiet = pending.size === 0 ? quiet + 1 : 0) await twoFrames(page)
	}
}
