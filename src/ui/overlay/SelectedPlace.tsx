import { useLayoutEffect, useMemo, useRef } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { atEdge, holds } from '../../core/geometry/boxes.ts'
import { outOfSightText } from '../../core/messages/places.ts'
import type { Texts } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import type { BaseId, LngLat } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { Selection } from '../../core/view/view.ts'
import type { Projector } from '../../map/projector.ts'
import { CLOSE_UP, EDGE, obstaclesOf } from './obstacles.ts'
import './selectedPlace.css'

/** The ring around what is open, and the arrow to it where it is out of sight. */
export function SelectedPlace({ projector }: { projector: Projector }) {
	const { timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const selection = useAppState(({ view }) => view.selection)
	const place = useMemo(() => placeOf(selection, timeline), [selection, timeline])
	const ring = useRef<HTMLDivElement>(null)
	const pointer = useRef<HTMLButtonElement>(null)
	const arrow = useRef<SVGSVGElement>(null)

	// biome-ignore lint/correctness/useExhaustiveDependencies: the name's width changes with the language
	useLayoutEffect(() => {
		if (!place) return
		const move = (): void => {
			if (!ring.current || !pointer.current || !arrow.current) return
			const at = projector.project(place.lngLat)
			ring.current.style.transform = `translate(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px)`
			const sight = projector.sight()
			const seen = holds(sight, at)
			if (pointer.current.hidden !== seen) pointer.current.hidden = seen
			if (seen) return
			const { offsetWidth, offsetHeight } = pointer.current
			const [x, y] = atEdge(
				sight,
				at,
				[offsetWidth + 8, offsetHeight + 8],
				obstaclesOf(projector.surface, `${EDGE}, ${CLOSE_UP}`),
			)
			pointer.current.style.transform = `translate(${Math.round(x - offsetWidth / 2)}px, ${Math.round(y - offsetHeight / 2)}px)`
			arrow.current.style.rotate = `${Math.atan2(at[1] - y, at[0] - x).toFixed(2)}rad`
		}
		move()
		return projector.onMove(move)
	}, [projector, place, lang])

	if (!place) return null
	const name = textIn(place.name, lang)
	const show = (): void => {
		projector.reveal(place.lngLat)
		// The arrow goes away with the reason for it; whoever came by keyboard goes on at the base.
		const button = place.base && document.querySelector<HTMLElement>(`.place-button[data-base="${place.base}"]`)
		if (button) button.focus({ preventScroll: true })
	}
	return (
		<div className="selected-place">
			<div className="selected-ring" ref={ring} aria-hidden="true" />
			<button
				type="button"
				className="selected-pointer"
				hidden
				ref={pointer}
				aria-label={outOfSightText(name, lang)}
				title={outOfSightText(name, lang)}
				onClick={show}
			>
				<svg ref={arrow} viewBox="-8 -8 16 16" aria-hidden="true">
					<path d="M-6 0H5 M0 -5L5 0L0 5" />
				</svg>
				<bdi>{textIn(place.label, lang)}</bdi>
			</button>
		</div>
	)
}

interface SelectedPoint {
	readonly lngLat: LngLat
	readonly name: Texts
	/** Short. */
	readonly label: Texts
	readonly base: BaseId | null
}

/** Where on the map the open base or event is; `null` if nothing is open, or the event has no point. */
function placeOf(selection: Selection, timeline: Timeline): SelectedPoint | null {
	if (selection.kind === 'none') return null
	const event = selection.kind === 'event' ? timeline.eventById.get(selection.event) : undefined
	const base = timeline.baseById.get(selection.kind === 'base' ? selection.base : (event?.base ?? ''))
	const place = selection.kind === 'base' ? base?.place : event?.place
	if (!place) return null
	return {
		lngLat: place.lngLat,
		name: base?.name ?? event?.placeName ?? NAMELESS,
		label: base?.label ?? event?.placeName ?? NAMELESS,
		base: base?.id ?? null,
	}
}

const NAMELESS: Texts = {}
