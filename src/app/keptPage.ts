/** The page's own service worker, by its name beside the page. */
export const SERVICE_WORKER = 'sw.js'

/** So long, in milliseconds, somebody has to stay before the rest of the page is fetched for the next time. */
const STAY_MS = 5000

/**
 * Has the page kept on the reader's device, so that all of it works without a network from the next time on. Nothing
 * happens where that cannot be (from a disk, over plain http, in a sandbox), in somebody else's page, whose readers did
 * not come for us, and for readers who save data.
 * @param replaced called when the server has another version, for which this page knows no more than that
 * @returns a function that ends it
 */
export function keepPage(replaced: () => void, page: Window = window): () => void {
	const register = async (): Promise<void> => {
		const { serviceWorker } = page.navigator
		const registration = await serviceWorker.register(new URL(SERVICE_WORKER, page.document.baseURI), {
			updateViaCache: 'none',
		})
		// The first one ever finds no other before it.
		const found = () => serviceWorker.controller && replaced()
		registration.addEventListener('updatefound', found)
		// Opening a page makes a browser look for a newer one by itself, and it may have found it before we listen.
		if (registration.installing ?? registration.waiting) found()
	}
	if (page.self !== page.top || savesData(page.navigator)) return () => {}
	// In a sandbox even to ask for the service worker is an error.
	const timer = page.setTimeout(() => register().catch(() => {}), STAY_MS)
	return () => page.clearTimeout(timer)
}

/** When the page that is open was last known to be the server's own, milliseconds since 1970; `null`: it comes from there. */
export function keptAt({ dataset }: HTMLElement = document.documentElement): number | null {
	return dataset.keptAt === undefined ? null : Number(dataset.keptAt)
}

function savesData(navigator: Navigator): boolean {
	return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
}
