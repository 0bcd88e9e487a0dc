import { NO_FILTER } from '../../core/query/filter.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { briefBetween, briefOn } from '../../formats/brief.ts'
import { dayFrom, LANG_HELP, LANG_OPTION, langFrom, trailFrom } from '../arguments.ts'
import { type Command, textOption, UsageError } from '../command.ts'
import { openRecord } from '../openRecord.ts'
import { linkFor, PAGE_HELP, PAGE_OPTION } from '../pageLink.ts'
import { RECORD_HELP, RECORD_OPTION } from '../recordFolder.ts'

export const brief: Command = {
	name: 'brief',
	usage: 'DATE [--since DATE] [--trail N] [--lang en|ar] [--page URL] [--record DIR]',
	summary: 'a cited plain text of a day, ready to be pasted',
	help: [
		'',
		'DATE           a calendar day where the bases are, YYYY-MM-DD',
		'--since DATE   what changed from this earlier day on, instead of what is true on DATE',
		'--trail N      tells what happened in the last N days (30 unless said otherwise)',
		LANG_HELP,
		PAGE_HELP,
		RECORD_HELP,
		'',
		'handover brief 2020-04-04',
		'handover brief 2020-04-04 --since 2020-03-01 --lang ar > change.txt',
	],
	words: [1, 1],
	options: {
		since: { type: 'string' },
		trail: { type: 'string' },
		...LANG_OPTION,
		...PAGE_OPTION,
		...RECORD_OPTION,
	},
	run: (given, io) => {
		const day = dayFrom(given.positionals[0] ?? '')
		const [lang, trail] = [langFrom(given), trailFrom(given)]
		const written = textOption(given, 'since')
		const since = written === null ? null : dayFrom(written)
		if (since !== null && since >= day)
			throw new UsageError(`--since takes a day before ${formatDay(day)}; ${written} is not.`)
		const { timeline, version, code } = openRecord(given, io)
		const permalink = linkFor(given, { day, since, lang, trail }, timeline)
		const options = { ...NO_FILTER, trail, lang, permalink, version }
		const text = since === null ? briefOn(timeline, day, options) : briefBetween(timeline, since, day, options)
		io.out(text.trimEnd())
		return code
	},
}
