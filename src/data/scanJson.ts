/** Walks through the text of a JSON file once, without building anything of it: for places, and for what JSON.parse drops. */

export interface JsonVisitor {
	/** @param offset of the name's quotation mark */
	readonly property?: (name: string, offset: number) => void
	/** A value begins: an object, a list, a text, a number, a word. */
	readonly value?: (offset: number) => void
	readonly open?: (kind: 'object' | 'list', offset: number) => void
	readonly comma?: () => void
	readonly close?: () => void
}

const [QUOTE, COMMA, COLON] = [0x22, 0x2c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** @param text that JSON.parse takes; of another one the walk is of no use, but ends */
export function scanJson(text: string, visitor: JsonVisitor): void {
	// For each open object whether a name comes next; `null` for lists.
	const names: (boolean | null)[] = []
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at)
		if (code <= 0x20 || code === COLON) continue
		if (code === COMMA) {
			if (names.at(-1) !== null) names[names.length - 1] = true
			visitor.comma?.()
		} else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
			names.pop()
			visitor.close?.()
		} else if (code === OPEN_LIST || code === OPEN_OBJECT) {
			visitor.value?.(at)
			visitor.open?.(code === OPEN_LIST ? 'list' : 'object', at)
			names.push(code === OPEN_LIST ? null : true)
		} else if (code === QUOTE) {
			const end = endOfText(text, at)
			if (names.at(-1) === true) {
				names[names.length - 1] = false
				if (visitor.property) visitor.property(nameFrom(text.slice(at, end)), at)
			} else visitor.value?.(at)
			at = end - 1
		} else {
			visitor.value?.(at)
			while (at + 1 < text.length && !ENDS.has(text.charCodeAt(at + 1))) at++
		}
	}
}

const ENDS = new Set([COMMA, CLOSE_LIST, CLOSE_OBJECT, 0x20, 0x0a, 0x0d, 0x09])

/** The offset after the closing quotation mark. */
function endOfText(text: string, start: number): number {
	for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
		let slashes = 0
		while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes++
		if (slashes % 2 === 0) return quote + 1
	}
	return text.length
}

function nameFrom(quoted: string): string {
	if (!quoted.includes('\\')) return quoted.slice(1, -1)
	try {
		return String(JSON.parse(quoted))
	} catch {
		return quoted
	}
}

export interface Excess {
	readonly of: 'depth' | 'entries' | 'values' | 'run'
	/** Where the text first goes too far. */
	readonly offset: number
}

/** What a text has too much of, found without building anything of it; `null`: nothing. Takes any text. */
export function excessOf(text: string, most: Readonly<Record<Excess['of'], number>>): Excess | null {
	let [depth, entries, values] = [0, 1, 1]
	// Entries lie in the list that the file is, or in one of the object that it is.
	let entryDepth = 0
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at)
		if (code === QUOTE) {
			const end = endOfText(text, at)
			if (end - at > most.run) return { of: 'run', offset: at }
			at = end - 1
		} else if (code === COMMA) {
			if (++values > most.values) return { of: 'values', offset: at }
			if (depth === entryDepth && ++entries > most.entries) return { of: 'entries', offset: at }
		} else if (code === OPEN_LIST || code === OPEN_OBJECT) {
			depth++
			if (depth > most.depth) return { of: 'depth', offset: at }
			if (entryDepth === 0) entryDepth = code === OPEN_LIST ? 1 : 2
		} else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--
	}
	return null
}

/**
 * Where the entries of a file lie, each from its bracket to the offset after its last one, one after the other: the
 * objects that are directly in the list that the file is, or in one of the object that it is. Takes any text.
 */
export function entriesIn(text: string): readonly number[] {
	const found: number[] = []
	// Of the list that holds the entries; and whether the brackets that are open at that depth are those of a list.
	let [depth, listDepth, inList] = [0, 0, false]
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at)
		if (code === QUOTE) at = endOfText(text, at) - 1
		else if (code === OPEN_LIST || code === OPEN_OBJECT) {
			if (depth === listDepth && inList && code === OPEN_OBJECT) found.push(at)
			depth++
			if (listDepth === 0) listDepth = code === OPEN_LIST ? 1 : 2
			if (depth === listDepth) inList = code === OPEN_LIST
		} else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
			depth--
			if (depth === listDepth && found.length % 2 === 1) found.push(at + 1)
		}
	}
	return found
}
