import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource } from 'maplibre-gl'
import { countAtMost } from '../../../../src/core/time/bisect.ts'
import { type DayNumber, formatDay } from '../../../../src/core/time/calendar.ts'
import { LABELS_START } from '../../../../src/map/basemap/groundLabels.ts'
import { type DatedPoint, datedPoints } from '../features.ts'
import { atRest, groundMap, onMap } from '../ground.ts'
import { type Subject, writeDate } from '../subject.ts'
import { CIRCLES, SOURCE } from './circles.ts'

/** The page keeps the events and gives MapLibre those of the date: `source.setData`. */
export async function setData(): Promise<Subject> {
	const map = await groundMap()
	let points: readonly DatedPoint[] = []
	let starts = new Int32Array()
	let reach = new Int32Array()
	const shown = (day: DayNumber): FeatureCollection => ({
		type: 'FeatureCollection',
		// Searched for, so that this way does not have to look at every event for a date either.
		features: points
			.slice(countAtMost(reach, day), countAtMost(starts, day))
			.filter(({ properties }) => properties.end > day),
	})
	return {
		...onMap(map),
		async load(dataset, day) {
			const rest = atRest(map)
			points = datedPoints(dataset)
			starts = Int32Array.from(points, ({ properties }) => properties.start)
			let furthest = 0
			reach = Int32Array.from(points, ({ properties }) => {
				furthest = Math.max(furthest, properties.end)
				return furthest
			})
			map.addSource('events', { ...SOURCE, data: shown(day) })
			map.addLayer(CIRCLES, LABELS_START)
			await rest
			return []
		},
		step(day) {
			map.getSource<GeoJSONSource>('events')?.setData(shown(day))
			writeDate(formatDay(day))
		},
	}
}
