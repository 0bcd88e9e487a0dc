import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** A folder for the files of one test file, gone after it. @returns its path, once tests run */
export function tempDir(): () => string {
	let path = ''
	beforeAll(() => {
		path = mkdtempSync(join(tmpdir(), 'handover-test-'))
	})
	afterAll(() => rmSync(path, { recursive: true, force: true }))
	return () => path
}
