import type { Feature, Point } from 'geojson'
import type { Dataset } from '../../../src/core/record/model.ts'
import { OPENING } from '../../shipped.ts'

/** A point with nothing but what its drawing asks for, as MapLibre's guide to large data advises. */
export type DatedPoint = Feature<Point, { readonly kind: string; readonly start: number; readonly end: number }>

/** Days that an event stays in the picture after its last. */
export const TRAIL = OPENING.trail

/** The record's placed events as points in order of time; `end` is the first day on which one is no longer shown. */
export function datedPoints({ events }: Dataset): DatedPoint[] {
	return events
		.flatMap(({ type, when, place }): DatedPoint[] =>
			place
				? [
						{
							type: 'Feature',
							geometry: { type: 'Point', coordinates: [...place.lngLat] },
							properties: { kind: type, start: when.earliest, end: when.latest + TRAIL },
						},
					]
				: [],
		)
		.sort((a, b) => a.properties.start - b.properties.start)
}
