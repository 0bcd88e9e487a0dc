import type { Point } from './projection.ts'

/** A rectangle of the screen, CSS pixels. */
export interface Box {
	readonly left: number
	readonly top: number
	readonly right: number
	readonly bottom: number
}

export function boxAround([x, y]: Point, width: number, height: number): Box {
	return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** How many square pixels two boxes share. */
export function sharedArea(a: Box, b: Box): number {
	const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
	const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
	return across > 0 && down > 0 ? across * down : 0
}

export function holds({ left, top, right, bottom }: Box, [x, y]: Point): boolean {
	return x >= left && x <= right && y >= top && y <= bottom
}

/** The box made smaller on every side; one that has no room left shrinks to its middle. */
export function inset({ left, top, right, bottom }: Box, dx: number, dy: number): Box {
	const [x, y] = [Math.min(dx, (right - left) / 2), Math.min(dy, (bottom - top) / 2)]
	return { left: left + x, top: top + y, right: right - x, bottom: bottom - y }
}

/** The point of the box that is nearest to a point. */
export function clampInto({ left, top, right, bottom }: Box, [x, y]: Point): Point {
	return [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)]
}

/**
 * Where something of a size goes at the edge of `room` to point at a place outside it: as near to the place as it gets,
 * moved towards the middle of the room until it lies on none of the obstacles.
 * @returns its middle
 */
export function atEdge(room: Box, place: Point, size: readonly [number, number], obstacles: readonly Box[]): Point {
	const inner = inset(room, size[0] / 2, size[1] / 2)
	const edge = clampInto(inner, place)
	const middle: Point = [(room.left + room.right) / 2, (room.top + room.bottom) / 2]
	const steps = Math.ceil(Math.hypot(middle[0] - edge[0], middle[1] - edge[1]) / 8)
	for (let step = 0; step < steps; step++) {
		const share = step / steps
		const at: Point = [edge[0] + (middle[0] - edge[0]) * share, edge[1] + (middle[1] - edge[1]) * share]
		const box = boxAround(at, ...size)
		if (!obstacles.some((obstacle) => overlap(obstacle, box))) return at
	}
	return edge
}
