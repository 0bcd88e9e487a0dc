import { expect, test } from 'vitest'
import { beside, labelBoxHolds, labelDisc } from '../../../src/core/geometry/labelPlacement.ts'

test('a disc of boxes holds the disc, and little else', () => {
	const boxes = labelDisc([50, 50], 20)
	for (let angle = 0; angle < 360; angle += 5) {
		const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
		const holds = (r: number): boolean => boxes.some((box) => labelBoxHolds(box, [50 + dx * r, 50 + dy * r]))
		expect(holds(18), `${angle}° inside`).toBe(true)
		expect(holds(22), `${angle}° outside`).toBe(false)
	}
})

test('beside measures from the point to the nearest edge', () => {
	expect(beside([100, 100], 40, 10, [1, 0], 8).box).toEqual({ x: 108, y: 95, width: 40, height: 10 })
	expect(beside([100, 100], 40, 10, [-1, 0], 8).box).toEqual({ x: 52, y: 95, width: 40, height: 10 })
	expect(beside([100, 100], 40, 10, [0, -1], 8).box).toEqual({ x: 80, y: 82, width: 40, height: 10 })
	expect(beside([100, 100], 40, 10, [0, 0], 0).box).toEqual({ x: 80, y: 95, width: 40, height: 10 })
})
