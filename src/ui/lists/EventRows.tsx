import { useEffect, useRef, useState } from 'react'
import { whenText } from '../../core/messages/headline.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { EventLink } from './EventLink.tsx'

/** Events as links, each with its date, kind and place; opening one moves to its day. */
export function EventRows({ events, lang }: { events: readonly BaseEvent[]; lang: Lang }) {
	return (
		<ul className="event-list">
			{events.map((event) => (
				<li key={event.id} data-entry={event.id}>
					<EventRow event={event} lang={lang} />
				</li>
			))}
		</ul>
	)
}

function EventRow({ event, lang }: { event: BaseEvent; lang: Lang }) {
	return (
		<EventLink event={event} lang={lang}>
			<span className="event-row-facts">
				{' '}
				<span>{whenText(event.when, lang)}</span> · {say(`kind.${event.type}`, lang)} ·{' '}
				{localDigits(textIn(event.placeName, lang), lang)}
				{!event.place && <em> · {say('find.notOnMap', lang)}</em>}
			</span>
		</EventLink>
	)
}

/**
 * How many entries of a long list are on the page, and the button that brings more; a keyboard goes on where the old
 * ones ended.
 */
export function useMore(step: number) {
	const [most, setMost] = useState(step)
	const list = useRef<HTMLDivElement>(null)
	const grownFrom = useRef(0)
	useEffect(() => {
		if (most > step) entriesIn(list.current)[grownFrom.current]?.focus()
	}, [most, step])
	const more = (): void => {
		grownFrom.current = entriesIn(list.current).length
		setMost(most + step)
	}
	return { most, list, more }
}

function entriesIn(list: HTMLElement | null): ArrayLike<HTMLElement> {
	return list?.querySelectorAll<HTMLElement>('[data-entry] > a') ?? []
}

/** @param left how many entries are not on the page yet */
export function MoreButton({ left, onMore, lang }: { left: number; onMore: () => void; lang: Lang }) {
	if (left <= 0) return null
	return (
		<button type="button" className="chip more-button" onClick={onMore}>
			{say('find.showMore', lang)} <span className="count">{localDigits(String(left), lang)}</span>
		</button>
	)
}
