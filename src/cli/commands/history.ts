import { localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { spanStart } from '../../core/query/scene.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Base } from '../../core/record/model.ts'
import { statusWord } from '../../core/record/statusWord.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { entryAnswer, sideAnswer } from '../answers.ts'
import { baseFrom, LANG_HELP, LANG_OPTION, langFrom } from '../arguments.ts'
import { Citations } from '../citations.ts'
import { indented } from '../columns.ts'
import type { Command } from '../command.ts'
import { entryLines } from '../entryText.ts'
import { openRecord } from '../openRecord.ts'
import { RECORD_HELP, RECORD_OPTION } from '../recordFolder.ts'

export const history: Command = {
	name: 'history',
	usage: 'BASE [--json] [--lang en|ar] [--record DIR]',
	summary: 'the dated history of a base or site, with citations',
	help: [
		'',
		'BASE           the id of a base or site (k-1), or any of its names',
		'--json         the answer as JSON (both languages)',
		LANG_HELP,
		RECORD_HELP,
	],
	words: [1, 1],
	options: { json: { type: 'boolean' }, ...LANG_OPTION, ...RECORD_OPTION },
	run: (given, io) => {
		const lang = langFrom(given)
		const { timeline, code } = openRecord(given, io)
		const base = baseFrom(given.positionals[0] ?? '', timeline)
		io.out(given.values.json ? answer(timeline, base) : text(timeline, base, lang).join('\n'))
		return code
	},
}

function answer(timeline: Timeline, base: Base): string {
	const day = (number: Parameters<typeof formatDay>[0] | null): string | null =>
		number === null ? null : formatDay(number)
	return JSON.stringify(
		{
			base: base.id,
			name: base.name,
			/** From the start of day `from` (`null`: no source gives it) to the start of day `to` (`null`: still). */
			statuses: (timeline.spans.get(base.id) ?? [])
				.filter(({ holder }) => holder !== null || base.kind === 'site')
				.map((span) => ({
					status: statusWord(base, span),
					holder: sideAnswer(span.holder),
					...(span.handingTo ? { handingTo: sideAnswer(span.handingTo) } : {}),
					from: day(spanStart(base, span)),
					to: day(span.to),
				})),
			entries: (timeline.eventsAt.get(base.id) ?? []).map((event) => entryAnswer(timeline.dataset, event)),
		},
		null,
		2,
	)
}

function text(timeline: Timeline, base: Base, lang: Lang): readonly string[] {
	const citations = new Citations(timeline.dataset)
	const separator = localeOf(lang).comma
	const heading = [textIn(base.name, lang), textIn(base.governorate, lang)].join(separator)
	const events = timeline.eventsAt.get(base.id) ?? []
	// The summary first: sources are numbered in the order in which they are met.
	const summary = indented(`${textIn(base.summary, lang)} ${citations.cite(base.sources)}`, 2)
	const entries = events.flatMap((event) => ['', ...entryLines(timeline, event, citations, lang)])
	return [
		heading,
		...summary,
		...(entries.length > 0 ? entries : ['', `  ${say('history.none', lang)}`]),
		'',
		say('detail.sources', lang),
		...citations.list(lang),
	]
}
