import { type LabelBox, labelBoxDistance } from './labelPlacement.ts'
import type { Point } from './projection.ts'

/** By how much a name has to be nearer to its own mark than to another, pixels. */
const NEARER = 2

/**
 * Whether a name is read as that of its own mark: no other stands as near to it.
 * @param own the middle of the mark that it names
 * @param others the middles of all other marks, pixels
 */
export function isOwnName(box: LabelBox, own: Point, others: readonly Point[]): boolean {
	const away = labelBoxDistance(box, own) + NEARER
	return others.every((other) => labelBoxDistance(box, other) >= away)
}
