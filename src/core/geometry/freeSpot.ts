import { type Box, overlap } from './boxes.ts'

/** Places along an edge are tried this far from each other, CSS pixels. */
const STEP = 8

/**
 * Where something of a size finds room at the upright edges of `room`: at the nearer edge first, below before above.
 * @param obstacles what it must not lie on
 * @param startsLeft whether the left edge is the nearer one
 * @returns `null` if there is no such place
 */
export function freeSpot(
	room: Box,
	[width, height]: readonly [width: number, height: number],
	obstacles: readonly Box[],
	startsLeft: boolean,
): Box | null {
	// Whole pixels: pictures in it would be blurred.
	const [left, right] = [Math.ceil(room.left), Math.floor(room.right - width)]
	if (right < left || room.bottom - height < room.top) return null
	for (const x of startsLeft ? [left, right] : [right, left])
		for (let top = Math.floor(room.bottom - height); top >= room.top; top -= STEP) {
			const box = { left: x, top, right: x + width, bottom: top + height }
			if (!obstacles.some((obstacle) => overlap(obstacle, box))) return box
		}
	return null
}
