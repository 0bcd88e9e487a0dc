import type { FilterSpecification } from 'maplibre-gl'
import { type DayNumber, formatDay } from '../../../../src/core/time/calendar.ts'
import { LABELS_START } from '../../../../src/map/basemap/groundLabels.ts'
import { datedPoints } from '../features.ts'
import { atRest, groundMap, onMap } from '../ground.ts'
import { type Subject, writeDate } from '../subject.ts'
import { CIRCLES, SOURCE } from './circles.ts'

const shown = (day: DayNumber): FilterSpecification => [
	'all',
	['<=', ['get', 'start'], day],
	['>', ['get', 'end'], day],
]

/** All events in one GeoJSON source, the date in the layer's filter: `map.setFilter`, as MapLibre's examples do it. */
export async function setFilter(): Promise<Subject> {
	const map = await groundMap()
	return {
		...onMap(map),
		async load(dataset, day) {
			const rest = atRest(map)
			map.addSource('events', { ...SOURCE, data: { type: 'FeatureCollection', features: datedPoints(dataset) } })
			map.addLayer({ ...CIRCLES, filter: shown(day) }, LABELS_START)
			await rest
			return []
		},
		step(day) {
			// Our own expression needs no check against the specification at every date.
			map.setFilter('events', shown(day), { validate: false })
			writeDate(formatDay(day))
		},
	}
}
