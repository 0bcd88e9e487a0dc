import { type LabelBox, labelBoxDistance } from '../../core/geometry/labelPlacement.ts'
import { type Point, project } from '../../core/geometry/projection.ts'
import type { Marks } from '../../core/marks/marks.ts'
import { lifted } from '../../core/marks/prominence.ts'
import { placeKey } from '../../core/record/coordinateKey.ts'
import { baseReach, eventReach } from './clearance.ts'
import type { MarkSetting } from './markSetting.ts'
import { circleRadius } from './marks.ts'

/** A mark that a name could be taken for. */
export interface NamedMark {
	/** All marks of a place have its name. */
	readonly place: number | string
	/** Pixels. */
	readonly at: Point
	/** How far it reaches from there. */
	readonly reach: number
	/** Of a base with a circle of doubt around it how far that reaches: a name at its edge is taken for its name. */
	readonly circle?: number
}

/** Every mark that is drawn, where it is drawn. */
export function namedMarks(marks: Marks, { frame, scale }: Pick<MarkSetting, 'frame' | 'scale'>): readonly NamedMark[] {
	return [
		...marks.bases.map((mark) => ({
			place: placeKey(mark),
			at: project(frame, mark.lngLat),
			reach: baseReach(mark) * scale,
			circle: circleRadius(mark, { frame, scale }) ?? 0,
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
		edge = Math.min(edge, Math.max(0, distance - reachFrom(mark, [])))
	}
	return others.every((mark) => {
		const distance = labelBoxDistance(box, mark.at)
		return distance > middle * CLEARLY && Math.max(0, distance - reachFrom(mark, own)) >= edge
	})
}

/** For the name of a base; nobody takes a circle for a town, and one in which a name's own mark lies says nothing of it. */
function reachFrom({ at: [x, y], reach, circle = 0 }: NamedMark, own: readonly NamedMark[]): number {
	const isTown = own[0] !== undefined && own[0].circle === undefined
	const holdsOwn = own.some(({ at }) => Math.hypot(at[0] - x, at[1] - y) < circle)
	return isTown || holdsOwn ? reach : Math.max(reach, circle)
}
