import { compile, type Timeline } from '../core/record/timeline.ts'
import { checkedAcross, readEntries } from '../data/parse.ts'
import type { RawSource } from '../data/schema.ts'
import type { Io } from './command.ts'
import { type AskedDays, tellCoverage } from './coverage.ts'
import { errorsIn } from './errorsIn.ts'
import { EXIT, FaultyRecord } from './faults.ts'
import { folderAt, needTexts, offsetIn, type RecordFolder } from './recordFolder.ts'
import { versionOf } from './recordState.ts'

/** The record, and the exit code that its soundness gives an answer. */
export interface Opened {
	readonly timeline: Timeline
	/** Which state of the record it is: the same eight digits as on the page. */
	readonly version: string
	/** The sources of its sound part, as they are in the file. */
	readonly sourceItems: () => readonly RawSource[]
	/** The folder that it lies in. */
	readonly folder: string
	readonly code: typeof EXIT.fine | typeof EXIT.faulty
}

/**
 * The sound part of the record, ready for questions. Faults, and what the record does not know of the days asked for,
 * are told on standard error and do not stop the answer.
 * @param written the folder as it was written; `null`: the package's own record
 * @throws FaultyRecord if nothing is left to ask
 */
export function openRecord(written: string | null, days: AskedDays, io: Io): Opened {
	const folder = folderAt(written, io)
	const { dataset, issues, version, sources } = read(folder, io)
	const { errors, them } = errorsIn(issues)
	const hint = `"handover check ${folder.shown}" names ${them}.`
	if (!dataset) throw new FaultyRecord(`The record in "${folder.shown}" cannot be read (${errors}); ${hint}`)
	if (issues.length > 0)
		io.err(`The record in "${folder.shown}" has ${errors}; the entries concerned are left out. ${hint}`)
	const timeline = compile(dataset)
	tellCoverage(timeline, days, io)
	return {
		timeline,
		version,
		sourceItems: () => {
			const items: readonly (RawSource | null)[] = JSON.parse(sources)
			return items.flatMap((item) => (item !== null && dataset.sources.has(item.id) ? [item] : []))
		},
		folder: folder.path,
		code: issues.length > 0 ? EXIT.faulty : EXIT.fine,
	}
}

/** One after the other: the texts of a large record are gone before its entries are checked, and these before the answer. */
function read(folder: RecordFolder, io: Io) {
	const { entries, today, ...kept } = readFolder(folder, io)
	const { dataset, issues } = checkedAcross(entries, { today })
	return { dataset, issues, ...kept }
}

function readFolder(folder: RecordFolder, io: Io) {
	const texts = needTexts(folder)
	return {
		entries: readEntries(texts),
		today: io.today(offsetIn(texts)),
		version: versionOf(texts),
		sources: texts['sources.json'],
	}
}
