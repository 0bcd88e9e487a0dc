import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeCaptions } from '../../../src/core/captions/captionPlacement.ts'
import { type LabelBox, labelBoxAround, labelsOverlap } from '../../../src/core/geometry/labelPlacement.ts'
import type { Point } from '../../../src/core/geometry/projection.ts'

const MAP: LabelBox = { x: 0, y: 0, width: 900, height: 600 }
const inside = (box: LabelBox): boolean =>
	box.x >= 0 && box.y >= 0 && box.x + box.width <= MAP.width && box.y + box.height <= MAP.height
const request = (key: string, at: Point, width = 200, height = 54) => ({ key, at, width, height })

describe('where captions stand', () => {
	test('beside the mark, with a leader back to it', () => {
		const [placed] = placeCaptions([request('a', [450, 300])], [labelBoxAround([450, 300], 17)], MAP)
		expect(placed?.box).toEqual({ x: 472, y: 273, width: 200, height: 54 })
		expect(placed?.request.key).toBe('a')
		expect(placed?.leaderTo).toEqual([472, 300])
	})

	test('at the edge of the map it turns to the other side', () => {
		const [placed] = placeCaptions([request('a', [880, 300])], [], MAP)
		expect(placed && placed.box.x + placed.box.width).toBeLessThan(880)
	})

	test('in a crowd of any kind: on no mark, on no other caption, inside the map', () => {
		const point = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }))
		fc.assert(
			fc.property(
				fc.array(point, { minLength: 1, maxLength: 3 }),
				fc.array(point, { maxLength: 30 }),
				(told, others) => {
					const marks = [...told, ...others].map((at) => labelBoxAround(at, 14))
					const placed = placeCaptions(
						told.map((at, i) => request(String(i), at)),
						marks,
						MAP,
					)
					placed.forEach(({ box }, i) => {
						expect(inside(box)).toBe(true)
						expect(marks.some((mark) => labelsOverlap(mark, box))).toBe(false)
						for (const other of placed.slice(i + 1)) expect(labelsOverlap(other.box, box)).toBe(false)
					})
				},
			),
		)
	})

	test('where every place lies on some name, on one of those that matter less', () => {
		const asks = { strict: 0 }
		const left = (box: LabelBox): boolean => box.x + box.width < 450
		const [placed] = placeCaptions([request('a', [450, 300])], [], MAP, {
			accepts: [
				() => {
					asks.strict++
					return false
				},
				left,
			],
		})
		expect(asks.strict).toBeGreaterThan(0)
		expect(placed && left(placed.box)).toBe(true)
		const [anywhere] = placeCaptions([request('a', [450, 300])], [], MAP, { accepts: [() => false, () => false] })
		expect(anywhere).toBeDefined()
	})

	test('a leader that would strike through a name is asked about too', () => {
		// A name right of the mark, which no caption touches and every leader to the right crosses.
		const name = { x: 480, y: 290, width: 60, height: 20 }
		const isClear = (...boxes: readonly LabelBox[]): boolean => !boxes.some((box) => labelsOverlap(box, name))
		const marks = [labelBoxAround([450, 300], 17), { x: 472, y: 0, width: 100, height: 600 }]
		const [placed] = placeCaptions([request('a', [450, 300])], marks, MAP, {
			accepts: [(box, leader) => isClear(box, ...leader)],
		})
		expect(placed && isClear(placed.box, ...placed.leader)).toBe(true)
	})

	test('where there is no room nothing is put at the wrong place', () => {
		expect(placeCaptions([request('a', [450, 300], 2000, 54)], [], MAP)).toEqual([])
	})
})
