import { useEffect, useRef } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import type { Base } from '../core/model.ts'
import { placeKey } from '../core/placeKey.ts'
import { sceneOn } from '../core/scene.ts'
import { localDigits } from '../core/sentences.ts'
import type { Projector } from './projector.ts'
import './placeButtons.css'

/**
 * The bases as real buttons over the map: the same for a mouse, a finger, a keyboard and a screen reader.
 * They are moved by hand when the map moves and their counts change by hand when the date does; React draws them once.
 */
export function PlaceButtons({ projector }: { projector: Projector }) {
	const { store, timeline, dataset } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const selection = useAppState(({ view }) => view.selection)
	const list = useRef<HTMLUListElement>(null)

	useEffect(() => {
		const buttons = [...(list.current?.children ?? [])] as HTMLElement[]
		const move = (): void => {
			dataset.bases.forEach(({ place }, i) => {
				const [x, y] = projector.project(place.lngLat)
				const button = buttons[i]
				if (button) button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
			})
		}
		move()
		return projector.onMove(move)
	}, [projector, dataset])

	// biome-ignore lint/correctness/useExhaustiveDependencies: the language changes the digits of every badge
	useEffect(() => {
		const badges = [...(list.current?.querySelectorAll<HTMLElement>('.place-count') ?? [])]
		const indexAt = new Map(dataset.bases.map(({ place }, i) => [placeKey(place), i]))
		const indexOf = new Map(
			timeline.events.flatMap((event) => {
				const index = event.place && event.type !== 'transfer' ? indexAt.get(placeKey(event.place)) : undefined
				return index === undefined ? [] : [[event.id, index] as const]
			}),
		)
		const count = (): void => {
			const { view } = store.getState()
			const lit = new Array<number>(badges.length).fill(0)
			for (const { event } of sceneOn(timeline, view.day, view).lit) {
				const index = indexOf.get(event.id)
				if (index !== undefined) lit[index] = (lit[index] ?? 0) + 1
			}
			badges.forEach((badge, i) => {
				const events = lit[i] ?? 0
				const text = events > 1 ? localDigits(String(events), view.lang) : ''
				if (badge.textContent !== text) badge.textContent = text
			})
		}
		count()
		return store.subscribe((state, previous) => state.view !== previous.view && count())
	}, [store, timeline, dataset, lang])

	const open = (base: Base): void => store.dispatch({ type: 'open-base', base: base.id })
	const isOpen = (base: Base): boolean =>
		selection.kind === 'base'
			? selection.base === base.id
			: selection.kind === 'event' && timeline.eventById.get(selection.event)?.base === base.id

	return (
		<ul className="place-buttons" ref={list}>
			{dataset.bases.map((base) => (
				<li key={base.id} className={`place place-${base.kind}`}>
					<button
						type="button"
						className="place-button"
						aria-label={base.name[lang]}
						aria-pressed={isOpen(base)}
						title={base.name[lang]}
						onClick={() => open(base)}
						onFocus={() => projector.reveal(base.place.lngLat)}
					/>
					<span className="place-count" aria-hidden="true" />
				</li>
			))}
		</ul>
	)
}
