import { type Stats, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { ByteFault } from '../data/decode.ts'
import { type CheckedFile, CORRECTIONS_FILE, RECORD_FILES, type RecordTexts } from '../data/issue.ts'
import { minutesOf } from '../data/read.ts'
import type { Io } from './command.ts'
import { codeOf, FileError, reasonOf, UsageError } from './faults.ts'
import { NoPlainFile, plainText } from './inputFile.ts'

/** A folder with the files of a record. */
export interface RecordFolder {
	readonly path: string
	/** The folder as a person standing in `cwd` would write it. */
	readonly shown: string
}

/** No folder of this name, as the system says it in several ways. */
const NO_FOLDER = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

/**
 * The folder named by `--record`, else the package's own record: never whatever lies in the working directory.
 * @param written `null`: the package's own record
 */
export function folderAt(written: string | null, { cwd, packageDir }: Pick<Io, 'cwd' | 'packageDir'>): RecordFolder {
	const path = written === null ? join(packageDir, 'geo') : resolve(cwd, written)
	const shown = written ?? path
	if (!statOf(path, shown)?.isDirectory()) throw new UsageError(`There is no folder "${shown}".`)
	const from = relative(cwd, path)
	const outside = from.startsWith('..') || isAbsolute(from)
	return { path, shown: outside ? path : from === '' ? '.' : from }
}

function statOf(path: string, shown: string): Stats | null {
	try {
		return statSync(path, { throwIfNoEntry: false }) ?? null
	} catch (fault) {
		if (NO_FOLDER.has(codeOf(fault) ?? '')) return null
		throw new FileError(`"${shown}" could not be read: ${reasonOf(fault)}.`)
	}
}

/** The path of one of its files, short enough to read and long enough to open. */
export function shownFile({ shown }: RecordFolder, file: string): string {
	return shown === '.' ? file : join(shown, file)
}

/** Why the text of a file is not there. */
export interface FileFault extends ByteFault {
	readonly file: CheckedFile
	/** Whether there is no such file; else it is there and cannot be read. */
	readonly missing: boolean
	/** Whether the system refused it, which is no fault of the record. */
	readonly refused: boolean
}

/** The texts of the files, `''` for those that have a fault. */
export function readTexts(folder: RecordFolder): { texts: RecordTexts; faults: readonly FileFault[] } {
	const faults: FileFault[] = []
	const texts = Object.fromEntries(
		RECORD_FILES.map((file) => {
			const read = readText(folder, file)
			if (typeof read === 'string') return [file, read]
			faults.push({ file, missing: false, refused: false, ...read })
			return [file, '']
		}),
	) as RecordTexts
	return { texts, faults }
}

/** The text of the corrections, which need not be there: then `null`. */
export function readCorrections(folder: RecordFolder): string | FileFault | null {
	const read = readText(folder, CORRECTIONS_FILE)
	if (typeof read === 'string') return read
	return read.missing ? null : { file: CORRECTIONS_FILE, missing: false, refused: false, ...read }
}

type Fault = ByteFault & Partial<Pick<FileFault, 'missing' | 'refused'>>

function readText({ path }: RecordFolder, file: CheckedFile): string | Fault {
	const at = { line: 1, column: 1 }
	try {
		const decoded = plainText(join(path, file))
		return decoded.ok ? decoded.text : decoded.fault
	} catch (fault) {
		if (fault instanceof NoPlainFile) return { ...at, message: fault.message, remedy: fault.remedy }
		if (codeOf(fault) === 'ENOENT')
			return { ...at, message: 'the file is missing', remedy: remedyFor(file), missing: true }
		return {
			...at,
			message: `the file cannot be read: ${reasonOf(fault)}`,
			remedy: codeOf(fault) === 'EACCES' ? 'allow it to be read (chmod)' : 'put a file in its place',
			refused: codeOf(fault) !== 'ELOOP',
		}
	}
}

/** What to do about a file that is not there. */
function remedyFor(file: CheckedFile): string {
	return file === 'datapackage.json'
		? 'write it: a data package (https://datapackage.org) whose member "handover" says whose bases, which region and which time the record holds; geo/README.md lists its members, and geo/datapackage.json can be copied'
		: 'add it'
}

/** @throws UsageError naming the files that are not there; FileError where one cannot be read */
export function needTexts(folder: RecordFolder): RecordTexts {
	const { texts, faults } = readTexts(folder)
	const missing = faults.filter((fault) => fault.missing).map(({ file }) => file)
	if (missing.length > 0)
		throw new UsageError(
			`"${folder.shown}" is not a whole record: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.\n` +
				`A record is a folder with ${RECORD_FILES.join(', ')}; geo/README.md tells what they hold.`,
		)
	if (faults.length > 0)
		throw new FileError(
			faults
				.map(
					(fault) => `${shownFile(folder, fault.file)}:${fault.line}:${fault.column} ${fault.message}; ${fault.remedy}`,
				)
				.join('\n'),
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
