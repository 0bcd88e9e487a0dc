import { copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FileError, reasonOf } from '../faults.ts'
import type { SiteFolder } from './siteFolder.ts'

/**
 * Takes a file over from the site that stands there: the same file under two names, where the disk can do that.
 * @param file from the top of the site @throws FileError
 */
export function keepFile(file: string, { before, path }: Pick<SiteFolder, 'before' | 'path'>): void {
	const [from, to] = [join(before ?? '', file), join(path, file)]
	try {
		mkdirSync(dirname(to), { recursive: true })
		try {
			linkSync(from, to)
		} catch {
			copyFileSync(from, to)
		}
	} catch (fault) {
		throw new FileError(`"${file}" could not be taken over from the site that stands there: ${reasonOf(fault)}.`)
	}
}
