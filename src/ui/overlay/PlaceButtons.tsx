import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useApp, useAppState } from '../../app/context.ts'
import { followView } from '../../app/followView.ts'
import type { Box } from '../../core/geometry/boxes.ts'
import type { Point } from '../../core/geometry/projection.ts'
import { lastAt, type Spot } from '../../core/marks/places.ts'
import { placeStateText } from '../../core/messages/places.ts'
import { say } from '../../core/messages/say.ts'
import { type BaseAt, sceneOn } from '../../core/query/scene.ts'
import { type Lang, textIn } from '../../core/record/lang.ts'
import type { Base } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { covers } from '../../core/time/edtf.ts'
import type { View } from '../../core/view/view.ts'
import type { Projector } from '../../map/projector.ts'
import { turnsOf } from '../shared/turns.ts'
import { type Badges, createBadges } from './badges.ts'
import { placesMeant, pointerKind, screenKind, shapeHitAreas } from './hitAreas.ts'
import type { PressMark } from './usePointing.ts'
import './placeButtons.css'

/**
 * The places as real buttons on the map: the same for a mouse, a finger, a keyboard and a screen reader. They lie inside
 * the map's own surface, so that its wheel and its dragging work over them as well, and each holds the part of the screen
 * that is nearest to it.
 * A base opens its history, a badge the list of what is lit there. React draws them once; they are moved by hand when
 * the map moves, and their counts change by hand when the date does.
 */
export function PlaceButtons({
	projector,
	spots,
	pressMark,
	onOpen,
	inCloseUp = false,
	closed = null,
}: {
	projector: Projector
	spots: readonly Spot[]
	/** What is lit at a base stands beside it, and a press that is nearer to it means it. */
	pressMark: PressMark
	/** Called with the places that a badge counts, or that a press may mean, and what was pressed. */
	onOpen: (spots: readonly Spot[], opener: HTMLElement) => void
	/** The same places once more: their names say so. */
	inCloseUp?: boolean
	/** Where the close-up stands, or will. */
	closed?: Box | null
}) {
	const { store, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const selection = useAppState(({ view }) => view.selection)
	const named = useCallback(
		(what: string, lang: Lang): string => (inCloseUp ? say('places.closeUpOf', lang, { what }) : what),
		[inCloseUp],
	)
	const list = useRef<HTMLUListElement>(null)
	const badges = useRef<Badges>(null)

	useEffect(() => {
		const items = [...(list.current?.children ?? [])].flatMap((item) => {
			const badge = item.querySelector<HTMLElement>('.place-badge')
			return item instanceof HTMLElement && badge ? [{ item, badge }] : []
		})
		const buttons = [...(list.current?.children ?? [])].map((item) => [
			...item.querySelectorAll<HTMLElement>('.place-button'),
		])
		const shape = (): void => {
			const { day } = store.getState().view
			// What is not drawn yet, or was years later, keeps no place from being hit.
			const drawn = spots.flatMap((spot, i) => (spot.bases.length > 0 || lastAt(spot, day) ? [{ spot, i }] : []))
			shapeHitAreas(
				drawn.map(({ i }) => buttons[i] ?? []),
				drawn.map(({ spot }) => projector.project(spot.lngLat)),
				screenKind(),
			)
		}
		const made = createBadges(items, spots, timeline, projector, () => store.getState().view, named, closed)
		badges.current = made
		made.move()
		const counts = turnsOf(store).follower(made.count, 'one')
		const describe = describePlaces(list.current, spots, timeline)
		describe(store.getState().view)
		const ends = [
			projector.onMove(made.move),
			projector.onRest(made.settle),
			projector.onRest(shape),
			store.subscribe((state, previous) => {
				if (state.view === previous.view) return
				counts.touch()
			}),
			counts.end,
			followView(store, window, describe),
			followView(store, window, shape),
		]
		return () => {
			for (const end of ends) end()
		}
	}, [projector, spots, store, timeline, named, closed])

	const open = (base: Base, click: MouseEvent<HTMLElement>): void => {
		// A key presses a button at no place; a pointer may mean several that lie together.
		if (click.detail > 0 && pressMark(pointOf(click, projector), projector.project(base.place.lngLat))) return
		const meant = click.detail === 0 ? [] : meantBy(click, projector, spots)
		if (meant.length > 1 || (meant[0]?.bases.length ?? 0) > 1) onOpen(meant, click.currentTarget)
		else store.dispatch({ type: 'open-base', base: base.id })
	}
	const openBadge = (index: number, click: MouseEvent<HTMLElement>): void => {
		// A finger's worth around a number is nearer to other places than to it, here and there.
		const meant = click.detail > 0 && besideBadge(click) ? meantBy(click, projector, spots) : []
		const [nearest] = meant
		if (!nearest || apart(click, nearest, projector) > fromMiddle(click))
			onOpen(badges.current?.litSpots(index) ?? [], click.currentTarget)
		else if (meant.length > 1 || nearest.bases.length > 1) onOpen(meant, click.currentTarget)
		else if (nearest.bases[0]) store.dispatch({ type: 'open-base', base: nearest.bases[0].id })
	}
	const isOpen = (base: Base): boolean =>
		selection.kind === 'base'
			? selection.base === base.id
			: selection.kind === 'event' && timeline.eventById.get(selection.event)?.base === base.id

	return createPortal(
		<ul className="place-buttons" ref={list} aria-label={named(say('find.foundPlaces', lang), lang)}>
			{spots.map(({ key, lngLat, bases }, i) => (
				<li key={key} className={bases.some(({ kind }) => kind === 'base') ? 'place place-base' : 'place'}>
					{bases.map((base) => (
						<button
							key={base.id}
							type="button"
							className="place-button"
							data-base={base.id}
							aria-label={named(textIn(base.name, lang), lang)}
							aria-pressed={isOpen(base)}
							onClick={(click) => open(base, click)}
							// A finger or a mouse is where the place is; only a keyboard arrives at what cannot be seen.
							onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && projector.reveal(lngLat)}
						/>
					))}
					<button
						type="button"
						className="place-badge"
						hidden
						aria-haspopup="dialog"
						onClick={(click) => openBadge(i, click)}
						onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && projector.reveal(lngLat)}
					/>
				</li>
			))}
		</ul>,
		projector.surface,
	)
}

