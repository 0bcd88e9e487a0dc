import { loadLanguages } from '../../catalogue/load.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import { briefBetween, briefOn } from '../../formats/brief.ts'
import { command } from '../command.ts'
import { linkFor } from '../dayLink.ts'
import { UsageError } from '../faults.ts'
import { openRecord } from '../openRecord.ts'
import { outputFile, STANDARD_OUTPUT } from '../outputFile.ts'
import { option, optionOr } from '../takes.ts'
import { DATE, day, FORCE, LANG, OUTPUT, PAGE, RECORD, trailDays } from '../values.ts'

export const brief = command({
	name: 'brief',
	summary: 'a cited plain text of a day, ready to be pasted',
	takes: {
		...DATE,
		since: option('DATE', day, 'what changed from this earlier day on, instead of what is true on DATE'),
		trail: optionOr(
			'N',
			trailDays,
			DEFAULT_VIEW.trail,
			'tells what happened in the last N days (30 unless said otherwise)',
		),
		...OUTPUT,
		...LANG,
		...PAGE,
		...RECORD,
		...FORCE,
	},
	closing: ['handover brief 2020-04-04', 'handover brief 2020-04-04 --since 2020-03-01 --lang ar > change.txt'],
	run: ({ date, since, trail, output, lang, page, record, force }, io) => {
		if (since !== null && since >= date)
			throw new UsageError(`--since takes a day before ${formatDay(date)}; ${formatDay(since)} is not.`)
		loadLanguages([lang])
		const { timeline, version, folder, code } = openRecord(
			record,
			since === null ? [date] : { from: since, to: date },
			io,
		)
		const permalink = linkFor(page, { day: date, since, lang, trail }, timeline)
		const options = { ...NO_FILTER, trail, lang, permalink, version }
		const text = since === null ? briefOn(timeline, date, options) : briefBetween(timeline, since, date, options)
		if (output === STANDARD_OUTPUT) io.out(text.trimEnd())
		else io.err(outputFile(output, io, { force, keep: [folder] }).write(`${text.trimEnd()}\n`))
		return code
	},
})
