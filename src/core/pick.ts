import type { EventMark } from './marks.ts'
import type { LngLat } from './model.ts'
import { EVENT_RADIUS } from './symbols.ts'

/**
 * The event mark at a point of the screen: the nearest one whose symbol is within reach, the newest where they lie
 * on top of each other. Only what is drawn at this instant can be hit, because only that is in `marks`.
 * @param point CSS pixels
 * @param project degrees to CSS pixels
 * @param slack how far beside the symbol a finger may land, CSS pixels
 */
export function pickEvent(
	marks: readonly EventMark[],
	point: readonly [x: number, y: number],
	project: (lngLat: LngLat) => readonly [x: number, y: number],
	slack: number,
): EventMark | null {
	let best: EventMark | null = null
	let bestDistance = EVENT_RADIUS + slack
	for (const mark of marks) {
		const [x, y] = project(mark.lngLat)
		const distance = Math.hypot(point[0] - x, point[1] - y)
		if (distance <= bestDistance) {
			best = distance < bestDistance || !best || mark.event.when.earliest >= best.event.when.earliest ? mark : best
			bestDistance = distance
		}
	}
	return best
}
