import type { MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl'
import { holds, overlap } from '../core/geometry/boxes.ts'
import { CAPITAL_LABEL } from './basemap/groundLabels.ts'
import { onFold } from './onFold.ts'
import { ownNamesOn } from './ownNames.ts'
import { type MovingMap, type Projector, sightOf } from './projector.ts'
import { BASE_NAMES } from './recordStyle.ts'

/** Closer than this the ground has nothing more to tell. */
const LOOK_ZOOM = 9

/** What lies above the moving map asks here. @param capital of the region, by its name in the files of the ground; its own is no less than a base's */
export function mapProjector({ map, padding }: MovingMap, capital: string | null): Projector {
	const project: Projector['project'] = ([lng, lat]) => {
		const { x, y } = map.project([lng, lat])
		return [x, y]
	}
	const sight: Projector['sight'] = () => {
		const { clientWidth, clientHeight } = map.getContainer()
		return sightOf(clientWidth, clientHeight, padding())
	}
	return {
		surface: map.getCanvasContainer(),
		project,
		sight,
		camera: () => {
			const { lng, lat } = map.getCenter()
			return { lng, lat, zoom: map.getZoom() }
		},
		bounds: () => {
			const [[west, south], [east, north]] = map.getBounds().toArray()
			return [west, south, east, north]
		},
		names: () => ownNamesOn(map),
		nameIn: (wanted) => {
			if (ownNamesOn(map).some((name) => overlap(name, wanted))) return 'base'
			const { left, top, right, bottom } = wanted
			const layers = map.getLayersOrder().filter((id) => id.startsWith('label-'))
			const box: [[number, number], [number, number]] = [
				[left, top],
				[right, bottom],
			]
			const found = map.queryRenderedFeatures(box, { layers, validate: false })
			if (found.length === 0) return null
			const isOfBase = ({ layer, properties }: MapGeoJSONFeature): boolean =>
				layer.id === BASE_NAMES || (layer.id === CAPITAL_LABEL && properties.n === capital)
			return found.some(isOfBase) ? 'base' : 'ground'
		},
		reveal: (lngLat) => {
			if (holds(sight(), project(lngLat))) return
			const { top, right, bottom, left } = padding()
			// With an event of the reader's the view follows, and the link with it.
			map.easeTo(
				{ center: [...lngLat], offset: [(left - right) / 2, (top - bottom) / 2] },
				{ originalEvent: new Event('reveal') },
			)
		},
		look: (bounds) =>
			map.fitBounds([...bounds], { padding: padding(), maxZoom: LOOK_ZOOM }, { originalEvent: new Event('look') }),
		onMove: (listener) => {
			map.on('move', listener)
			map.on('resize', listener)
			return () => {
				map.off('move', listener)
				map.off('resize', listener)
			}
		},
		onRest: (listener) => {
			// The map is idle after every frame of marks too; names stand elsewhere only after these.
			let stale = true
			const changed = (): void => {
				stale = true
			}
			const idle = (): void => {
				if (!stale) return
				stale = false
				listener()
			}
			const causes = ['move', 'resize', 'data'] as const
			for (const cause of causes) map.on(cause, changed)
			map.on('idle', idle)
			const endFold = onFold(() => {
				stale = true
				map.triggerRepaint()
			})
			if (map.areTilesLoaded() && !map.isMoving()) listener()
			return () => {
				endFold()
				for (const cause of causes) map.off(cause, changed)
				map.off('idle', idle)
			}
		},
		onClick: (listener) => {
			const click = ({ point, originalEvent }: MapMouseEvent): void => {
				// The places' own buttons lie on the map's surface and answer for themselves.
				if (originalEvent.target === map.getCanvas()) listener([point.x, point.y])
			}
			map.on('click', click)
			return () => {
				map.off('click', click)
			}
		},
	}
}
