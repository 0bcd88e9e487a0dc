import type { LabelBox } from './labelPlacement.ts'
import type { Point } from './projection.ts'

/** By how much a name has to be nearer to its own mark than to another, pixels. */
const NEARER = 2

/**
 * Whether a name is read as that of its own mark: no other stands as near to it.
 * @param own the middle of the mark that it names
 * @param others the middles of all other marks, pixels
 */
export function isOwnName(box: LabelBox, own: Point, others: readonly Point[]): boolean {
	const away = distanceTo(box, own) + NEARER
	return others.every((other) => distanceTo(box, other) >= away)
}

/** Pixels from a point to the box; 0 inside it. */
function distanceTo({ x, y, width, height }: LabelBox, [px, py]: Point): number {
	return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height))
}
