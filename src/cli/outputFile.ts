import { randomBytes } from 'node:crypto'
import {
	accessSync,
	chmodSync,
	closeSync,
	constants,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readlinkSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Io } from './command.ts'
import { FileError, reasonOf, UsageError } from './faults.ts'
import { sweepKilled } from './killed.ts'
import { onLeaving } from './leftovers.ts'

export const STANDARD_OUTPUT = '-'

interface OutputRules {
	/** Whether files that are read and what links lead to may be written over. */
	readonly force: boolean
	/** Files that are read, and folders of such: they are not written over. */
	readonly keep: readonly string[]
}

/** A place for a file, which holds either the whole of it or what was there before. */
export interface OutputFile {
	/** The name as it was written. */
	readonly shown: string
	/** Finds out whether it can be written, before the work is done. @throws FileError, UsageError */
	readonly check: () => void
	/** @returns what to tell @throws FileError, UsageError */
	readonly write: (content: string | Uint8Array) => string
}

/** @param shown the name as it was written; `-` is standard output */
export function outputFile(shown: string, io: Io, rules: OutputRules): OutputFile {
	if (shown === STANDARD_OUTPUT)
		return {
			shown: 'standard output',
			check: () => {},
			write: (content) => {
				io.data(content)
				// Whether it arrives, nobody knows yet.
				return 'To standard output.'
			},
		}
	const asked = resolve(io.cwd, shown)
	return {
		shown,
		check: () => {
			const { path, special } = placeFor(asked, shown, rules)
			if (special) return
			const beside = openBeside(path, shown)
			closeSync(beside.handle)
			beside.putAway()
		},
		write: (content) => {
			const { path, special, before } = placeFor(asked, shown, rules)
			if (special) writeThrough(path, shown, content)
			else writeWhole(path, shown, content, before)
			return before && !special ? `Wrote ${shown} over the one that was there.` : `Wrote ${shown}.`
		},
	}
}

interface Place {
	readonly path: string
	/** A device or a pipe: it is written to, not replaced. */
	readonly special: boolean
	/** What stands there. */
	readonly before: Stats | null
}

function placeFor(asked: string, shown: string, { force, keep }: OutputRules): Place {
	try {
		const link = lstatSync(asked, { throwIfNoEntry: false })
		const before = statSync(asked, { throwIfNoEntry: false }) ?? null
		if (before?.isDirectory() || shown.endsWith('/'))
			throw new UsageError(`"${shown}" is a folder. Write the name of a file in it.`)
		if (before && !before.isFile()) return { path: asked, special: true, before }
		const path = link?.isSymbolicLink() ? targetOf(asked) : asked
		if (link?.isSymbolicLink() && !force)
			throw new UsageError(`"${shown}" is a link to "${path}". --force writes over what it leads to.`)
		if (before) {
			if (!force && isKept(realpathSync(path), keep))
				throw new UsageError(`"${shown}" is a file that is read here. --force writes over it; another name keeps it.`)
			accessSync(path, constants.W_OK)
		}
		return { path, special: false, before }
	} catch (fault) {
		throw fault instanceof UsageError ? fault : notWritten(shown, fault)
	}
}

function targetOf(link: string): string {
	try {
		return realpathSync(link)
	} catch {
		return resolve(dirname(link), readlinkSync(link))
	}
}

/** Whether it is one of these, lies in one of them, or is what a link in one of them leads to. */
function isKept(path: string, keep: readonly string[]): boolean {
	return keep.some((kept) => {
		const place = realpathSync(kept)
		return path === place || path.startsWith(place + sep) || linksIn(place).includes(path)
	})
}

function linksIn(folder: string): readonly string[] {
	if (!statSync(folder).isDirectory()) return []
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isSymbolicLink())
		.map(({ name }) => targetOf(join(folder, name)))
}

interface Beside {
	readonly handle: number
	readonly path: string
	readonly putAway: () => void
}

/** A new file in the same folder, so that it can take the place of another in one step. */
function openBeside(path: string, shown: string): Beside {
	const beside = join(dirname(path), `.handover-${randomBytes(8).toString('hex')}.part`)
	const remove = (): void => rmSync(beside, { force: true })
	const forget = onLeaving(remove)
	const putAway = (): void => {
		remove()
		forget()
	}
	try {
		mkdirSync(dirname(path), { recursive: true })
		sweepKilled(dirname(path), /^\.handover-[\da-f]{16}\.part$/)
		return { handle: openSync(beside, 'wx'), path: beside, putAway }
	} catch (fault) {
		putAway()
		throw notWritten(shown, fault)
	}
}

function writeWhole(path: string, shown: string, content: string | Uint8Array, before: Stats | null): void {
	const { handle, path: beside, putAway } = openBeside(path, shown)
	try {
		try {
			writeFileSync(handle, content)
			fsyncSync(handle)
		} finally {
			closeSync(handle)
		}
		if (before) chmodSync(beside, before.mode & 0o7777)
		renameSync(beside, path)
	} catch (fault) {
		throw notWritten(shown, fault)
	} finally {
		putAway()
	}
}

function writeThrough(path: string, shown: string, content: string | Uint8Array): void {
	try {
		writeFileSync(path, content)
	} catch (fault) {
		throw notWritten(shown, fault)
	}
}

function notWritten(shown: string, fault: unknown): FileError {
	return new FileError(`"${shown}" could not be written: ${reasonOf(fault)}.`)
}
