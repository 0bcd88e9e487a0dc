import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from './command.ts'

/** The version of the package: `0.2.0`. */
export function packageVersion({ packageDir }: Pick<Io, 'packageDir'>): string {
	const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }
	return version
}
