import { useEffect, useRef } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { marksAt } from '../core/marks.ts'
import type { Base } from '../core/model.ts'
import { localDigits } from '../core/sentences.ts'
import type { Projector } from './projector.ts'
import './placeButtons.css'

/**
 * The bases as real buttons over the map: the same for a mouse, a finger, a keyboard and a screen reader.
 * They are moved by hand when the map moves and their counts change by hand when the date does; React draws them once.
 */
export function PlaceButtons({ projector }: { projector: Projector }) {
	const { store, clock, timeline, dataset } = useApp()
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
		let shown: number | null = null
		let options = store.getState().view
		const count = (): void => {
			const { view } = store.getState()
			const day = Math.floor(clock.instant())
			if (day === shown && view.kinds === options.kinds && view.trail === options.trail) return
			shown = day
			options = view
			marksAt(timeline, clock.instant(), view).bases.forEach(({ lit }, i) => {
				const badge = badges[i]
				const text = lit > 1 ? localDigits(String(lit), view.lang) : ''
				if (badge && badge.textContent !== text) badge.textContent = text
			})
		}
		count()
		const ends = [clock.subscribe(count), store.subscribe(count)]
		return () => {
			for (const end of ends) end()
		}
	}, [clock, store, timeline, lang])

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
