import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Issue, LocatedIssue, RecordFile, RecordTexts } from './issue.ts'

interface Document {
	readonly tree: Node | undefined
	/** Offset of the first character of each line. */
	readonly lineStarts: readonly number[]
}

/**
 * Finds the line and column of each issue.
 * Kept apart from the parsing, because the reader of a sound record never needs it (the page loads it only on a fault).
 */
export function locate(issues: readonly Issue[], texts: RecordTexts): readonly LocatedIssue[] {
	const documents = new Map<RecordFile, Document>()
	const documentOf = (file: RecordFile): Document => {
		const known = documents.get(file)
		if (known) return known
		const text = texts[file]
		const document = { tree: text.trim() === '' ? undefined : parseTree(text), lineStarts: lineStartsOf(text) }
		documents.set(file, document)
		return document
	}
	return issues.map((issue) => {
		const document = documentOf(issue.file)
		if (issue.rule === 'json') {
			const { offset, message } = syntaxFault(texts[issue.file])
			return { ...issue, message, ...positionAt(document, offset) }
		}
		return { ...issue, ...positionAt(document, offsetOf(document.tree, issue)) }
	})
}

/** The offset of the value at the path, or of the nearest value above it that exists (a missing property has no place). */
function offsetOf(tree: Node | undefined, { path, rule }: Issue): number {
	if (!tree) return 0
	if (rule === 'duplicate-key') return lastProperty(findNodeAtLocation(tree, path.slice(0, -1)), path.at(-1)) ?? 0
	for (let length = path.length; length >= 0; length--) {
		const node = findNodeAtLocation(tree, path.slice(0, length))
		if (node) return length === path.length && node.parent?.type === 'property' ? node.parent.offset : node.offset
	}
	return 0
}

/** Of two properties of one name the path leads to the first, and the fault is the second. */
function lastProperty(object: Node | undefined, key: string | number | undefined): number | undefined {
	return object?.children?.findLast((property) => property.children?.[0]?.value === key)?.offset
}

function syntaxFault(text: string): { offset: number; message: string } {
	if (text.trim() === '') return { offset: 0, message: 'the file is empty' }
	const errors: ParseError[] = []
	parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
	const [first] = errors
	if (first) {
		const code = printParseErrorCode(first.error)
		// A comma is missed at the next word, and missing at the end of the one before.
		const offset = code === 'CommaExpected' ? text.slice(0, first.offset).trimEnd().length : first.offset
		return { offset, message: `this is not JSON (${code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()})` }
	}
	// jsonc-parser is milder than JSON.parse in a few corners; ask the strict one where it stopped.
	return { offset: strictOffset(text), message: 'this is not JSON' }
}

function strictOffset(text: string): number {
	try {
		JSON.parse(text)
		return 0
	} catch (fault) {
		return Number(/position (\d+)/.exec(String(fault))?.[1] ?? 0)
	}
}

function lineStartsOf(text: string): readonly number[] {
	const starts = [0]
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
	return starts
}

function positionAt({ lineStarts }: Document, offset: number): { line: number; column: number } {
	const line = lineStarts.findLastIndex((start) => start <= offset)
	return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 }
}
