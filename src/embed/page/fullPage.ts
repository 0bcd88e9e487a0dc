import { FROZEN } from '../frozen.ts'
import { given } from './given.ts'

/** Where a build puts the file and a site its frozen ones, by the way from there to the full page. */
const PLACES: Readonly<Record<string, RegExp>> = {
	'../': /\/embed\/[\w-]+\.html$/,
	'../../': new RegExp(`/${FROZEN}[0-9a-f]{16}/[\\w-]+\\.html$`),
}

/**
 * The address of the full page as it is reached from here.
 * @param page as the file knows it
 * @returns `''`: not known; a relative one leads nowhere from a copy that has left its site
 */
export function pageFrom(page: string, { protocol, pathname }: Pick<Location, 'protocol' | 'pathname'>): string {
	if (!page.startsWith('.')) return page
	return protocol !== 'file:' && PLACES[page]?.test(pathname) ? page : ''
}

/** That of this very file. */
export const fullPage = (): string => pageFrom(given('about').page, window.location)
