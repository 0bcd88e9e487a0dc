import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	around,
	beside,
	type LabelBox,
	type LabelRequest,
	labelBoxAround,
	labelBoxHolds,
	labelDisc,
	labelsOverlap,
	placeLabels,
} from '../../../src/core/geometry/labelPlacement.ts'

const within: LabelBox = { x: 0, y: 0, width: 400, height: 300 }

const requests: fc.Arbitrary<readonly LabelRequest[]> = fc.array(
	fc
		.record({
			key: fc.integer({ min: 0, max: 60 }).map(String),
			x: fc.double({ min: -20, max: 420, noNaN: true }),
			y: fc.double({ min: -20, max: 320, noNaN: true }),
			width: fc.double({ min: 4, max: 120, noNaN: true }),
			height: fc.double({ min: 4, max: 30, noNaN: true }),
			hasDot: fc.boolean(),
		})
		.map(({ key, x, y, width, height, hasDot }) => ({
			key,
			candidates: around([x, y], width, height, [6, 20]),
			...(hasDot ? { dot: labelBoxAround([x, y], 3) } : {}),
		})),
	{ maxLength: 60 },
)
const boxes: fc.Arbitrary<readonly LabelBox[]> = fc.array(
	fc.record({
		x: fc.double({ min: 0, max: 380, noNaN: true }),
		y: fc.double({ min: 0, max: 280, noNaN: true }),
		width: fc.double({ min: 2, max: 60, noNaN: true }),
		height: fc.double({ min: 2, max: 60, noNaN: true }),
	}),
	{ maxLength: 12 },
)

describe('placeLabels', () => {
	test('no two placed boxes labelsOverlap, none touches an obstacle, all are inside', () => {
		fc.assert(
			fc.property(requests, boxes, (asked, obstacles) => {
				const placed = placeLabels(asked, obstacles, within)
				const taken = placed.flatMap(({ request, candidate }) => [candidate.box, ...(request.dot ? [request.dot] : [])])
				taken.forEach((box, i) => {
					expect(taken.slice(i + 1).some((other) => labelsOverlap(box, other))).toBe(false)
					expect(obstacles.some((obstacle) => labelsOverlap(box, obstacle))).toBe(false)
					expect(box.x >= 0 && box.y >= 0).toBe(true)
					expect(box.x + box.width <= within.width && box.y + box.height <= within.height).toBe(true)
				})
			}),
		)
	})

	test('a key is placed once, and the same input gives the same picture', () => {
		fc.assert(
			fc.property(requests, boxes, (asked, obstacles) => {
				const placed = placeLabels(asked, obstacles, within)
				const keys = placed.map(({ request }) => request.key)
				expect(new Set(keys).size).toBe(keys.length)
				expect(placeLabels(asked, obstacles, within)).toEqual(placed)
			}),
		)
	})

	test('the first in the list wins the best place, the second takes another', () => {
		const [first, second] = ['a', 'b'].map((key) => ({ key, candidates: around([200, 150], 60, 12, [8]) }))
		if (!first || !second) throw new Error('two requests')
		const [a, b] = placeLabels([first, second], [], within)
		expect(a?.candidate.side).toEqual([1, 0])
		expect(b?.candidate.side).toEqual([-1, 0])
	})

	test('a name without room is left out', () => {
		const everywhere = [within]
		expect(placeLabels([{ key: 'a', candidates: around([200, 150], 60, 12, [8]) }], everywhere, within)).toEqual([])
	})

	test('a line back to the mark crosses no other name', () => {
		const name = { key: 'near', candidates: [beside([200, 150], 40, 12, [1, 0], 10)] }
		const crossing = { ...beside([200, 150], 40, 12, [1, 0], 80), leader: [labelBoxAround([230, 150], 1)] }
		const free = beside([200, 150], 40, 12, [-1, 0], 80)
		const [, far] = placeLabels([name, { key: 'far', candidates: [crossing, free] }], [], within)
		expect(far?.candidate).toBe(free)
	})

	test('what is soft is touched before a name goes to the end of a line, and by no name that has another place beside its point', () => {
		const [near, other] = around(
			[200, 150],
			40,
			14,
			[10],
			[
				[1, 0],
				[-1, 0],
			],
		)
		const [far] = around([200, 150], 40, 14, [60], [[0, 1]])
		if (!near || !other || !far) throw new Error('no candidates')
		const request = { key: 'a', candidates: [near, other, { ...far, leader: [labelBoxAround([200, 180], 1)] }] }
		const chosen = (soft: readonly LabelBox[]) => placeLabels([request], [], within, 2, soft)[0]?.candidate.box
		expect(chosen([])).toEqual(near.box)
		expect(chosen([near.box])).toEqual(other.box)
		expect(chosen([near.box, other.box])).toEqual(near.box)
		expect(placeLabels([request], [near.box, other.box], within)[0]?.candidate.box).toEqual(far.box)
	})

	test('a disc of boxes holds the disc, and little else', () => {
		const boxes = labelDisc([50, 50], 20)
		for (let angle = 0; angle < 360; angle += 5) {
			const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
			const holds = (r: number): boolean => boxes.some((box) => labelBoxHolds(box, [50 + dx * r, 50 + dy * r]))
			expect(holds(18), `${angle}° inside`).toBe(true)
			expect(holds(22), `${angle}° outside`).toBe(false)
		}
	})
})

test('beside measures from the point to the nearest edge', () => {
	expect(beside([100, 100], 40, 10, [1, 0], 8).box).toEqual({ x: 108, y: 95, width: 40, height: 10 })
	expect(beside([100, 100], 40, 10, [-1, 0], 8).box).toEqual({ x: 52, y: 95, width: 40, height: 10 })
	expect(beside([100, 100], 40, 10, [0, -1], 8).box).toEqual({ x: 80, y: 82, width: 40, height: 10 })
	expect(beside([100, 100], 40, 10, [0, 0], 0).box).toEqual({ x: 80, y: 95, width: 40, height: 10 })
})
