import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	around,
	beside,
	type LabelBox,
	type LabelRequest,
	labelBoxAround,
	labelsOverlap,
} from '../../../src/core/geometry/labelPlacement.ts'
import { besideTold, nameRoom, placeMapNames, sifted } from '../../../src/still/map/namePlacement.ts'

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

const style = { font: 'medium', size: 12, fill: '', halo: { colour: '', width: 0 } } as const

/** Names one after the other, among what never moves, what is to be spared and what is told. */
function placed(
	requests: readonly LabelRequest[],
	taken: readonly LabelBox[],
	spared: readonly LabelBox[] = [],
	told: readonly LabelBox[] = [],
) {
	const room = nameRoom({ marks: [], taken, rings: [], spared, within, margin: 2 })
	const names = requests.map((request) => sifted({ ...request, lines: [], style, lang: 'en' }, room))
	return placeMapNames(besideTold(names, told), [], true)
}

describe('names in their places', () => {
	test('no two placed boxes overlap, none touches an obstacle, all are inside', () => {
		fc.assert(
			fc.property(requests, boxes, (asked, obstacles) => {
				const names = placed(asked, obstacles)
				const taken = names.flatMap(({ request, candidate }) => [candidate.box, ...(request.dot ? [request.dot] : [])])
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
				const names = placed(asked, obstacles)
				const keys = names.map(({ request }) => request.key)
				expect(new Set(keys).size).toBe(keys.length)
				expect(placed(asked, obstacles)).toEqual(names)
			}),
		)
	})

	test('the first in the list wins the best place, the second takes another', () => {
		const [first, second] = ['a', 'b'].map((key) => ({ key, candidates: around([200, 150], 60, 12, [8]) }))
		if (!first || !second) throw new Error('two requests')
		const [a, b] = placed([first, second], [])
		expect(a?.candidate.side).toEqual([1, 0])
		expect(b?.candidate.side).toEqual([-1, 0])
	})

	test('a name without room is left out', () => {
		const everywhere = [within]
		expect(placed([{ key: 'a', candidates: around([200, 150], 60, 12, [8]) }], everywhere)).toEqual([])
	})

	test('a line back to the mark crosses no other name', () => {
		const name = { key: 'near', candidates: [beside([200, 150], 40, 12, [1, 0], 10)] }
		const crossing = { ...beside([200, 150], 40, 12, [1, 0], 80), leader: [labelBoxAround([230, 150], 1)] }
		const free = beside([200, 150], 40, 12, [-1, 0], 80)
		const [, far] = placed([name, { key: 'far', candidates: [crossing, free] }], [])
		expect(far?.candidate).toMatchObject(free)
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
		const chosen = (soft: readonly LabelBox[]) => placed([request], [], soft)[0]?.candidate.box
		expect(chosen([])).toEqual(near.box)
		expect(chosen([near.box])).toEqual(other.box)
		expect(chosen([near.box, other.box])).toEqual(near.box)
		expect(placed([request], [near.box, other.box])[0]?.candidate.box).toEqual(far.box)
	})

	test('what is told takes a place as what never moves does', () => {
		fc.assert(
			fc.property(requests, boxes, (asked, told) => {
				const boxOf = ({ request, candidate }: ReturnType<typeof placed>[number]) => [request.key, candidate.box]
				expect(placed(asked, [], [], told).map(boxOf)).toEqual(placed(asked, told).map(boxOf))
			}),
		)
	})
})
