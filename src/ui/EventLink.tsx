import type { Lang } from '../core/lang.ts'
import type { BaseEvent } from '../core/model.ts'
import { localDigits, whenText } from '../core/sentences.ts'
import { word } from '../core/words.ts'
import { EventSymbol } from './Symbol.tsx'
import { ViewLink } from './ViewLink.tsx'
import './eventLink.css'

/** An event in a list: its symbol, its title and its date; it opens the event and moves to its day. */
export function EventLink({ event, lang, dated = true }: { event: BaseEvent; lang: Lang; dated?: boolean }) {
	return (
		<ViewLink className="event-link" action={{ type: 'open-event', event: event.id, day: event.when.earliest }}>
			<EventSymbol type={event.type} />
			<span>
				{localDigits(event.title[lang], lang)}
				{event.unverified && <span className="flag"> {word('unverified', lang)}</span>}
				{dated && <span className="event-link-date"> {whenText(event.when, lang)}</span>}
			</span>
		</ViewLink>
	)
}
