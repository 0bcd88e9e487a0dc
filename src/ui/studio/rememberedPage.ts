import { publicAddress } from '../../formats/publicPage.ts'

/** Where the page is published, typed by whoever makes pictures of a copy on the own machine; asked once. */
const KEY = 'handover-public-address'

/** @returns `''` where none was typed, or nothing can be remembered here */
export function rememberedPage(): string {
	try {
		return publicAddress(localStorage.getItem(KEY) ?? '')
	} catch {
		return ''
	}
}

export function rememberPage(text: string): void {
	try {
		localStorage.setItem(KEY, publicAddress(text))
	} catch {
		// It is asked again the next time.
	}
}
