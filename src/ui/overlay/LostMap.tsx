import { useEffect, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { holds } from '../../core/geometry/boxes.ts'
import type { Spot } from '../../core/marks/places.ts'
import { say } from '../../core/messages/say.ts'
import { textIn } from '../../core/record/lang.ts'
import type { Projector } from '../../map/projector.ts'
import './lostMap.css'

/** Where none of the record's places is in sight: that it is so, and the way back to them. */
export function LostMap({ projector, spots }: { projector: Projector; spots: readonly Spot[] }) {
	const { store, dataset } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const [lost, setLost] = useState(false)
	useEffect(() => {
		const look = (): void => {
			const sight = projector.sight()
			setLost(spots.length > 0 && !spots.some(({ lngLat }) => holds(sight, projector.project(lngLat))))
		}
		look()
		return projector.onRest(look)
	}, [projector, spots])
	if (!lost) return null
	const home = (): void => {
		store.dispatch({ type: 'look', camera: null })
		// The button goes away with the reason for it.
		projector.surface.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
	}
	return (
		<p className="lost-map" role="status">
			{say('places.noneInSight', lang)}{' '}
			<button type="button" className="chip" onClick={home}>
				{say('page.zoomHome', lang, { whole: textIn(dataset.manifest.region.whole, lang) })}
			</button>
		</p>
	)
}
