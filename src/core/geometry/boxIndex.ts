import { type LabelBox, labelsOverlap } from './labelPlacement.ts'

/** Side of the squares by which boxes are found, pixels: about a name. */
const CELL = 64

/** Which of many boxes lie under another, without a look at all of them. */
export interface BoxIndex {
	/** Whether any of them shares an area with `box`. */
	isTaken(box: LabelBox): boolean
}

export function boxIndex(boxes: readonly LabelBox[]): BoxIndex {
	const cells = new Map<number, LabelBox[]>()
	for (const box of boxes)
		for (const key of cellsOf(box)) {
			const cell = cells.get(key)
			if (cell) cell.push(box)
			else cells.set(key, [box])
		}
	return {
		isTaken: (box) => cellsOf(box).some((key) => cells.get(key)?.some((other) => labelsOverlap(box, other)) === true),
	}
}

/** Columns of squares have numbers that no row reaches. */
const ROWS = 1 << 20

function cellsOf({ x, y, width, height }: LabelBox): readonly number[] {
	const keys: number[] = []
	for (let across = Math.floor(x / CELL); across <= (x + width) / CELL; across++)
		for (let down = Math.floor(y / CELL); down <= (y + height) / CELL; down++) keys.push(across * ROWS + down)
	return keys
}
