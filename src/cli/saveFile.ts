import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from './command.ts'

/**
 * Writes a file, and the folders it lies in.
 * @param shown the name as it was written
 * @throws UsageError where it cannot be written
 */
export function saveFile(path: string, shown: string, content: string | Uint8Array): void {
	try {
		mkdirSync(dirname(path), { recursive: true })
		writeFileSync(path, content)
	} catch (fault) {
		throw new UsageError(`"${shown}" could not be written: ${fault instanceof Error ? fault.message : String(fault)}`)
	}
}
