import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'
import type { CheckedFile, Issue, LocatedIssue } from './issue.ts'
import { LIMITS } from './limits.ts'
import { excessOf, scanJson } from './scanJson.ts'

/** Rules that a file breaks as a whole, before anything is made of it. */
const EXCESS: ReadonlySet<string> = new Set(['too-deep', 'too-many'])

/**
 * Finds the line and column of each issue: one walk through each file, however many issues it has.
 * Kept apart from the parsing, because the reader of a sound record never needs it (the page loads it only on a fault).
 */
export function locate(
	issues: readonly Issue[],
	texts: Readonly<Partial<Record<CheckedFile, string>>>,
): readonly LocatedIssue[] {
	const textOf = (file: CheckedFile): string => texts[file] ?? ''
	const files = new Map<CheckedFile, Step>()
	for (const file of new Set(issues.map((issue) => issue.file)))
		files.set(
			file,
			placesIn(
				textOf(file),
				issues.filter((issue) => issue.file === file),
			),
		)
	const placed = issues.map((issue) => {
		if (issue.rule === 'json') {
			const { offset, message } = syntaxFault(textOf(issue.file))
			return { offset, issue: { ...issue, message } }
		}
		if (EXCESS.has(issue.rule)) return { offset: excessOf(textOf(issue.file), LIMITS)?.offset ?? 0, issue }
		const top = files.get(issue.file)
		return { offset: top ? offsetOf(top, issue) : 0, issue }
	})
	const positions = new Map(
		[...files.keys()].map((file) => [
			file,
			positionsIn(
				textOf(file),
				placed.filter(({ issue }) => issue.file === file).map(({ offset }) => offset),
			),
		]),
	)
	return placed.map(({ issue, offset }) => ({ ...issue, ...(positions.get(issue.file)?.get(offset) ?? FIRST) }))
}

interface Position {
	readonly line: number
	readonly column: number
}

const FIRST: Position = { line: 1, column: 1 }

/** A place that an issue asks for, or one on the way to it. */
interface Step {
	/** Of the value; `null`: there is none. */
	value: number | null
	/** Of the name before it; `null` in lists. */
	name: number | null
	/** Of two properties of one name, the name of the second. */
	lastName: number | null
	readonly inside: Map<string | number, Step>
}

/** The places that some issues of a file ask for. */
function placesIn(text: string, issues: readonly Issue[]): Step {
	const top = newStep()
	for (const { path } of issues) {
		let step = top
		for (const key of path) {
			const next = step.inside.get(key) ?? newStep()
			step.inside.set(key, next)
			step = next
		}
	}
	if (issues.every(({ rule }) => rule !== 'json' && !EXCESS.has(rule))) findPlaces(text, top)
	return top
}

function newStep(): Step {
	return { value: null, name: null, lastName: null, inside: new Map() }
}

function findPlaces(text: string, top: Step): void {
	interface Open {
		readonly step: Step | undefined
		/** Position in a list; `null` in an object. */
		index: number | null
		/** Where the value that comes next belongs. */
		next: Step | undefined
		name: number | null
	}
	const open: Open[] = []
	let current: Step | undefined
	scanJson(text, {
		property: (name, offset) => {
			const object = open.at(-1)
			if (!object) return
			object.next = object.step?.inside.get(name)
			object.name = offset
			if (object.next) object.next.lastName = offset
		},
		value: (offset) => {
			const outer = open.at(-1)
			current = outer ? outer.next : top
			// Of two properties of one name a path leads to the first.
			if (!current || current.value !== null) return
			current.value = offset
			current.name = outer?.name ?? null
		},
		open: (kind) => {
			open.push({
				step: current,
				index: kind === 'list' ? 0 : null,
				next: kind === 'list' ? current?.inside.get(0) : undefined,
				name: null,
			})
		},
		comma: () => {
			const list = open.at(-1)
			if (!list || list.index === null) return
			list.index++
			list.next = list.step?.inside.get(list.index)
		},
		close: () => open.pop(),
	})
}

/** The offset of the value at the path, or of the nearest value above it that exists (a missing property has no place). */
function offsetOf(top: Step, { path, rule }: Issue): number {
	let found = top.value ?? 0
	let step: Step | undefined = top
	for (const [i, key] of path.entries()) {
		step = step.inside.get(key)
		if (!step || step.value === null) return found
		found = step.value
		if (i === path.length - 1) return (rule === 'duplicate-key' ? step.lastName : step.name) ?? found
	}
	return found
}

function syntaxFault(text: string): { offset: number; message: string } {
	if (text.trim() === '') return { offset: 0, message: 'the file is empty' }
	const errors: { readonly error: ParseErrorCode; readonly offset: number }[] = []
	const onError = (error: ParseErrorCode, offset: number): void => {
		if (errors.length === 0) errors.push({ error, offset })
	}
	visit(text, { onError }, { disallowComments: true, allowTrailingComma: false })
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

/** Of offsets in a text: one walk along its lines, of which a large file has millions. */
function positionsIn(text: string, offsets: readonly number[]): ReadonlyMap<number, Position> {
	const found = new Map<number, Position>()
	// An old Mac's lines end in a return alone.
	const ends = /\r\n?|\n/g
	const nextStart = (): number => (ends.test(text) ? ends.lastIndex : Number.POSITIVE_INFINITY)
	let [line, start, next] = [1, 0, nextStart()]
	for (const offset of offsets.toSorted((a, b) => a - b)) {
		while (next <= offset) [line, start, next] = [line + 1, next, nextStart()]
		found.set(offset, { line, column: offset - start + 1 })
	}
	return found
}
