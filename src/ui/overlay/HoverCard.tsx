import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { useFollowedView, useScene } from '../../app/useFollowedView.ts'
import { tollText } from '../../core/captions/captionWords.ts'
import { inset } from '../../core/geometry/boxes.ts'
import { cardPlace } from '../../core/geometry/popoverPlacement.ts'
import type { Point } from '../../core/geometry/projection.ts'
import { marksAt } from '../../core/marks/marks.ts'
import { lifted } from '../../core/marks/prominence.ts'
import { statusText, whenText } from '../../core/messages/headline.ts'
import { localDigits } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { EventId, LngLat } from '../../core/record/model.ts'
import type { Projector } from '../../map/projector.ts'
import { BaseSymbol, EventSymbol } from '../shared/Symbol.tsx'
import { unbroken } from '../shared/unbroken.ts'
import type { CloseUpView } from './CloseUp.tsx'
import { CLOSE_UP, EDGE, obstaclesOf } from './obstacles.ts'
import './hoverCard.css'

/** What the mouse is over, or the keyboard on: a place or an event, on the map or in a list. */
interface Pointed {
	readonly id: string
	readonly from: 'map' | 'list'
	/** Whether it is there that the card and the ring stand. */
	readonly inCloseUp: boolean
}

/** An event whose mark the mouse is over. */
export interface Hit {
	readonly event: EventId
	readonly inCloseUp: boolean
}

/** What carries the id of a base or an event: an entry of a list, or the button of a place. */
const CARRIERS = '[data-entry], .place-button'
const CARD_ID = 'hover-card'

/**
 * Says what lies under the mouse or the keyboard before it is opened, and lights the mark of an entry and the entry of a
 * mark. It is shown only to who aims: not to a finger, and not while time runs.
 */
export function HoverCard(props: {
	readonly projector: Projector
	readonly closeUp: CloseUpView | null
	readonly hit: Hit | null
}) {
	const { projector, closeUp, hit } = props
	const playing = useAppState((state) => state.playing)
	const over = useOver()
	const pointed = over ?? (hit && ({ id: hit.event, from: 'map', inCloseUp: hit.inCloseUp } as const))
	// While nobody points at anything a date that moves costs nothing here.
	return pointed && !playing ? <Card projector={projector} closeUp={closeUp} {...pointed} /> : null
}

function Card(props: Pointed & { readonly projector: Projector; readonly closeUp: CloseUpView | null }) {
	const { projector, id, from } = props
	const closeUp = props.inCloseUp ? props.closeUp : null
	const { timeline, player } = useApp()
	const view = useFollowedView()
	const scene = useScene(view)
	const event = timeline.eventById.get(id)
	const at = scene.bases.find(({ base }) => base.id === id)
	const lngLat = (event ?? at?.base)?.place?.lngLat
	const { lang } = view
	const ring = useRef<HTMLDivElement>(null)
	const card = useRef<HTMLDivElement>(null)

	useLayoutEffect(() => {
		if (!lngLat) return
		const edge = obstaclesOf(projector.surface, EDGE)
		const move = (): void => {
			const on = closeUp ? onMap(closeUp, lngLat) : projector.project(lngLat)
			// What is lit at a base stands beside it.
			const mark = marksAt(timeline, player.instant(), view).events.find((each) => each.event.id === id)
			const point = mark ? lifted(on, mark) : on
			if (ring.current) ring.current.style.transform = shift(...point)
			if (!card.current) return
			const { offsetWidth, offsetHeight } = card.current
			const room = inset(projector.sight(), 8, 8)
			card.current.style.transform = shift(...cardPlace(room, point, [offsetWidth, offsetHeight], edge))
		}
		move()
		return projector.onMove(move)
	}, [projector, closeUp, lngLat, timeline, player, view, id])

	useEffect(() => {
		const carriers = [...document.querySelectorAll(`[data-entry="${CSS.escape(id)}"]`)]
		for (const entry of carriers) entry.classList.add('entry-pointed')
		const button = document.activeElement
		const described = button instanceof HTMLElement && button.dataset.base === id ? button : null
		described?.setAttribute('aria-describedby', CARD_ID)
		return () => {
			for (const entry of carriers) entry.classList.remove('entry-pointed')
			described?.removeAttribute('aria-describedby')
		}
	}, [id])

	if (!lngLat) return null
	const toll = event && tollText(event, lang)
	return (
		<div className="hover-layer">
			<div className="hover-ring" ref={ring} aria-hidden="true" />
			{from === 'map' && (
				<div className="hover-card" id={CARD_ID} role="tooltip" ref={card} dir="auto">
					{event && <EventSymbol event={event} />}
					{at && <BaseSymbol {...at} />}
					<div>
						<strong>{unbroken(localDigits(textIn(event?.title ?? at?.base.name, lang) ?? '', lang))}</strong>
						<span className="soft">
							{event
								? `${whenText(event.when, lang)} · ${say(`kind.${event.type}`, lang)}`
								: at?.base.kind === 'base'
									? statusText(at, lang)
									: say('page.legendSite', lang)}
						</span>
						{toll && <span>{unbroken(toll)}</span>}
					</div>
				</div>
			)}
		</div>
	)
}

/** Where a place of the close-up is on the map around it. */
function onMap({ projector, box }: CloseUpView, lngLat: LngLat): Point {
	const [x, y] = projector.project(lngLat)
	return [box.left + x, box.top + y]
}

function shift(x: number, y: number): string {
	return `translate(${Math.round(x)}px, ${Math.round(y)}px)`
}

/** What the mouse is over or the keyboard on, of all that carries an id; one pair of listeners for every list. */
function useOver(): Pointed | null {
	const { store } = useApp()
	const [over, setOver] = useState<Pointed | null>(null)
	useEffect(() => {
		const look = (target: EventTarget | null): void => {
			const carrier = target instanceof Element ? target.closest<HTMLElement>(CARRIERS) : null
			const { entry, base } = carrier?.dataset ?? {}
			const id = entry ?? base
			const inCloseUp = carrier?.closest(CLOSE_UP) != null
			setOver((now) =>
				id === undefined
					? null
					: now?.id === id && now.inCloseUp === inCloseUp
						? now
						: { id, from: entry === undefined ? 'map' : 'list', inCloseUp },
			)
		}
		const enter = ({ pointerType, target, buttons }: PointerEvent): void => {
			if (pointerType !== 'touch' && buttons === 0 && !store.getState().playing) look(target)
		}
		const focus = ({ target }: FocusEvent): void =>
			look(target instanceof Element && target.matches(':focus-visible') ? target : null)
		const leave = (): void => setOver(null)
		document.addEventListener('pointerover', enter)
		document.addEventListener('focusin', focus)
		document.addEventListener('focusout', leave)
		document.documentElement.addEventListener('pointerleave', leave)
		const unsubscribe = store.subscribe(({ playing }, previous) => playing && !previous.playing && leave())
		return () => {
			document.removeEventListener('pointerover', enter)
			document.removeEventListener('focusin', focus)
			document.removeEventListener('focusout', leave)
			document.documentElement.removeEventListener('pointerleave', leave)
			unsubscribe()
		}
	}, [store])
	return over
}
