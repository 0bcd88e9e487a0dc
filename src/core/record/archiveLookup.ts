import type { Source } from './model.ts'

/**
 * The address that asks a public web archive for a page as it was at the date of the source, or for whatever it has where
 * there is none. Made from address and date alone: nobody has looked whether there is a capture.
 * @returns `null`: the source has no address
 */
export function archiveLookup({ url, date }: Pick<Source, 'url' | 'date'>): string | null {
	return url === null ? null : `https://web.archive.org/web/${date?.replaceAll('-', '') ?? '*'}/${url}`
}
