import type { LngLat } from '../record/model.ts'
import type { EventMark } from './marks.ts'
import { lifted } from './prominence.ts'
import { EVENT_RADIUS } from './symbols.ts'

/**
 * The event marks at a point of the screen, nearest first, of several at the same distance the newest first.
 * Only what is drawn at this instant can be hit, because only that is in `marks`.
 * @param point CSS pixels
 * @param project degrees to CSS pixels
 * @param slack how far beside the symbol a finger may land, CSS pixels
 */
export function pickEvents(
	marks: readonly EventMark[],
	point: readonly [x: number, y: number],
	project: (lngLat: LngLat) => readonly [x: number, y: number],
	slack: number,
): readonly EventMark[] {
	return marks
		.map((mark) => {
			const [x, y] = lifted(project(mark.lngLat), mark)
			return { mark, distance: Math.hypot(point[0] - x, point[1] - y) }
		})
		.filter(({ mark, distance }) => distance <= EVENT_RADIUS * mark.size + slack)
		.sort((a, b) => a.distance - b.distance || b.mark.event.when.earliest - a.mark.event.when.earliest)
		.map(({ mark }) => mark)
}
