import { useSyncExternalStore } from 'react'

/** A media query as a value that follows the system. */
export function useMedia(query: string): boolean {
	return useSyncExternalStore(
		(changed) => {
			const list = window.matchMedia(query)
			list.addEventListener('change', changed)
			return () => list.removeEventListener('change', changed)
		},
		() => window.matchMedia(query).matches,
	)
}

export const DARK = '(prefers-color-scheme: dark)'
export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)'
/** The system's own few colours in place of the page's. */
export const FORCED_COLOURS = '(forced-colors: active)'
/** From here on the panel stands beside the map; below it is a sheet. The same number stands in the stylesheets. */
export const WIDE = '(min-width: 900px)'
/** A window so low that the dock is one row; the same number stands in the stylesheets. */
export const LOW = '(max-height: 559px)'
