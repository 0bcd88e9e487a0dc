import { randomBytes } from 'node:crypto'
import {
	closeSync,
	existsSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Io } from '../command.ts'
import { FileError, reasonOf, UsageError } from '../faults.ts'
import { onLeaving } from '../leftovers.ts'

/** The file by which a folder is known as a site of this command. */
export const MARK = '.handover-site.json'

/** A site is written beside its place and takes it in one step, so that nobody ever finds half of one. */
export interface SiteFolder {
	/** The site that stands there; `null`: none does. */
	readonly before: string | null
	/** What the site that stands there remembers. */
	readonly memory: unknown
	/** @param path from the top of the site; folders are made. @throws FileError */
	readonly write: (path: string, content: string | Uint8Array) => void
	/** Takes the place. @param memory for the next time, as JSON @throws FileError */
	readonly finish: (memory: object) => void
	/** Puts away what was written, unless it has taken the place. */
	readonly drop: () => void
	/** The folder that is written to, for files that are copied. */
	readonly path: string
}

/**
 * @param shown the folder as it was written
 * @param keep folders that it must not lie in, nor hold
 * @throws UsageError for a folder that is somebody else's; FileError where nothing can be written
 */
export function siteFolder(shown: string, { cwd }: Pick<Io, 'cwd'>, keep: readonly string[]): SiteFolder {
	const asked = resolve(cwd, shown)
	try {
		const place = existsSync(asked) ? realpathSync(asked) : asked
		if (place === asked && lstatSync(asked, { throwIfNoEntry: false })?.isSymbolicLink())
			throw new UsageError(
				`"${shown}" is a link that leads nowhere. Write another folder, or make the one it leads to.`,
			)
		const beside = (what: string): string => join(dirname(place), `.${basename(place)}.${what}`)
		restore(place, beside)
		const memory = memoryOf(place, shown, keep)
		mkdirSync(dirname(place), { recursive: true })
		sweep(place)
		const name = `${process.pid}-${randomBytes(4).toString('hex')}`
		const [path, old] = [beside(`${name}.part`), beside(`${name}.old`)]
		const before = memory === null ? null : place
		const remove = (): void => rmSync(path, { recursive: true, force: true })
		const forget = onLeaving(remove)
		mkdirSync(path)
		return {
			before,
			memory,
			path,
			write: (file, content) => {
				try {
					const target = join(path, file)
					mkdirSync(dirname(target), { recursive: true })
					writeFileSync(target, content)
				} catch (fault) {
					throw notWritten(join(shown, file), fault)
				}
			},
			finish: (next) => {
				try {
					writeFileSync(join(path, MARK), `${JSON.stringify(next)}\n`)
					flush(path)
					exchange(place, path, old)
				} catch (fault) {
					throw notWritten(shown, fault)
				}
				forget()
			},
			drop: () => {
				remove()
				forget()
			},
		}
	} catch (fault) {
		throw fault instanceof UsageError ? fault : notWritten(shown, fault)
	}
}

/** What a site remembers; `null`: nothing stands there. @throws UsageError for what is not ours */
function memoryOf(place: string, shown: string, keep: readonly string[]): unknown {
	for (const folder of keep.map((path) => realpathSync(path))) {
		if (`${place}${sep}`.startsWith(`${folder}${sep}`) || folder.startsWith(`${place}${sep}`))
			throw new UsageError(`"${shown}" cannot be a site: it lies in "${folder}", or holds it. Write another folder.`)
	}
	const found = statSync(place, { throwIfNoEntry: false })
	if (!found) return null
	if (!found.isDirectory()) throw new UsageError(`"${shown}" is a file. Write the name of a folder.`)
	const names = readdirSync(place)
	if (names.length === 0) return {}
	if (!names.includes(MARK))
		throw new UsageError(
			`"${shown}" is not empty, and not a site that this command made; nothing in it was touched. Write another folder, or empty it.`,
		)
	try {
		return JSON.parse(readFileSync(join(place, MARK), 'utf8'))
	} catch {
		// Whoever touched it: the pictures are drawn anew.
		return {}
	}
}

/** On the disk before it takes the place: else what a power cut leaves is a site of empty files. 1 to 3 ms a file. */
function flush(folder: string): void {
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue
		// Windows flushes only what may be written; what is kept may be protected from it.
		const handle = openSync(join(entry.parentPath, entry.name), process.platform === 'win32' ? 'r+' : 'r')
		try {
			fsyncSync(handle)
		} finally {
			closeSync(handle)
		}
	}
}

/** The old site goes and the new one comes. Between the two there is a moment without any, which `restore` heals. */
function exchange(place: string, path: string, old: string): void {
	const stood = existsSync(place)
	if (stood) renameSync(place, old)
	try {
		renameSync(path, place)
	} catch (fault) {
		if (stood) renameSync(old, place)
		throw fault
	}
	rmSync(old, { recursive: true, force: true })
}

/** Somebody was killed in the moment of the exchange: the old site stands beside its place, whole. */
function restore(place: string, beside: (what: string) => string): void {
	if (existsSync(place) || !existsSync(dirname(place))) return
	const [head, tail] = beside('*.old')
		.slice(dirname(place).length + 1)
		.split('*')
	const old = readdirSync(dirname(place)).find((name) => name.startsWith(head ?? '') && name.endsWith(tail ?? ''))
	if (old !== undefined) renameSync(join(dirname(place), old), place)
}

/** What killed runs left behind; those that still run are let be. */
function sweep(place: string): void {
	const head = `.${basename(place)}.`
	const tail = /^(\d+)-[0-9a-f]{8}\.(?:part|old)$/
	for (const name of readdirSync(dirname(place))) {
		const [, pid] = (name.startsWith(head) && tail.exec(name.slice(head.length))) || []
		if (pid !== undefined && !isRunning(Number(pid)))
			rmSync(join(dirname(place), name), { recursive: true, force: true })
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch {
		return false
	}
}

function notWritten(shown: string, fault: unknown): FileError {
	return new FileError(`"${shown}" could not be written: ${reasonOf(fault)}.`)
}
