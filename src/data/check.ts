import { adviceOn } from './advice.ts'
import { correctionIssues } from './correctionIssues.ts'
import { duplicateKeys } from './duplicateKeys.ts'
import { type GroundFound, groundIssues, type RawRegion } from './groundIssues.ts'
import { type CheckedFile, CORRECTIONS_FILE, type LocatedIssue, RECORD_FILES, type RecordTexts } from './issue.ts'
import { locate } from './locate.ts'
import { mostOfEach } from './mostOfEach.ts'
import { type Parsed, type ParseOptions, parseRecord } from './parse.ts'

/** `dataset` is made when it is asked for, as in `parse.ts`. */
export interface Checked extends Pick<Parsed, 'dataset'> {
	/** In the order of the files and, within a file, of their places. */
	readonly issues: readonly LocatedIssue[]
}

/** What a record has besides its files. */
interface Beside {
	/** The text of what was corrected; `null`: there is no such file. */
	readonly corrections?: string | null
	/** Looks at the ground that it asks for; without it nobody does. */
	readonly groundOf?: (region: RawRegion) => GroundFound
}

/** Everything that can be said about a record, for its authors: errors and advice, each with its place. */
export function checkRecord(
	texts: RecordTexts,
	options: ParseOptions = {},
	{ corrections = null, groundOf }: Beside = {},
): Checked {
	const parsed = parseRecord(texts, options)
	const { issues, raw } = parsed
	// A file that is no JSON has one fault worth reading.
	const doubled = duplicateKeys(
		texts,
		RECORD_FILES.filter((file) => raw.declared[file] !== null),
	)
	const advice = adviceOn(raw, options.today ?? null)
	const corrected = corrections === null ? [] : correctionIssues(corrections, raw, options.today ?? null)
	const ground = groundOf ? groundIssues(raw, groundOf) : []
	const all = { ...texts, [CORRECTIONS_FILE]: corrections ?? '' }
	const told = [...issues, ...mostOfEach(doubled), ...advice, ...mostOfEach(ground), ...mostOfEach(corrected)]
	return {
		get dataset() {
			return parsed.dataset
		},
		issues: locate(told, all).toSorted(byPlace),
	}
}

function byPlace(a: LocatedIssue, b: LocatedIssue): number {
	const order: readonly CheckedFile[] = [...RECORD_FILES, CORRECTIONS_FILE]
	return order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column
}
