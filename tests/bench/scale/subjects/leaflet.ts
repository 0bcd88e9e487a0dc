import type { Feature, FeatureCollection } from 'geojson'
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import 'leaflet-timedimension'

import { THEMES } from '../../../../src/core/theme.ts'
import { formatDay } from '../../../../src/core/time/calendar.ts'
import { HOME_BOUNDS, STORY } from '../../../shipped.ts'
import { BEFORE } from '../events.ts'
import { TRAIL } from '../features.ts'
import { frame, type Subject, writeDate } from '../subject.ts'

const DAY_MS = 86_400_000

/**
 * Leaflet.TimeDimension's layer of GeoJSON, as its README shows it: a time on each feature, `duration` for how long it
 * stays. On a canvas (`preferCanvas`), which is many times faster here than Leaflet's default of one SVG path an event.
 * There is no ground under it: Leaflet draws tiles, and there is nobody to ask for any.
 */
export async function leaflet(): Promise<Subject> {
	const map = L.map('map', {
		preferCanvas: true,
		zoomControl: false,
		attributionControl: false,
		// Else the camera fits whole zoom levels only and frames less than the other maps do.
		zoomSnap: 0,
	})
	const [west, south, east, north] = HOME_BOUNDS
	map.fitBounds([
		[south, west],
		[north, east],
	])
	const time = new L.TimeDimension({
		timeInterval: `${formatDay(BEFORE)}/${formatDay(STORY[1])}`,
		period: 'P1D',
		currentTime: BEFORE * DAY_MS,
	})
	// Leaflet paints its canvas in the next frame; what is asked for after that comes right after it.
	const rest = async (): Promise<void> => {
		await frame()
	}
	return {
		async load({ events }, day) {
			time.setCurrentTime(day * DAY_MS)
			const collection: FeatureCollection = {
				type: 'FeatureCollection',
				features: events.flatMap(({ type, when, place }): Feature[] =>
					place
						? [
								{
									type: 'Feature',
									geometry: { type: 'Point', coordinates: [...place.lngLat] },
									properties: { kind: type, time: when.earliest * DAY_MS },
								},
							]
						: [],
				),
			}
			const points = L.geoJSON(collection, {
				pointToLayer: ({ properties }, latLng) =>
					L.circleMarker(latLng, {
						radius: 4,
						stroke: false,
						fillOpacity: 0.8,
						fillColor: colourOf((properties as { kind: string }).kind),
					}),
			})
			L.timeDimension.layer.geoJson(points, { timeDimension: time, duration: `P${TRAIL}D` }).addTo(map)
			await rest()
			return []
		},
		step(day) {
			time.setCurrentTime(day * DAY_MS)
			writeDate(formatDay(day))
		},
		rest,
		onPicture(listener) {
			const look = (): void => {
				listener()
				requestAnimationFrame(look)
			}
			requestAnimationFrame(look)
		},
		canvas: () => map.getContainer().querySelector('canvas'),
	}
}

function colourOf(kind: string): string {
	return kind === 'attack' ? THEMES.light.attack : kind === 'airstrike' ? THEMES.light.airstrike : THEMES.light.civic
}
