/** A straight stroke, in the units of the rectangle that it lies in. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number]

/**
 * Strokes that hatch a rectangle from its upper left to its lower right, none of them leaving it. They hang on the
 * plane, not on the rectangle: neighbours run on into each other, and a rectangle that grows keeps its strokes.
 * @param gap from stroke to stroke along the rectangle's top
 * @param crossed whether a second set runs the other way
 */
export function hatching(
	left: number,
	top: number,
	width: number,
	height: number,
	gap: number,
	crossed: boolean,
): readonly Stroke[] {
	const right = left + width
	const strokes: Stroke[] = []
	for (let x = Math.ceil((left - height) / gap) * gap; x < right; x += gap) {
		const [from, to] = [Math.max(x, left), Math.min(x + height, right)]
		if (to <= from) continue
		strokes.push([from, top + from - x, to, top + to - x])
		if (crossed) strokes.push([from, top + height - (from - x), to, top + height - (to - x)])
	}
	return strokes
}
