import type { Point } from './projection.ts'

/** Corners of the polygon that stands for a circle: a finger cannot tell them apart. */
const CORNERS = 16

/**
 * The part of the screen that belongs to a point: everything within `radius` of it that no other point is nearer to.
 * A cell of the Voronoi diagram, cut to a circle.
 * @param at pixels
 * @param others the points it shares the screen with; itself may be among them
 * @returns the corners in order, in pixels from `at`; never fewer than three, and `at` itself always inside
 */
export function nearestCell(at: Point, others: readonly Point[], radius: number): readonly Point[] {
	let cell: readonly Point[] = Array.from({ length: CORNERS }, (_, i) => {
		const angle = ((i + 0.5) / CORNERS) * 2 * Math.PI
		return [radius * Math.cos(angle), radius * Math.sin(angle)]
	})
	for (const [x, y] of others) {
		const [dx, dy] = [x - at[0], y - at[1]]
		const distance = Math.hypot(dx, dy)
		// Two at the very same point cannot be parted; whoever asks offers a choice there.
		if (distance < SAME_PX || distance >= 2 * radius) continue
		cell = cutBy(cell, [dx / distance, dy / distance], distance / 2)
	}
	return cell
}

/** Points closer than this are one point on a screen, and no line runs between them. */
const SAME_PX = 1

/** Keeps the part of a convex polygon on the near side of a line, given by its normal and its distance from 0,0. */
function cutBy(polygon: readonly Point[], [nx, ny]: Point, limit: number): readonly Point[] {
	const beyond = ([x, y]: Point): number => x * nx + y * ny - limit
	return polygon.flatMap((point, i): readonly Point[] => {
		const next = polygon[(i + 1) % polygon.length] ?? point
		const [a, b] = [beyond(point), beyond(next)]
		const kept: readonly Point[] = a <= 0 ? [point] : []
		if (a <= 0 === b <= 0) return kept
		const share = a / (a - b)
		return [...kept, [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share]]
	})
}
