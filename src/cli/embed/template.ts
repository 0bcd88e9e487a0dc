import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../command.ts'
import { codeOf, FileError, reasonOf } from '../faults.ts'

/** Where the build puts the maps of one file, and where the package carries one: in whatever language, it is a template. */
const BUILT = join('dist', 'embed')

/**
 * The program of the map of one file: as the build left it, else built now, where the package is a copy of the project.
 * @throws FileError saying what to run
 */
export async function embedProgram({ packageDir, err }: Pick<Io, 'packageDir' | 'err'>): Promise<string> {
	const folder = join(packageDir, BUILT)
	try {
		const [built] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : []
		if (built !== undefined) return readFileSync(join(folder, built), 'utf8')
	} catch (fault) {
		throw new FileError(`"${folder}" could not be read: ${reasonOf(fault)}.`)
	}
	err('The program of the map has not been built yet; building it takes a few seconds ("npm run build" keeps it).')
	try {
		const { buildTemplate } = await import('../../embed/build/buildTemplate.ts')
		return await buildTemplate(packageDir)
	} catch (fault) {
		if (codeOf(fault) !== 'ERR_MODULE_NOT_FOUND') throw fault
		throw new FileError(
			`The program of the map is missing: there is none in "${folder}", and what would build it is not installed. In a copy of the project run "npm ci" and "npm run build".`,
		)
	}
}
