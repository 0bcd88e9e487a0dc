import { loadLanguages } from '../../catalogue/load.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import type { Subject } from '../../formats/citations.ts'
import { command } from '../command.ts'
import { UsageError } from '../faults.ts'
import { openRecord } from '../openRecord.ts'
import { outputFile, STANDARD_OUTPUT } from '../outputFile.ts'
import { anyText, choice, flag, option, optionOr, word } from '../takes.ts'
import { baseFrom, day, FORCE, LANG, OUTPUT, PAGE, RECORD } from '../values.ts'

const FORMATS = ['plain', 'bibtex'] as const

export const cite = command({
	name: 'cite',
	summary: 'an entry with its sources, or one source, as citations',
	takes: {
		entry: word('ENTRY', anyText, 'the id of an event or a source, or a base by its id or any of its names'),
		format: optionOr(
			FORMATS.join('|'),
			choice(FORMATS, 'a format'),
			'plain',
			'plain text in APA style (the usual way), or BibTeX',
		),
		alone: flag('the entry without its sources'),
		date: option('DATE', day, "the day that a base is cited as of (the record's last unless said otherwise)"),
		...OUTPUT,
		...LANG,
		...PAGE,
		...RECORD,
		...FORCE,
	},
	closing: [
		'handover cite k-1 --date 2020-04-04',
		'handover cite centcom-2020-03-11-taji --format bibtex >> sources.bib',
	],
	run: async ({ entry, format, alone, date, output, lang, page, record, force }, io) => {
		loadLanguages([lang])
		const { timeline, sourceItems, folder, code } = openRecord(record, date === null ? [] : [date], io)
		const subject = timeline.dataset.sources.has(entry) ? null : subjectOf(entry, timeline, date)
		if (subject === null && alone)
			throw new UsageError(`"${entry}" is a source, which is alone as it is: leave out --alone.`)
		const known = new Map(sourceItems().map((item) => [item.id, item]))
		const { citationsOf, citationsOfEntry } = await import('../../formats/citations.ts')
		const today = io.today(timeline.dataset.manifest.day.offset)
		const text =
			subject === null
				? await citationsOf(
						[known.get(entry)].filter((item) => item !== undefined),
						format,
						lang,
					)
				: await citationsOfEntry(format, subject, timeline, known, {
						page,
						lang,
						today,
						cited: alone ? 'entry' : 'all',
					})
		if (output === STANDARD_OUTPUT) io.out(text)
		else io.err(outputFile(output, io, { force, keep: [folder] }).write(`${text}\n`))
		return code
	},
})

/** An event by its id, else a base. @throws UsageError */
function subjectOf(written: string, timeline: Timeline, date: DayNumber | null): Subject {
	const event = timeline.eventById.get(written)
	if (event) return { kind: 'event', event }
	const { ends } = timeline.dataset.manifest.account
	return {
		kind: 'base',
		base: baseFrom(written, timeline, 'event, source or base'),
		day: date ?? ends ?? timeline.last,
	}
}
