import type { MouseEvent } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { holds } from '../core/geometry/boxes.ts'
import { say } from '../core/messages/say.ts'
import { textIn } from '../core/record/lang.ts'
import { type MovingMap, sightOf } from './projector.ts'
import { selectedPlace } from './selectedPlace.ts'
import './mapControls.css'

/** Zoom in, zoom out, back to the whole region, and another ground. @param onGround `null`: no other can be had */
export default function MapControls({ moving, onGround }: { moving: MovingMap; onGround: (() => void) | null }) {
	const { map, padding } = moving
	const { store, dataset, timeline } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const home = say('page.zoomHome', lang, { whole: textIn(dataset.manifest.region.whole, lang) })
	const zoom = (by: 1 | -1, click: MouseEvent): void => {
		const to = Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), map.getZoom() + by))
		// With the click as its origin the move counts as the reader's own, and the view follows it.
		const { clientWidth, clientHeight } = map.getContainer()
		const { left, top, right, bottom } = sightOf(clientWidth, clientHeight, padding())
		const open = selectedPlace(store.getState().view, timeline)?.lngLat
		const at = open && map.project([...open])
		const seen = at && holds({ left, top, right, bottom }, [at.x, at.y])
		// About what is open; else about the middle of what no panel covers.
		const around = seen ? map.unproject(at) : map.unproject([(left + right) / 2, (top + bottom) / 2])
		map.easeTo({ zoom: to, around, duration: 200 }, { originalEvent: click.nativeEvent })
	}
	return (
		<div className="map-controls">
			<button
				type="button"
				aria-label={say('page.zoomIn', lang)}
				title={say('page.zoomIn', lang)}
				onClick={(click) => zoom(1, click)}
			>
				+
			</button>
			<button
				type="button"
				aria-label={say('page.zoomOut', lang)}
				title={say('page.zoomOut', lang)}
				onClick={(click) => zoom(-1, click)}
			>
				−
			</button>
			<button
				type="button"
				aria-label={home}
				title={home}
				onClick={() => store.dispatch({ type: 'look', camera: null })}
			>
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5" />
				</svg>
			</button>
			{onGround && (
				<button type="button" aria-label={say('page.ground', lang)} title={say('page.ground', lang)} onClick={onGround}>
					<svg viewBox="0 0 24 24" aria-hidden="true">
						<path d="M12 4 3 9l9 5 9-5z M3 14l9 5 9-5" />
					</svg>
				</button>
			)}
		</div>
	)
}
