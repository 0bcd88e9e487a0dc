import { adviceOn } from './advice.ts'
import { duplicateKeys } from './duplicateKeys.ts'
import { type LocatedIssue, RECORD_FILES, type RecordTexts } from './issue.ts'
import { locate } from './locate.ts'
import { type Parsed, type ParseOptions, parseRecord } from './parse.ts'

export interface Checked extends Pick<Parsed, 'dataset'> {
	/** In the order of the files and, within a file, of their places. */
	readonly issues: readonly LocatedIssue[]
}

/** Everything that can be said about a record, for its authors: errors and advice, each with its place. */
export function checkRecord(texts: RecordTexts, options: ParseOptions = {}): Checked {
	const { dataset, issues, raw } = parseRecord(texts, options)
	// A file that is no JSON has one fault worth reading.
	const doubled = duplicateKeys(
		texts,
		RECORD_FILES.filter((file) => raw.declared[file] !== null),
	)
	const advice = adviceOn(raw, options.today ?? null)
	return { dataset, issues: locate([...issues, ...doubled, ...advice], texts).toSorted(byPlace) }
}

function byPlace(a: LocatedIssue, b: LocatedIssue): number {
	return RECORD_FILES.indexOf(a.file) - RECORD_FILES.indexOf(b.file) || a.line - b.line || a.column - b.column
}
