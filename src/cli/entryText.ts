import { clockText } from '../core/messages/claims.ts'
import { whenText } from '../core/messages/headline.ts'
import { say } from '../core/messages/say.ts'
import type { Lang } from '../core/record/lang.ts'
import { textIn } from '../core/record/lang.ts'
import type { BaseEvent } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { eventDetails } from '../formats/eventDetails.ts'
import type { Citations } from './citations.ts'
import { indented } from './columns.ts'

/** An event as an entry of a history: when, what, the numbers, who did it and who says so. */
export function entryLines(timeline: Timeline, event: BaseEvent, citations: Citations, lang: Lang): readonly string[] {
	const time = event.time === null ? [] : [clockText(event.time, timeline.dataset.manifest.day, lang)]
	const unverified = event.unverified ? [say('detail.unverified', lang)] : []
	const head = [whenText(event.when, lang), ...time, say(`kind.${event.type}`, lang), ...unverified].join(' · ')
	// Every number is followed by its own sources; what vouches for the whole stands behind the summary.
	return [
		head,
		...indented(textIn(event.title, lang), 2),
		...indented(`${textIn(event.summary, lang)} ${citations.cite(event.sources)}`, 4),
		...eventDetails(timeline, event, (ids) => citations.cite(ids), lang).flatMap((line) => indented(line, 4)),
	]
}
