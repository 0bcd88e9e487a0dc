import type { Map as MapLibreMap } from 'maplibre-gl'
import * as maplibregl from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { GROUND_URLS, LAND_URL } from '../../../src/app/files.ts'
import { groundOf, type LandTopology } from '../../../src/basemap/decode.ts'

import { THEMES } from '../../../src/core/theme.ts'
import { fontFaces } from '../../../src/map/basemap/fonts.ts'
import { groundImageOf } from '../../../src/map/basemap/groundImages.ts'
import { styleOf } from '../../../src/map/basemap/style.ts'
import { BASEMAP } from '../../basemapFile.ts'
import { HOME_BOUNDS, MANIFEST } from '../../shipped.ts'
import { frame, type Subject } from './subject.ts'

maplibregl.setWorkerUrl(new URL(workerUrl, document.baseURI).href)

/** The page's own ground, whole, in the camera of the first picture; at rest. */
export async function groundMap(): Promise<MapLibreMap> {
	const response = await fetch(LAND_URL)
	const ground = groundOf((await response.json()) as LandTopology, BASEMAP, MANIFEST.region)
	const map = new maplibregl.Map({
		container: 'map',
		style: styleOf({ theme: THEMES.light, lang: 'en', ground, urls: GROUND_URLS, detail: true, faces: fontFaces() }),
		bounds: [...HOME_BOUNDS],
		fadeDuration: 1,
		renderWorldCopies: false,
		interactive: false,
		attributionControl: false,
	})
	map.setMissingStyleImageResolver((id) => {
		const image = groundImageOf(id)
		if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: image.pixelRatio })
	})
	for (let i = 0; i < 2; i++) {
		const rest = atRest(map)
		map.triggerRepaint()
		await rest
		await document.fonts.ready
		await frame()
	}
	return map
}

/** MapLibre says "idle" at the end of the frame after which it has no more to load or to draw. */
export function atRest(map: MapLibreMap): Promise<void> {
	return new Promise((resolve) => map.once('idle', () => resolve()))
}

/** What all subjects on MapLibre's canvas share. */
export function onMap(map: MapLibreMap): Pick<Subject, 'rest' | 'onPicture' | 'canvas'> {
	return {
		rest: () => atRest(map),
		onPicture: (listener) => map.on('render', listener),
		canvas: () => map.getCanvas(),
	}
}
