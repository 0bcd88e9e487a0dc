import { loadLanguages } from '../../catalogue/load.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { spanStart } from '../../core/query/scene.ts'
import { type Lang, textIn } from '../../core/record/lang.ts'
import type { Base } from '../../core/record/model.ts'
import { statusWord } from '../../core/record/statusWord.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { entryAnswer, sideAnswer } from '../answers.ts'
import { Citations } from '../citations.ts'
import { indented } from '../columns.ts'
import { command } from '../command.ts'
import { entryLines } from '../entryText.ts'
import { openRecord } from '../openRecord.ts'
import { jsonText } from '../plainText.ts'
import { anyText, word } from '../takes.ts'
import { baseFrom, JSON_FLAG, LANG, RECORD } from '../values.ts'

export const history = command({
	name: 'history',
	summary: 'the dated history of a base or site, with citations',
	takes: {
		base: word('BASE', anyText, 'the id of a base or site (k-1), or any of its names, in any spelling'),
		...JSON_FLAG,
		...LANG,
		...RECORD,
	},
	run: ({ base: written, json, lang, record }, io) => {
		loadLanguages([lang])
		const { timeline, code } = openRecord(record, [], io)
		const base = baseFrom(written, timeline)
		io.out(json ? answer(timeline, base) : text(timeline, base, lang).join('\n'))
		return code
	},
})

function answer(timeline: Timeline, base: Base): string {
	const day = (number: Parameters<typeof formatDay>[0] | null): string | null =>
		number === null ? null : formatDay(number)
	return jsonText({
		base: base.id,
		name: base.name,
		/** From the start of day `from` (`null`: no source gives it) to the start of day `to` (`null`: still). */
		statuses: (timeline.spans.get(base.id) ?? [])
			.map((span, i, spans) => ({ span, after: spans[i + 1] }))
			// What is known only by its last report is the same hands still.
			.filter(({ span }) => span.reported === null && (span.holder !== null || base.kind === 'site'))
			.map(({ span, after }) => ({
				status: statusWord(base, span),
				holder: sideAnswer(span.holder),
				...(span.handingTo ? { handingTo: sideAnswer(span.handingTo) } : {}),
				from: day(spanStart(base, span)),
				to: after && after.reported === null ? day(span.to) : null,
				/** The day of its newest report, where the record does not know these hands for good. */
				reported: day(after?.reported ?? null),
			})),
		entries: (timeline.eventsAt.get(base.id) ?? []).map((event) => entryAnswer(timeline.dataset, event)),
	})
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
