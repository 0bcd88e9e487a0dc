import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { RECORD_FILES, type RecordFile, type RecordTexts } from '../data/issue.ts'
import { minutesOf } from '../data/read.ts'
import { type Given, type Io, textOption, UsageError } from './command.ts'

/** A folder with the files of a record. */
export interface RecordFolder {
	readonly path: string
	/** The folder as a person standing in `cwd` would write it. */
	readonly shown: string
}

export const RECORD_OPTION = { record: { type: 'string' } } as const
export const RECORD_HELP = "--record DIR   another record than the package's own"

/** The folder named by `--record`, else the package's own record: never whatever lies in the working directory. */
export function recordFolder(given: Given, io: Io): RecordFolder {
	return folderAt(textOption(given, 'record'), io)
}

/** @param written `null`: the package's own record */
export function folderAt(written: string | null, { cwd, packageDir }: Io): RecordFolder {
	const path = written === null ? join(packageDir, 'geo') : resolve(cwd, written)
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
		throw new UsageError(`There is no folder "${written ?? path}".`)
	const from = relative(cwd, path)
	const outside = from.startsWith('..') || isAbsolute(from)
	return { path, shown: outside ? path : from === '' ? '.' : from }
}

/** The path of one of its files, short enough to read and long enough to open. */
export function shownFile({ shown }: RecordFolder, file: string): string {
	return shown === '.' ? file : join(shown, file)
}

/** The texts of the files, or the names of those that are not there. */
export function readTexts({ path }: RecordFolder): { texts: RecordTexts; missing: readonly RecordFile[] } {
	const missing: RecordFile[] = []
	const texts = Object.fromEntries(
		RECORD_FILES.map((file) => {
			try {
				// Editors on Windows begin a file with a byte order mark; JSON.parse would call it a fault.
				return [file, readFileSync(join(path, file), 'utf8').replace(/^\ufeff/, '')]
			} catch {
				missing.push(file)
				return [file, '']
			}
		}),
	) as RecordTexts
	return { texts, missing }
}

/** What to do about a file that is not there. */
export function remedyFor(file: RecordFile): string {
	return file === 'datapackage.json'
		? 'write it: a data package (https://datapackage.org) whose member "handover" says whose bases, which region and which time the record holds; geo/README.md lists its members, and geo/datapackage.json can be copied'
		: 'add it'
}

/** @throws UsageError naming the files that are not there */
export function needTexts(folder: RecordFolder): RecordTexts {
	const { texts, missing } = readTexts(folder)
	if (missing.length > 0)
		throw new UsageError(
			`"${folder.shown}" is not a whole record: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.\n` +
				`A record is a folder with ${RECORD_FILES.join(', ')}; geo/README.md tells what they hold.`,
		)
	return texts
}

/** Minutes that the record's clocks are ahead of UTC; 0 where its manifest does not say, which the checks tell. */
export function offsetIn(texts: RecordTexts): number {
	try {
		return minutesOf(JSON.parse(texts['datapackage.json']).handover.day.utc_offset) || 0
	} catch {
		return 0
	}
}
