import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { useFollowedView } from '../../app/useFollowedView.ts'
import { inset } from '../../core/geometry/boxes.ts'
import { listPlace } from '../../core/geometry/popoverPlacement.ts'
import { begunAt, litAcross, type Spot, spotName } from '../../core/marks/places.ts'
import { statusText, whenText } from '../../core/messages/headline.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { eventsAtText, newestListedText } from '../../core/messages/places.ts'
import { say } from '../../core/messages/say.ts'
import { sceneOn } from '../../core/query/scene.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Projector } from '../../map/projector.ts'
import { BaseSymbol, EventSymbol } from '../shared/Symbol.tsx'
import { unbroken } from '../shared/unbroken.ts'
import { ViewLink } from '../shared/ViewLink.tsx'
import '../lists/eventLink.css'
import './placeList.css'

/** A longer list is for the panel and its search. */
const MOST_EVENTS = 100

/**
 * What is lit at one place, or at several that lie together on the screen: a list beside the place.
 * Escape, a click elsewhere or a step out of it closes it.
 */
export function PlaceList(props: {
	readonly projector: Projector
	/** The first one names the list and says where it stands. */
	readonly spots: readonly Spot[]
	/** Gets the focus back; `null`: the map was clicked. */
	readonly opener: HTMLElement | null
	readonly onClose: () => void
}) {
	const { projector, spots, opener, onClose } = props
	const { store, timeline } = useApp()
	const view = useFollowedView()
	const { day, trail, lang } = view
	const box = useRef<HTMLDivElement>(null)
	const [named, ...others] = spots
	const lit = litAcross(spots, day, trail)
	const events = lit.length > 0 || !named ? lit : begunAt(named, day)
	const shown = events.slice(0, MOST_EVENTS)
	const bases = spots.flatMap((spot) => spot.bases)
	const scene = sceneOn(timeline, day, view)

	useEffect(() => {
		opener?.setAttribute('aria-expanded', 'true')
		box.current?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
		const elsewhere = ({ target }: Event): void => {
			// A press on what opened it closes it by itself.
			if (target instanceof Node && !box.current?.contains(target) && !opener?.contains(target)) onClose()
		}
		document.addEventListener('pointerdown', elsewhere)
		// What was chosen in it has opened beside the map; the list has done its work.
		const end = store.subscribe((state, previous) => state.view.selection !== previous.view.selection && onClose())
		return () => {
			opener?.removeAttribute('aria-expanded')
			document.removeEventListener('pointerdown', elsewhere)
			end()
		}
	}, [opener, onClose, store])

	// biome-ignore lint/correctness/useExhaustiveDependencies: the list's height changes with what is in it
	useLayoutEffect(() => {
		const move = (): void => {
			if (!box.current || !named) return
			const { style, offsetWidth } = box.current
			const { left, top, maxHeight } = listPlace(
				inset(projector.sight(), 8, 8),
				projector.project(named.lngLat),
				offsetWidth,
				box.current.scrollHeight,
			)
			style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
			style.maxHeight = `${Math.floor(maxHeight)}px`
		}
		move()
		return projector.onMove(move)
	}, [projector, named, lang, events.length])

	const close = (): void => {
		onClose()
		const back = opener ?? projector.surface.querySelector<HTMLElement>('[tabindex]')
		back?.focus({ preventScroll: true })
	}
	const keyDown = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') close()
		else if (!moveFocus(event.currentTarget, event.key)) return
		event.preventDefault()
		event.stopPropagation()
	}
	const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
		if (relatedTarget && !currentTarget.contains(relatedTarget) && relatedTarget !== opener) onClose()
	}

	if (!named) return null
	const name = textIn(spotName(named), lang)
	const title = lit.length > 0 ? eventsAtText(lit.length, name, others.length, lang) : say('places.earlier', lang)
	return (
		<div
			className="place-list"
			role="dialog"
			aria-label={title}
			ref={box}
			dir={localeOf(lang).dir}
			onKeyDown={keyDown}
			onBlur={leave}
		>
			<div className="place-list-head">
				<h2>{title}</h2>
				<button type="button" aria-label={say('places.close', lang)} title={say('places.close', lang)} onClick={close}>
					×
				</button>
			</div>
			<ul>
				{shown.map((event) => (
					<li key={event.id}>
						<ViewLink className="event-link" action={{ type: 'open-event', event: event.id, day }}>
							<EventSymbol event={event} />
							<span>
								{unbroken(localDigits(textIn(event.title, lang), lang))}
								{event.unverified && <span className="flag"> {say('detail.unverified', lang)}</span>}
								<span className="event-link-date">
									{' '}
									{whenText(event.when, lang)}
									{others.length > 0 && ` · ${textIn(event.placeName, lang)}`}
								</span>
							</span>
						</ViewLink>
					</li>
				))}
			</ul>
			{events.length > shown.length && <p className="soft">{newestListedText(shown.length, lang)}</p>}
			{bases.length > 0 && (
				<>
					<h3>{say('places.basesHere', lang)}</h3>
					<ul>
						{bases.map((base) => {
							const at = scene.bases.find((candidate) => candidate.base.id === base.id)
							return (
								<li key={base.id}>
									<ViewLink className="event-link" action={{ type: 'open-base', base: base.id }}>
										{at && <BaseSymbol {...at} />}
										<span>
											{textIn(base.name, lang)}
											{at && <span className="event-link-date"> {statusText(at, lang)}</span>}
										</span>
									</ViewLink>
								</li>
							)
						})}
					</ul>
				</>
			)}
		</div>
	)
}

/** Up and down through the links of a list, round its ends. @returns whether the key is one of these */
function moveFocus(list: Element, key: string): boolean {
	const links = [...list.querySelectorAll<HTMLElement>('a')]
	const now = links.indexOf(document.activeElement as HTMLElement)
	const last = links.length - 1
	const to = { ArrowDown: now === last ? 0 : now + 1, ArrowUp: now <= 0 ? last : now - 1, Home: 0, End: last }[key]
	if (to === undefined) return false
	links[to]?.focus()
	return true
}
