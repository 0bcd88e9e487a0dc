import { type LabelBox, labelBoxDistance } from '../../core/geometry/labelPlacement.ts'
import { type Point, project } from '../../core/geometry/projection.ts'
import type { Marks } from '../../core/marks/marks.ts'
import { lifted } from '../../core/marks/prominence.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import { baseReach, eventReach } from './clearance.ts'
import type { MarkSetting } from './markSetting.ts'

/** A mark that a name could be taken for. */
export interface NamedMark {
	/** All marks of a place have its name. */
	readonly place: number | string
	/** Pixels. */
	readonly at: Point
	/** How far it reaches from there. */
	readonly reach: number
}

/** Every mark that is drawn, where it is drawn. */
export function namedMarks(marks: Marks, { frame, scale }: Pick<MarkSetting, 'frame' | 'scale'>): readonly NamedMark[] {
	return [
		...marks.bases.map((mark) => ({
			place: placeKey(mark),
			at: project(frame, mark.lngLat),
			reach: baseReach(mark) * scale,
		})),
		...marks.events.map((mark) => ({
			place: placeKey(mark),
			at: lifted(project(frame, mark.lngLat), mark, scale),
			reach: eventReach(mark) * scale,
		})),
	]
}

/** A name between two marks that are about as far could be either's. */
const CLEARLY = 1.15

/**
 * Whether a name is taken for that of its own marks: no other is as near, by its middle or by its edge.
 * @param own none: the name of an area, which stands anywhere
 */
export function standsAtOwn(box: LabelBox, own: readonly NamedMark[], others: readonly NamedMark[]): boolean {
	if (own.length === 0) return true
	let [middle, edge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
	for (const mark of own) {
		const distance = labelBoxDistance(box, mark.at)
		middle = Math.min(middle, distance)
		edge = Math.min(edge, Math.max(0, distance - mark.reach))
	}
	return others.every((mark) => {
		const distance = labelBoxDistance(box, mark.at)
		return distance > middle * CLEARLY && Math.max(0, distance - mark.reach) >= edge
	})
}
