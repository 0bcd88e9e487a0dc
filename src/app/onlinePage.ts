/**
 * The page exists twice: `index.html`, whose policy lets it speak to nobody, and `online.html`, the same page with a
 * policy that lets it fetch over https. Another ground than the built-in one is shown by the second only, so that
 * whoever opens the first is never shown to anybody.
 */
export const ONLINE_PAGE = 'online.html'
/** The key of a link that names a style; nobody else's and not part of the view. */
export const STYLE_KEY = 'style'

/** The style that an address asks for; `null` if it asks for none, or the page may not fetch it. */
export function onlineStyleOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string | null {
	// Some hosts leave `.html` out of their addresses.
	const isOnline = [ONLINE_PAGE, ONLINE_PAGE.replace('.html', '')].some((page) => pathname.endsWith(`/${page}`))
	return isOnline ? styleUrl(new URLSearchParams(search).get(STYLE_KEY) ?? '') : null
}

/** @returns the address if it is whole and begins with https://, else `null` */
export function styleUrl(text: string): string | null {
	const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
	return url?.protocol === 'https:' ? url.href : null
}
