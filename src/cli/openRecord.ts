import { createHash } from 'node:crypto'
import { compile, type Timeline } from '../core/record/timeline.ts'
import { digestInput } from '../data/checked.ts'
import type { RecordTexts } from '../data/issue.ts'
import { parseRecord } from '../data/parse.ts'
import { EXIT, type Given, type Io, UsageError } from './command.ts'
import { needTexts, offsetIn, recordFolder } from './recordFolder.ts'

/** The record, and the exit code that its soundness gives an answer. */
interface Opened {
	readonly timeline: Timeline
	/** Which state of the record it is: the same eight digits as on the page. */
	readonly version: string
	readonly code: typeof EXIT.fine | typeof EXIT.faulty
}

/**
 * The sound part of the record, ready for questions. Faults are told on standard error and by the exit code, and do
 * not stop the answer.
 * @throws UsageError if nothing is left to ask
 */
export function openRecord(given: Given, io: Io): Opened {
	const folder = recordFolder(given, io)
	const texts = needTexts(folder)
	const { dataset, issues } = parseRecord(texts, { today: io.today(offsetIn(texts)) })
	const errors = issues.length === 1 ? 'one error' : `${issues.length} errors`
	const hint = `"handover check ${folder.shown}" names ${issues.length === 1 ? 'it' : 'them'}.`
	if (!dataset) throw new UsageError(`The record in "${folder.shown}" cannot be read (${errors}); ${hint}`)
	if (issues.length > 0)
		io.err(`The record in "${folder.shown}" has ${errors}; the entries concerned are left out. ${hint}`)
	return {
		timeline: compile(dataset),
		version: recordVersion(texts),
		code: issues.length > 0 ? EXIT.faulty : EXIT.fine,
	}
}

function recordVersion(texts: RecordTexts): string {
	return createHash('sha256').update(digestInput(texts)).digest('hex').slice(0, 8)
}
