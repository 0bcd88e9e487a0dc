import type { LabelBox } from '../core/geometry/labelPlacement.ts'
import type { DisplayNode, GroupNode, Paint } from './nodes.ts'
import { pathSteps } from './pathSteps.ts'

/** The box that a group's ink cannot leave, in the coordinates around the group; `null`: it has none. */
export function extentOf(group: GroupNode): LabelBox | null {
	const { x: dx = 0, y: dy = 0, scale = 1 } = group.move ?? {}
	const inner = union(group.children.map(nodeExtent))
	const box = inner && group.clip ? shared(inner, group.clip) : inner
	return box && { x: dx + box.x * scale, y: dy + box.y * scale, width: box.width * scale, height: box.height * scale }
}

function nodeExtent(node: DisplayNode): LabelBox | null {
	switch (node.kind) {
		case 'rect':
			return grown(node, strokeOf(node))
		case 'circle':
			return grown(around([[node.x, node.y]]), node.r + strokeOf(node))
		case 'path': {
			// Control points lie around their curve, so the box may be too large and never too small.
			const points = pathSteps(node.d).flatMap(({ points }) => points)
			// A mitred corner reaches further than half the line; the limit of four widths is SVG's own.
			return points.length === 0 ? null : grown(around(points), strokeOf(node) * (node.roundCap ? 1 : 4))
		}
		case 'image':
			return node
		case 'group':
			return extentOf(node)
		case 'text':
			throw new TypeError(`the text "${node.text}" is not an outline`)
	}
}

function strokeOf({ stroke, strokeWidth = 1 }: Paint): number {
	return stroke === undefined ? 0 : strokeWidth / 2
}

function around(points: readonly (readonly [number, number])[]): LabelBox {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
	for (const [x, y] of points) {
		left = Math.min(left, x)
		top = Math.min(top, y)
		right = Math.max(right, x)
		bottom = Math.max(bottom, y)
	}
	return { x: left, y: top, width: right - left, height: bottom - top }
}

function grown({ x, y, width, height }: LabelBox, by: number): LabelBox {
	return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function union(boxes: readonly (LabelBox | null)[]): LabelBox | null {
	const found = boxes.filter((box) => box !== null)
	if (found.length === 0) return null
	return around(
		found.flatMap(({ x, y, width, height }) => [
			[x, y],
			[x + width, y + height],
		]),
	)
}

function shared(a: LabelBox, b: LabelBox): LabelBox | null {
	const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
	const width = Math.min(a.x + a.width, b.x + b.width) - x
	const height = Math.min(a.y + a.height, b.y + b.height) - y
	return width > 0 && height > 0 ? { x, y, width, height } : null
}
