import { useEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { followView } from '../../app/followView.ts'
import { tellingAt } from '../../core/captions/captions.ts'
import { restOf } from '../../core/marks/effects.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { Projector } from '../../map/projector.ts'
import type { CloseUpView } from './CloseUp.tsx'
import { captionLayer } from './captionLayer.ts'
import './captions.css'

/**
 * What happened, at its mark, while a day lingers: playing, stepping, or resting on it. React draws an empty box; what is
 * in it is written by hand when another day is told, and a date that is dragged only hides it. The announcer says the
 * same to those who listen.
 */
export function Captions({ projector, closeUp }: { projector: Projector; closeUp: CloseUpView | null }) {
	const { store, player, timeline } = useApp()
	const box = useRef<HTMLDivElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: captions look for room anew where the close-up has moved
	useEffect(() => {
		if (!box.current) return
		const layer = captionLayer(box.current, projector, timeline)
		const rest = (): void => {
			const { view, playing } = store.getState()
			if (!playing) layer.tell(tellingAt(shownEvents(timeline, view), restOf(view.day)), view)
		}
		rest()
		const ends = [
			// Before the view is followed: a single step hides what was told, and tells of the next day at once.
			store.subscribe(({ view, playing }, previous) => {
				if (!playing && view.day !== previous.view.day) layer.hide()
			}),
			followView(store, window, rest),
			player.subscribe((instant) => {
				const { view, playing } = store.getState()
				if (playing) layer.tell(tellingAt(shownEvents(timeline, view), instant), view)
			}),
			projector.onMove(layer.move),
			projector.onRest(layer.settle),
		]
		return () => {
			for (const end of ends) end()
			layer.hide()
		}
	}, [projector, closeUp, store, player, timeline])
	return <div className="captions" ref={box} aria-hidden="true" />
}
