import type { ReactNode } from 'react'
import { detailWord } from '../../core/messages/detailWords.ts'
import { localDigits } from '../../core/messages/headline.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { EventSymbol } from '../shared/Symbol.tsx'
import { ViewLink } from '../shared/ViewLink.tsx'
import './eventLink.css'

/**
 * An event in a list: its symbol and its title; it opens the event and moves to its day.
 * @param children what is said under the title
 */
export function EventLink({ event, lang, children }: { event: BaseEvent; lang: Lang; children: ReactNode }) {
	return (
		<ViewLink className="event-link" action={{ type: 'open-event', event: event.id, day: event.when.earliest }}>
			<EventSymbol type={event.type} />
			<span>
				{localDigits(event.title[lang], lang)}
				{event.unverified && <span className="flag"> {detailWord('unverified', lang)}</span>}
				{children}
			</span>
		</ViewLink>
	)
}
