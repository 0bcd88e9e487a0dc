/** So long, in milliseconds, the page around the frame has for making it higher. */
const WAIT_MS = 500

let timer: number | undefined

/**
 * Takes the height that suits the frame where the frame follows the height of what is in it (`frame-sizing`, CSS Sizing
 * 4), whatever page it stands in. One that keeps its height gets none: it would scroll inside of a page that scrolls.
 * @param height CSS pixels
 */
export function askForHeight(height: number): void {
	const frame: Window & { readonly requestResize?: () => void } = window
	if (!frame.requestResize) return
	const { style } = document.body
	window.clearTimeout(timer)
	style.minHeight = `${height}px`
	try {
		frame.requestResize()
	} catch {
		// In an element that is no frame there is nobody to ask.
	}
	timer = window.setTimeout(() => {
		if (window.innerHeight < height) style.removeProperty('min-height')
	}, WAIT_MS)
}