/**
 * In whose hands each base is and what happened there, said of its button; written by hand, and only where it changed.
 * @returns says it anew
 */
function describePlaces(list: ParentNode | null, spots: readonly Spot[], timeline: Timeline): (view: View) => void {
	const buttons = [...(list?.querySelectorAll<HTMLElement>('.place-button') ?? [])]
	const spotOf = new Map(spots.flatMap((spot) => spot.bases.map(({ id }) => [String(id), spot] as const)))
	const told = new Map<HTMLElement, readonly unknown[]>()
	return (view) => {
		const { bases } = sceneOn(timeline, view.day, view)
		const places = new Map<string, BaseAt>(bases.map((at) => [at.base.id, at]))
		for (const button of buttons) {
			const id = button.dataset.base ?? ''
			const [at, spot] = [places.get(id), spotOf.get(id)]
			if (!at || !spot) continue
			const last = lastAt(spot, view.day)
			// What the words follow from; of an event that lasts, also whether it still does.
			const from = [at, last, last && covers(last.when, view.day), view.lang]
			const before = told.get(button)
			if (before && from.every((value, i) => value === before[i])) continue
			told.set(button, from)
			button.setAttribute('aria-description', placeStateText(at, last, view.day, view.lang))
		}
	}
}

/** The places with a base that a press means. */
function meantBy(click: MouseEvent, projector: Projector, spots: readonly Spot[]) {
	const places = spots.filter(({ bases }) => bases.length > 0)
	const kind = pointerKind(click.nativeEvent instanceof PointerEvent ? click.nativeEvent.pointerType : '')
	return placesMeant(
		pointOf(click, projector),
		places.map(({ lngLat }) => projector.project(lngLat)),
		kind,
	).flatMap((i) => places[i] ?? [])
}

/** How far from the middle of what was pressed, CSS pixels. */
function fromMiddle({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): number {
	const { left, top, width, height } = currentTarget.getBoundingClientRect()
	return Math.hypot(clientX - left - width / 2, clientY - top - height / 2)
}

function besideBadge(click: MouseEvent<HTMLElement>): boolean {
	return fromMiddle(click) > click.currentTarget.clientWidth / 2 + 1
}

function apart(click: MouseEvent, { lngLat }: Spot, projector: Projector): number {
	const [[x, y], [px, py]] = [projector.project(lngLat), pointOf(click, projector)]
	return Math.hypot(px - x, py - y)
}

function pointOf({ clientX, clientY }: MouseEvent, { surface }: Projector): Point {
	const { left, top } = surface.getBoundingClientRect()
	return [clientX - left, clientY - top]
}
