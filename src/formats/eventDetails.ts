import { localeOf } from '../core/messages/locale.ts'
import type { Lang } from '../core/record/lang.ts'
import type { BaseEvent, SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type CitedText, eventFacts } from './eventFacts.ts'

/**
 * The facts of an event as lines of plain text.
 * @param cite the marks of sources behind what they vouch for
 */
export function eventDetails(
	timeline: Timeline,
	event: BaseEvent,
	cite: (ids: Iterable<SourceId>) => string,
	lang: Lang,
): readonly string[] {
	const cited = ({ text, sources }: CitedText): string => [text, cite(sources)].filter(Boolean).join(' ')
	return eventFacts(timeline, event, lang).flatMap(({ key, name, values, style }) => {
		const texts = values.map(cited)
		if (style === 'whole') return texts
		// Other dates stand below each other; figures are read side by side.
		const lines = key === 'otherDates' ? texts : [texts.join(localeOf(lang).semicolon)]
		return lines.map((line) => `${name}: ${line}`)
	})
}
