import { ONLINE_PAGE, STYLE_KEY } from './onlinePage.ts'

/** Where the same view is shown on another ground. @param style `null`: on the built-in one */
export function addressOn(style: string | null, { pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
	const params = new URLSearchParams(search)
	params.delete(STYLE_KEY)
	if (style !== null) params.set(STYLE_KEY, style)
	// One that begins with two slashes would be an address of another host.
	const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1).replace(/^\/+/, '/')
	const query = params.toString()
	return `${folder}${style === null ? '' : ONLINE_PAGE}${query === '' ? '' : `?${query}`}`
}
