import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BasemapFile } from '../../basemap/about.ts'
import type { Bounds, Region } from '../../core/record/manifest.ts'
import { FileError } from '../faults.ts'
import { plainJson } from '../inputFile.ts'

/**
 * The folder with the ground under a record: the record's own, else the package's where that shows the record's part of
 * the world.
 * @returns `null` where the record wants none, or where neither shows it: the land of elsewhere is worse than none
 */
export function groundFolder(
	{ basemap, home }: Pick<Region, 'basemap' | 'home'>,
	recordDir: string,
	packageDir: string,
): string | null {
	if (basemap === null) return null
	const folders = [join(recordDir, basemap), join(packageDir, 'geo', 'basemap')]
	return folders.find((folder) => shows(folder, home)) ?? null
}

function shows(folder: string, [west, south, east, north]: Bounds): boolean {
	if (!hasGround(folder)) return false
	const file = join(folder, BASEMAP)
	const { relief } = (plainJson(file).value ?? {}) as Partial<BasemapFile>
	if (!Array.isArray(relief) || relief.length !== 4)
		throw new FileError(
			`"${file}" does not say which part of the world its relief shows: geo/basemap/README.md tells how.`,
		)
	return relief[0] <= west && relief[1] <= south && relief[2] >= east && relief[3] >= north
}

const BASEMAP = 'basemap.json'

/** Whether a ground lies in a folder. */
export function hasGround(folder: string): boolean {
	return existsSync(join(folder, BASEMAP))
}
