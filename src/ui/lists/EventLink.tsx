import type { ReactNode } from 'react'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { EventSymbol } from '../shared/Symbol.tsx'
import { unbroken } from '../shared/unbroken.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import './eventLink.css'

/**
 * An event in a list: its symbol and its title; it opens the event and moves to its day.
 * @param children what is said under the title
 */
export function EventLink({ event, lang, children }: { event: BaseEvent; lang: Lang; children: ReactNode }) {
	return (
		<ViewLink className="event-link" action={{ type: 'open-event', event: event.id, day: event.when.earliest }}>
			<EventSymbol event={event} />
			<span>
				{unbroken(localDigits(textIn(event.title, lang), lang))}
				{event.unverified && <span className="flag"> {say('detail.unverified', lang)}</span>}
				{children}
			</span>
		</ViewLink>
	)
}
