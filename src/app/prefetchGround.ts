import { FIRST_LAYERS } from '../basemap/layers.ts'
import { GROUND_URLS } from './files.ts'
import { DARK } from './media.ts'
import { onlineStyleOf } from './onlinePage.ts'

/**
 * Has the browser fetch what the first picture of the map waits for, while the page is still made and the line is idle:
 * the map itself asks only when it is there, a second later on a slow phone. What comes too late or not at all, the map
 * fetches as if nobody had.
 */
export function prefetchGround(): void {
	if (onlineStyleOf(window.location) !== null) return
	const { relief } = GROUND_URLS
	// The link's own theme was set before any of this.
	const theme = document.documentElement.dataset['theme'] ?? (window.matchMedia(DARK).matches ? 'dark' : 'light')
	for (const href of [
		theme === 'dark' ? relief.dark : relief.light,
		...FIRST_LAYERS.map((layer) => GROUND_URLS[layer]),
	])
		document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
}
