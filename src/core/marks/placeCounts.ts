import { placeKey } from '../record/coordinateKey.ts'
import type { LngLat } from '../record/model.ts'

/** How many events are at a place, if more than one. */
export interface PlaceCount {
	readonly lngLat: LngLat
	readonly count: number
}

/** The places that occur more than once, in the order in which they are first met. */
export function placeCounts(places: Iterable<LngLat>): readonly PlaceCount[] {
	const counts = new Map<number, { lngLat: LngLat; count: number }>()
	for (const lngLat of places) {
		const key = placeKey({ lngLat })
		const known = counts.get(key)
		if (known) known.count++
		else counts.set(key, { lngLat, count: 1 })
	}
	return [...counts.values()].filter(({ count }) => count > 1)
}
