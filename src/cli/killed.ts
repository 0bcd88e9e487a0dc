import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Older than this, in milliseconds, nobody is still writing it. */
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Puts away what programs left behind that were killed, and so could not do it themselves.
 * @param name what such files and folders are called
 */
export function sweepKilled(folder: string, name: RegExp): void {
	try {
		for (const entry of readdirSync(folder)) {
			const path = join(folder, entry)
			if (name.test(entry) && Date.now() - statSync(path).mtimeMs > DAY_MS)
				rmSync(path, { recursive: true, force: true })
		}
	} catch {
		// It is somebody else's, or just being put away; nothing depends on it.
	}
}
