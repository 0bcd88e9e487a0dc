/** Not more often than this, in milliseconds, is the server asked for its present page. */
const ASK_MS = 60_000
/** Whoever leaves the page open and never goes away is told as well, this often looked for, in milliseconds. */
const OPEN_MS = 60 * 60_000

/** Whether a page, as text, starts with another program than the one that runs. @param script its address as it stands in the page */
export function isNewer(html: string, script: string): boolean {
	// Whatever else a server may answer (a login, a fault of its own) is not a newer page.
	return /<script type="module"[^>]* src="/.test(html) && !html.includes(`src="${script}"`)
}

/**
 * Looks whether the server has another version of the page: when the reader comes back to it, and when a part of it does
 * not arrive, which is how a page that was replaced is noticed; and every hour.
 * @param found called whenever it has
 * @returns functions that look at once, and that end it
 */
export function watchVersion(found: () => void): { readonly ask: () => void; readonly end: () => void } {
	const script = document.querySelector('script[type=module][src]')?.getAttribute('src')
	let asked = Number.NEGATIVE_INFINITY
	const look = async (): Promise<void> => {
		if (!script) return
		asked = performance.now()
		const { origin, pathname } = window.location
		const answer = await fetch(origin + pathname, { cache: 'no-cache' }).catch(() => null)
		const html = answer?.ok ? await answer.text().catch(() => '') : ''
		if (isNewer(html, script)) found()
	}
	const ask = (): void => {
		if (!document.hidden && performance.now() - asked >= ASK_MS) void look()
	}
	const timer = window.setInterval(ask, OPEN_MS)
	document.addEventListener('visibilitychange', ask)
	// Vite says it when a module or a stylesheet that is loaded later does not arrive.
	window.addEventListener('vite:preloadError', ask)
	return {
		ask: () => void look(),
		end() {
			window.clearInterval(timer)
			document.removeEventListener('visibilitychange', ask)
			window.removeEventListener('vite:preloadError', ask)
		},
	}
}
