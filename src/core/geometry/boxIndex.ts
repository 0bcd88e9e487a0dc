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
	for (const box of boxes) {
		const { left, right, top, bottom } = cellsUnder(box)
		for (let across = left; across <= right; across++)
			for (let down = top; down <= bottom; down++) {
				const key = across * ROWS + down
				const cell = cells.get(key)
				if (cell) cell.push(box)
				else cells.set(key, [box])
			}
	}
	return {
		isTaken: (box) => {
			const { left, right, top, bottom } = cellsUnder(box)
			for (let across = left; across <= right; across++)
				for (let down = top; down <= bottom; down++)
					for (const other of cells.get(across * ROWS + down) ?? []) if (labelsOverlap(box, other)) return true
			return false
		},
	}
}

/** Columns of squares have numbers that no row reaches. */
const ROWS = 1 << 20

function cellsUnder({ x, y, width, height }: LabelBox) {
	return {
		left: Math.floor(x / CELL),
		right: Math.floor((x + width) / CELL),
		top: Math.floor(y / CELL),
		bottom: Math.floor((y + height) / CELL),
	}
}
