import { mercator } from '../geometry/projection.ts'
import { rank, type Spot } from './places.ts'

/** Symbols nearer to each other than this, in CSS pixels from middle to middle, share one badge. */
export const TOUCH_PX = 22
/** Groups change only where the zoom passes a multiple of this, not with every frame of a zoom. */
const ZOOM_STEP = 0.25
/** MapLibre's world at zoom 0, in CSS pixels. */
const WORLD_PX = 512

/**
 * Which spots share a badge: for each of them the index of the spot that leads its group (its own if it leads).
 * Leaders are chosen in order of rank, then of how much happened there; every other spot goes with the nearest leader in reach.
 * It depends on the zoom alone, so nothing regroups while the date or the map moves. Leaders lie at least `TOUCH_PX`
 * from each other.
 */
export function groupSpots(spots: readonly Spot[], zoom: number): readonly number[] {
	const world = WORLD_PX * 2 ** zoomStep(zoom)
	const points = spots.map(({ lngLat }) => mercator(lngLat))
	const leader = new Array<number>(spots.length).fill(-1)
	const leaders: number[] = []
	for (const i of inOrder(spots)) {
		const [x, y] = points[i] ?? [0, 0]
		let nearest = i
		let distance = TOUCH_PX
		for (const candidate of leaders) {
			const [cx, cy] = points[candidate] ?? [0, 0]
			const apart = Math.hypot(cx - x, cy - y) * world
			if (apart < distance) [nearest, distance] = [candidate, apart]
		}
		leader[i] = nearest
		if (nearest === i) leaders.push(i)
	}
	return leader
}

/** The zoom that groups are made for: rounded down, so that symbols which touch never miss each other. */
export function zoomStep(zoom: number): number {
	return Math.floor(zoom / ZOOM_STEP) * ZOOM_STEP
}

function inOrder(spots: readonly Spot[]): readonly number[] {
	return spots
		.map((spot, i) => ({ i, rank: rank(spot), events: spot.events.length }))
		.sort((a, b) => a.rank - b.rank || b.events - a.events || a.i - b.i)
		.map(({ i }) => i)
}
