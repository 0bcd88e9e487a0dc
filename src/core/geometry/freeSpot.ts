import { type Box, overlap } from './boxes.ts'

/** Places along an edge are tried this far from each other, CSS pixels. */
const STEP = 8

/**
 * Where something of a size finds room at the upright edges of `room`: at the nearer edge first, below before above.
 * @param obstacles what it must not lie on
 * @param startsLeft whether the left edge is the nearer one
 * @returns empty if there is no such place
 */
export function freeSpots(
	room: Box,
	[width, height]: readonly [width: number, height: number],
	obstacles: readonly Box[],
	startsLeft: boolean,
): readonly Box[] {
	// Whole pixels: pictures in it would be blurred.
	const [left, right] = [Math.ceil(room.left), Math.floor(room.right - width)]
	if (right < left) return []
	const spots: Box[] = []
	for (const x of startsLeft ? [left, right] : [right, left])
		for (let top = Math.floor(room.bottom - height); top >= room.top; top -= STEP) {
			const box = { left: x, top, right: x + width, bottom: top + height }
			if (!obstacles.some((obstacle) => overlap(obstacle, box))) spots.push(box)
		}
	return spots
}

/** The first of the spots for which `worth` is highest; `null` if there are none. */
export function bestSpot(spots: readonly Box[], worth: (spot: Box) => number): Box | null {
	let best: Box | null = null
	let most = Number.NEGATIVE_INFINITY
	for (const spot of spots) {
		const value = worth(spot)
		if (value > most) [best, most] = [spot, value]
	}
	return best
}

/** Room for a name, CSS pixels; further away is no better. */
const AIR = 40

/** How much room a spot leaves the marks for their names, CSS pixels. @param most more is no better */
export function airAround(spot: Box, marks: readonly Box[], most: number = AIR): number {
	return Math.min(most, ...marks.map((mark) => gapBetween(mark, spot)))
}

function gapBetween(a: Box, b: Box): number {
	return Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom))
}
