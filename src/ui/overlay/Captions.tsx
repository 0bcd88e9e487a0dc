import { useEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { followView } from '../../app/followView.ts'
import { tellingAt } from '../../core/captions/captions.ts'
import type { Box } from '../../core/geometry/boxes.ts'
import { restOf } from '../../core/marks/effects.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { Projector } from '../../map/projector.ts'
import { type CaptionLayer, captionLayer } from './captionLayer.ts'
import './captions.css'

/** So long a caption waits for the map to stand still, milliseconds. */
const PATIENCE_MS = 1500

/**
 * What happened, at its mark, while a day lingers: playing, stepping, or resting on it. React draws an empty box; what is
 * in it is written by hand when another day is told, and a date that is dragged only hides it. The announcer says the
 * same to those who listen.
 */
export function Captions({ projector, closed }: { projector: Projector; closed: Box | null }) {
	const { store, player, timeline } = useApp()
	const box = useRef<HTMLDivElement>(null)
	const shut = useRef(closed)
	const told = useRef<CaptionLayer>(null)
	useEffect(() => {
		if (!box.current) return
		const layer = captionLayer(box.current, projector, timeline, () => shut.current)
		told.current = layer
		const rest = (): void => {
			const { view, playing } = store.getState()
			if (!playing) layer.tell(tellingAt(shownEvents(timeline, view), restOf(view.day)), view, false)
		}
		// With the names of the ground and the close-up's place known it need not move again; they may not come.
		const begin = (): void => {
			window.clearTimeout(first)
			first = 0
			rest()
		}
		let first = window.setTimeout(begin, PATIENCE_MS)
		const ends = [
			// Before the view is followed: a single step hides what was told, and tells of the next day at once.
			store.subscribe(({ view, playing }, previous) => {
				if (!playing && view.day !== previous.view.day) layer.hide()
			}),
			followView(store, window, rest),
			player.subscribe((instant) => {
				const { view, playing } = store.getState()
				if (playing) layer.tell(tellingAt(shownEvents(timeline, view), instant), view, true)
			}),
			projector.onMove(layer.move),
			projector.onRest(() => (first ? begin() : layer.settle())),
		]
		return () => {
			window.clearTimeout(first)
			for (const end of ends) end()
			layer.hide()
		}
	}, [projector, store, player, timeline])
	useEffect(() => {
		shut.current = closed
		told.current?.settle()
	}, [closed])
	return <div className="captions" ref={box} aria-hidden="true" />
}
