import { createHash } from 'node:crypto'
import { RECORD_FILES, type RecordTexts } from '../data/issue.ts'

/** Letters; more at once would be copied as a whole. */
const PIECE = 2 ** 20

/** SHA-256 of what `digestInput` gives, hexadecimal, without putting it together. @param texts without half characters */
export function digestOf(texts: RecordTexts): string {
	const hash = createHash('sha256')
	for (const [i, file] of RECORD_FILES.entries()) {
		if (i > 0) hash.update('\0')
		for (const piece of piecesOf(texts[file])) hash.update(piece)
	}
	return hash.digest('hex')
}

/** Which state of a record its texts are, in eight digits. */
export function versionOf(texts: RecordTexts): string {
	return digestOf(texts).slice(0, 8)
}

/** A character of two halves stays whole. */
function* piecesOf(text: string): Generator<string> {
	for (let from = 0; from < text.length; ) {
		const end = from + PIECE
		const to = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end
		yield text.slice(from, to)
		from = to
	}
}
