import { readFileSync, type Stats, statSync } from 'node:fs'
import { type Decoded, decodeText, soundText } from '../data/decode.ts'
import { LIMITS } from '../data/limits.ts'
import { FileError, reasonOf } from './faults.ts'

/** It is there, and is nothing to read. */
export class NoPlainFile extends Error {
	override readonly name = 'NoPlainFile'
	readonly remedy: string

	constructor(message: string, remedy: string) {
		super(message)
		this.remedy = remedy
	}
}

/**
 * The bytes of a file that somebody has named.
 * @throws NoPlainFile, and what the system says of files that are not there or not ours
 */
export function plainFile(path: string): Buffer {
	needPlain(path)
	return readFileSync(path)
}

/**
 * The text of such a file. Its bytes, which stay until memory is tidied, are looked at only where it is no plain UTF-8.
 * @throws as `plainFile`
 */
export function plainText(path: string): Decoded {
	needPlain(path)
	const text = soundText(readFileSync(path, 'utf8'))
	return text === null ? decodeText(readFileSync(path)) : { ok: true, text }
}

/** Before it is opened: a pipe would be waited for, and a device never ends. */
function needPlain(path: string): void {
	const found = statSync(path)
	if (!found.isFile()) throw new NoPlainFile(`this is ${kindOf(found)}, not a file`, 'put a file in its place')
	if (found.size > LIMITS.bytes)
		throw new NoPlainFile(
			`the file is too large (${megabytes(found.size)} MB)`,
			`a file of a record has at most ${megabytes(LIMITS.bytes)} MB; divide the record`,
		)
}

/**
 * A JSON file beside the record: its ground, its corrections.
 * @param shown the file as a person would write it
 * @returns its text, and what that holds
 * @throws FileError that says what is wrong with it
 */
export function plainJson(path: string, shown = path): { readonly text: string; readonly value: unknown } {
	const wrong = (what: string): FileError => new FileError(`"${shown}" cannot be read: ${what}.`)
	let decoded: Decoded
	try {
		decoded = plainText(path)
	} catch (fault) {
		throw wrong(fault instanceof NoPlainFile ? `${fault.message}; ${fault.remedy}` : reasonOf(fault))
	}
	if (!decoded.ok) {
		const { line, column, message, remedy } = decoded.fault
		throw wrong(`line ${line}, column ${column}: ${message}; ${remedy}`)
	}
	try {
		return { text: decoded.text, value: JSON.parse(decoded.text) }
	} catch (fault) {
		throw wrong(`it is no JSON (${reasonOf(fault)})`)
	}
}

function kindOf(found: Stats): string {
	if (found.isDirectory()) return 'a folder'
	if (found.isFIFO()) return 'a pipe'
	if (found.isSocket()) return 'a socket'
	return 'a device'
}

function megabytes(bytes: number): number {
	return Math.ceil(bytes / 2 ** 20)
}
