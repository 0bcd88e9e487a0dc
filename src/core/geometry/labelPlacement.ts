import type { Box } from './boxes.ts'
import type { Point } from './projection.ts'

/** Pixels; `x` and `y` are the upper left corner. */
export interface LabelBox {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

/** A rectangle of the screen as a label box. */
export function boxOf({ left, top, right, bottom }: Box): LabelBox {
	return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The box around boxes. */
export function enclosing(boxes: readonly LabelBox[]): LabelBox {
	let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
	let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
	for (const { x, y, width, height } of boxes) {
		left = Math.min(left, x)
		top = Math.min(top, y)
		right = Math.max(right, x + width)
		bottom = Math.max(bottom, y + height)
	}
	return { x: left, y: top, width: right - left, height: bottom - top }
}

/** A label box as a rectangle of the screen. */
export function edgesOf({ x, y, width, height }: LabelBox): Box {
	return { left: x, top: y, right: x + width, bottom: y + height }
}

/** Where a name stands seen from its point: -1, 0 or 1 across and down; `[0, 0]` is over the point. */
export type LabelSide = readonly [across: -1 | 0 | 1, down: -1 | 0 | 1]

/** One place where a name could stand. */
export interface Candidate {
	readonly box: LabelBox
	readonly side: LabelSide
	/** Pixels between the point and the name. */
	readonly gap: number
	/** Degrees clockwise, for a name along a line; the box holds the turned name. */
	readonly angle?: number
	/** The line that leads back to the point, as small boxes along it: it crosses no mark and no other name. */
	readonly leader?: readonly LabelBox[]
	/** Whether that line alone says whose name it is. */
	readonly tied?: boolean
	/** Whether it stands nearer to another mark than a name should: for where there is no other place. */
	readonly crowded?: boolean
	/** Whether that line may cross marks, where there is no other way out of a crowd. */
	readonly crossing?: boolean
}

export interface LabelRequest {
	/** Of several requests with one key only the first that finds room is placed. */
	readonly key: string
	/** Best first. */
	readonly candidates: readonly Candidate[]
	/** A dot that is drawn only together with its name: it needs room too. */
	readonly dot?: LabelBox
}

export interface PlacedLabel<R extends LabelRequest> {
	readonly request: R
	readonly candidate: Candidate
}

/** How much nearer a corner comes than an edge. */
const DIAGONAL = 0.9

/** Sides in the order of a map-maker's taste: beside the point first, above and below last. */
export const SIDES: readonly LabelSide[] = [
	[1, 0],
	[-1, 0],
	[1, -1],
	[1, 1],
	[-1, -1],
	[-1, 1],
	[0, -1],
	[0, 1],
]

/** Every place around a point at the given distances, the nearest distance first. */
export function around(
	at: Point,
	width: number,
	height: number,
	gaps: readonly number[],
	sides: readonly LabelSide[] = SIDES,
): readonly Candidate[] {
	return gaps.flatMap((gap) => sides.map((side) => beside(at, width, height, side, gap)))
}

/** A name of this size beside a point, `gap` pixels from it to the name's nearest edge or corner. */
export function beside([x, y]: Point, width: number, height: number, side: LabelSide, gap: number): Candidate {
	const [across, down] = side
	// On a diagonal the corner comes nearer: marks are round, and a corner touches them later than an edge does.
	const reach = across !== 0 && down !== 0 ? gap * DIAGONAL : gap
	const box = {
		x: x + across * reach + ((across - 1) / 2) * width,
		y: y + down * reach + ((down - 1) / 2) * height,
		width,
		height,
	}
	return { box, side, gap }
}

/** Whether two boxes share any area; touching edges do not count. */
export function labelsOverlap(a: LabelBox, b: LabelBox): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** The square around a point. */
export function labelBoxAround([x, y]: Point, radius: number): LabelBox {
	return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
}

/** A disc as a few boxes, whose corners reach a little over its edge. */
export function labelDisc([x, y]: Point, radius: number): readonly LabelBox[] {
	return DISC.map(([across, down]) => {
		const [dx, dy] = [across * radius, down * radius]
		return { x: x - dx, y: y - dy, width: 2 * dx, height: 2 * dy }
	})
}

/** Half the width and half the height of each box, as shares of the radius. */
const DISC = [
	[1, 0.3],
	[0.87, 0.6],
	[0.74, 0.74],
	[0.6, 0.87],
	[0.3, 1],
] as const

/** Whether a point lies in a box, edges included. */
export function labelBoxHolds(box: LabelBox, [x, y]: Point): boolean {
	return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** The point of a box that is nearest to another point: where a line from there ends. */
export function nearestOn({ x, y, width, height }: LabelBox, [px, py]: Point): Point {
	return [Math.min(Math.max(px, x), x + width), Math.min(Math.max(py, y), y + height)]
}

/** Pixels from a point to the box; 0 inside it. */
export function labelBoxDistance({ x, y, width, height }: LabelBox, [px, py]: Point): number {
	const [across, down] = [Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height)]
	// `Math.hypot` guards numbers that no picture has, and takes most of what it takes to place the names of a map.
	return Math.sqrt(across * across + down * down)
}

/** Whether a box lies inside of another and shares no area with what is taken. */
export function isFree(box: LabelBox, taken: readonly LabelBox[], within: LabelBox): boolean {
	return isInside(box, within) && !taken.some((other) => labelsOverlap(box, other))
}

/** Whether a box lies inside of another. */
export function isInside(box: LabelBox, outer: LabelBox): boolean {
	return labelBoxHolds(outer, [box.x, box.y]) && labelBoxHolds(outer, [box.x + box.width, box.y + box.height])
}

/** A box with so many pixels more on every side. */
export function grown({ x, y, width, height }: LabelBox, margin: number): LabelBox {
	return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
}
