/** Bytes become text here, strictly: what is not UTF-8 is named, never guessed at. */

/** Why bytes are no text, and where: line from 1, column in bytes from 1. */
export interface ByteFault {
	readonly message: string
	readonly remedy: string
	readonly line: number
	readonly column: number
}

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: ByteFault }

const AS_UTF8 = 'save it as UTF-8'

/** What files begin with that are no text in UTF-8. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], what: string, remedy: string])[] = [
	[[0x1f, 0x8b], 'is packed with gzip', 'unpack it (gunzip)'],
	[[0x50, 0x4b, 3, 4], 'is a zip archive', 'unpack it'],
	[[0x28, 0xb5, 0x2f, 0xfd], 'is packed with Zstandard', 'unpack it (unzstd)'],
	[[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'is packed with xz', 'unpack it (unxz)'],
	[[0x42, 0x5a, 0x68], 'is packed with bzip2', 'unpack it (bunzip2)'],
	[[0x37, 0x7a, 0xbc, 0xaf], 'is a 7-Zip archive', 'unpack it'],
	[[0x25, 0x50, 0x44, 0x46], 'is a PDF', 'put the JSON in its place'],
	[[0x3c], 'is a web page or XML', 'put the JSON in its place'],
	[
		[0x76, 0x65, 0x72, 0x73, 0x69, 0x6f, 0x6e, 0x20],
		'is a pointer of Git LFS',
		'fetch the file that it stands for (git lfs pull)',
	],
	[[0xff, 0xfe, 0, 0], 'is in UTF-32', AS_UTF8],
	[[0, 0, 0xfe, 0xff], 'is in UTF-32', AS_UTF8],
	[[0xff, 0xfe], 'is in UTF-16', AS_UTF8],
	[[0xfe, 0xff], 'is in UTF-16', AS_UTF8],
]

/** A file's text, its byte order mark taken off: editors on Windows write one, and JSON has none. */
export function decodeText(bytes: Uint8Array): Decoded {
	const known = BEGINNINGS.find(([begin]) => begin.every((byte, i) => bytes[i] === byte))
	if (known) return wrong(`the file ${known[1]}`, known[2], bytes, 0)
	// JSON begins with an ASCII character; in UTF-16 without a mark a zero stands before or after it, in UTF-32 three do.
	const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : '.')).join('')
	if (zeros === '.000' || zeros === '000.') return wrong('the file is in UTF-32', AS_UTF8, bytes, 0)
	if (/^(?:0\.|\.0)/.test(zeros)) return wrong('the file is in UTF-16', AS_UTF8, bytes, 0)
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
	} catch {
		const at = firstFault(bytes)
		const as = (encoding: string): string => new TextDecoder(encoding).decode(bytes.subarray(at, at + 1))
		const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
		return wrong(
			`the file is not UTF-8: byte ${at + 1} is ${byte}`,
			`${AS_UTF8}; in Windows-1250 the byte is "${as('windows-1250')}", in Windows-1256 "${as('windows-1256')}"`,
			bytes,
			at,
		)
	}
}

/**
 * The text that `decodeText` gives, out of one that was decoded mildly, with U+FFFD for what is no UTF-8.
 * @returns `null` where that cannot be told without the bytes
 */
export function soundText(mild: string): string | null {
	const text = mild.startsWith('\ufeff') ? mild.slice(1) : mild
	const begins = text.slice(0, 4)
	return /^[\s{[]/.test(begins) && !begins.includes('\0') && !text.includes('\ufffd') ? text : null
}

function wrong(message: string, remedy: string, bytes: Uint8Array, at: number): Decoded {
	let [line, start] = [1, 0]
	for (let i = 0; i < at; i++)
		// A return ends a line by itself, unless a line feed follows.
		if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) [line, start] = [line + 1, i + 1]
	return { ok: false, fault: { message, remedy, line, column: at - start + 1 } }
}

/** Where the first sequence begins that is no character of UTF-8 (Unicode 15, table 3-7). */
function firstFault(bytes: Uint8Array): number {
	const continues = (at: number, least = 0x80, most = 0xbf): boolean => {
		const byte = bytes[at] ?? 0
		return byte >= least && byte <= most
	}
	let at = 0
	while (at < bytes.length) {
		const byte = bytes[at] ?? 0
		if (byte < 0x80) at++
		else if (byte >= 0xc2 && byte <= 0xdf && continues(at + 1)) at += 2
		else if (
			byte >= 0xe0 &&
			byte <= 0xef &&
			continues(at + 1, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf) &&
			continues(at + 2)
		)
			at += 3
		else if (
			byte >= 0xf0 &&
			byte <= 0xf4 &&
			continues(at + 1, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf) &&
			continues(at + 2) &&
			continues(at + 3)
		)
			at += 4
		else return at
	}
	return 0
}
