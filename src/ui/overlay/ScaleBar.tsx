import { useEffect, useRef } from 'react'
import { useAppState } from '../../app/context.ts'
import { scaleLength } from '../../core/geometry/scaleBarLength.ts'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Projector } from '../../map/projector.ts'
import './scaleBar.css'

/** The longest that the bar may be, CSS pixels. */
const MOST_PX = 100

/** How long a distance is at the map's middle. Our own: MapLibre's keeps the language that the map was made with. */
export function ScaleBar({ projector }: { projector: Projector }) {
	const lang = useAppState(({ view }) => view.lang)
	const bar = useRef<HTMLDivElement>(null)
	useEffect(() => {
		const move = (): void => {
			if (!bar.current) return
			const { lat, zoom } = projector.camera()
			const { kilometres, pixels } = scaleLength(lat, zoom, MOST_PX)
			bar.current.style.width = `${pixels.toFixed(1)}px`
			const text = `${numberText(kilometres, lang)} ${say('detail.kilometres', lang)}`
			if (bar.current.textContent !== text) bar.current.textContent = text
		}
		move()
		return projector.onMove(move)
	}, [projector, lang])
	return <div className="scale-bar" ref={bar} />
}
