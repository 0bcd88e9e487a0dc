import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MouseEvent } from 'react'
import { useApp, useAppState } from '../app/context.ts'
import { say } from '../core/messages/say.ts'
import { textIn } from '../core/record/lang.ts'
import './mapControls.css'

/** Zoom in, zoom out, back to the whole region, and another ground. */
export default function MapControls({ map, onGround }: { map: MapLibreMap; onGround: () => void }) {
	const { store, dataset } = useApp()
	const lang = useAppState(({ view }) => view.lang)
	const home = say('page.zoomHome', lang, { whole: textIn(dataset.manifest.region.whole, lang) })
	const zoom = (by: 1 | -1, click: MouseEvent): void => {
		const to = Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), map.getZoom() + by))
		// With the click as its origin the move counts as the reader's own, and the view follows it.
		map.easeTo({ zoom: to, duration: 200 }, { originalEvent: click.nativeEvent })
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
			<button type="button" aria-label={say('page.ground', lang)} title={say('page.ground', lang)} onClick={onGround}>
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M12 4 3 9l9 5 9-5z M3 14l9 5 9-5" />
				</svg>
			</button>
		</div>
	)
}
