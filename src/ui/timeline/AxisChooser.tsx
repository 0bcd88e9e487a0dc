import { type RefObject, useEffect } from 'react'
import { useApp } from '../../app/context.ts'
import { andMoreText } from '../../core/messages/claims.ts'
import { dayText } from '../../core/messages/headline.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { LANES } from '../../core/query/lanes.ts'
import { type Lang, textIn } from '../../core/record/lang.ts'
import { EventSymbol } from '../shared/Symbol.tsx'
import { unbroken } from '../shared/unbroken.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import type { AxisChoice } from './axisMarks.ts'

/** Titles of a day that a row has room for. */
const MOST_TITLES = 2
/** Half the width of the list, CSS pixels; `timeAxis.css` has it too. */
const HALF_PX = 140

/** The days that a finger may have meant, where marks lie closer than it can aim: the nearest first, each leads to its day. */
export function AxisChooser(props: {
	readonly choice: AxisChoice
	readonly axis: RefObject<HTMLElement | null>
	readonly lang: Lang
	readonly onShut: () => void
}) {
	const { choice, axis, lang, onShut } = props
	const { store } = useApp()
	useEffect(() => {
		const elsewhere = ({ target }: Event): void => {
			// The axis shuts it by itself, or opens another.
			if (target instanceof Node && !axis.current?.contains(target)) onShut()
		}
		const key = ({ key }: KeyboardEvent): void => {
			if (key === 'Escape') onShut()
		}
		document.addEventListener('pointerdown', elsewhere)
		document.addEventListener('keydown', key)
		// What the axis shows has moved away under it.
		const end = store.subscribe(({ view }, before) => view.range !== before.view.range && onShut())
		return () => {
			document.removeEventListener('pointerdown', elsewhere)
			document.removeEventListener('keydown', key)
			end()
		}
	}, [store, axis, onShut])
	const width = axis.current?.clientWidth ?? 0
	const left = Math.min(Math.max(choice.x, HALF_PX), Math.max(width - HALF_PX, HALF_PX))
	const group = LANES[choice.lane] ?? LANES[0]
	return (
		<ul className="axis-chooser" aria-label={say(`group.${group}`, lang)} style={{ left }}>
			{choice.days.map(({ day, events }) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the link in it is what a key presses
				<li key={day} onClick={onShut}>
					<ViewLink action={{ type: 'go-to-day', day }}>
						{events[0] && <EventSymbol event={events[0]} />}
						<span>
							<b>{dayText(day, lang)}</b>
							{events.slice(0, MOST_TITLES).map((event) => (
								<span key={event.id}>{unbroken(localDigits(textIn(event.title, lang), lang))}</span>
							))}
							{events.length > MOST_TITLES && (
								<span className="soft">{andMoreText(events.length - MOST_TITLES, lang)}</span>
							)}
						</span>
					</ViewLink>
				</li>
			))}
		</ul>
	)
}
