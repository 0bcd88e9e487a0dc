import circle from '@turf/circle'
import type { FeatureCollection, Polygon } from 'geojson'
import type { Dataset } from '../core/model.ts'

/** Below this a radius is the size of the symbol or smaller and says nothing. */
const APPROXIMATE_FROM_M = 3000

/** Circles that hold the true place of each approximate base: 64 corners, radius in kilometres (Turf). */
export function uncertaintyCircles({ bases }: Dataset): FeatureCollection<Polygon> {
	return {
		type: 'FeatureCollection',
		features: bases
			.filter(({ place }) => place.uncertaintyM >= APPROXIMATE_FROM_M)
			.map(({ id, place }) =>
				circle([...place.lngLat], place.uncertaintyM / 1000, { steps: 64, units: 'kilometers', properties: { id } }),
			),
	}
}
