import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaptionRequest, placeCaptions } from '../../../src/core/captions/captionPlacement.ts'
import {
	around,
	grown,
	type LabelBox,
	labelBoxAround,
	labelBoxDistance,
	labelsOverlap,
} from '../../../src/core/geometry/labelPlacement.ts'
import type { Point } from '../../../src/core/geometry/projection.ts'

const MAP: LabelBox = { x: 0, y: 0, width: 900, height: 600 }
const inside = (box: LabelBox): boolean =>
	box.x >= 0 && box.y >= 0 && box.x + box.width <= MAP.width && box.y + box.height <= MAP.height
const lengthOf = (box: LabelBox, at: Point): number => labelBoxDistance(box, at)
const nearest = ({ x, y, width, height }: LabelBox, [px, py]: Point): Point => [
	Math.min(Math.max(px, x), x + width),
	Math.min(Math.max(py, y), y + height),
]
const request = (key: string, at: Point, width = 200, height = 54) => ({ key, at, width, height })

describe('where captions stand', () => {
	test('beside the mark, with a leader back to it', () => {
		const [placed] = placeCaptions([request('a', [450, 300])], [labelBoxAround([450, 300], 17)], MAP)
		expect(placed?.box).toEqual({ x: 472, y: 273, width: 200, height: 54 })
		expect(placed?.request.key).toBe('a')
		expect(placed?.leaderTo).toEqual([472, 300])
	})

	test('one that stands stays, though it could come a little nearer, and goes where its place is taken or it could come much nearer', () => {
		const own = labelBoxAround([450, 300], 17)
		const stands: LabelBox = { x: 510, y: 273, width: 200, height: 54 }
		const placed = (box: LabelBox, obstacles: readonly LabelBox[]) =>
			placeCaptions([{ ...request('a', [450, 300]), stands: box }], [own, ...obstacles], MAP)[0]?.box
		expect(placed(stands, [])).toEqual(stands)
		const closeUp: LabelBox = { x: 600, y: 200, width: 300, height: 300 }
		expect(placed(stands, [closeUp])?.x).toBeLessThan(450)
		const far: LabelBox = { ...stands, x: 690 }
		expect(placed(far, [])).toEqual({ x: 472, y: 273, width: 200, height: 54 })
	})

	test('a short form nearby is better than a whole one at the end of a long leader', () => {
		const crowd: LabelBox = { x: 330, y: 180, width: 260, height: 90 }
		const under: LabelBox = { x: 330, y: 330, width: 260, height: 150 }
		const sides = [
			{ x: 330, y: 270, width: 100, height: 60 },
			{ x: 560, y: 270, width: 100, height: 60 },
		]
		const forms = [request('a', [450, 300], 280, 80), { ...request('a', [450, 300], 70, 44), worse: 90 }]
		const [short] = placeCaptions(forms, [labelBoxAround([450, 300], 17), crowd, under, ...sides], MAP)
		expect(short?.request.width).toBe(70)
	})

	test('at the edge of the map it turns to the other side', () => {
		const [placed] = placeCaptions([request('a', [880, 300])], [], MAP)
		expect(placed && placed.box.x + placed.box.width).toBeLessThan(880)
	})

	test('beside the mark of another it would seem to tell of that', () => {
		const [own, other]: readonly [Point, Point] = [
			[450, 300],
			[420, 300],
		]
		// As on a small map K-1 was told of beside the square of Q-West, with free ground below.
		const names = [
			{ x: 462, y: 200, width: 300, height: 140 },
			{ x: 400, y: 200, width: 62, height: 85 },
			{ x: 400, y: 315, width: 80, height: 20 },
		]
		const obstacles = [...[own, other].map((at) => labelBoxAround(at, 9)), ...names]
		const boxOf = (marks: readonly Point[]) =>
			placeCaptions([request('a', own, 120, 30)], obstacles, MAP, { marks })[0]?.box ?? MAP
		expect(lengthOf(boxOf([]), other)).toBeLessThan(lengthOf(boxOf([]), own))
		expect(lengthOf(boxOf([own, other]), other)).toBeGreaterThanOrEqual(
			Math.min(24, lengthOf(boxOf([own, other]), own)),
		)
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

	test('a leader is no longer than needed: no place nearer by is free, nor is another form', () => {
		const point = fc.tuple(fc.integer({ min: 40, max: 860 }), fc.integer({ min: 40, max: 560 }))
		fc.assert(
			fc.property(point, fc.array(point, { maxLength: 40 }), (at, others) => {
				const marks = [at, ...others].map((each) => labelBoxAround(each, 14))
				const forms: readonly CaptionRequest[] = [request('a', at), { ...request('a', at, 130, 84), worse: 14 }]
				const [placed] = placeCaptions(forms, marks, MAP)
				const long = placed ? lengthOf(placed.box, at) + (placed.request.worse ?? 0) : Number.POSITIVE_INFINITY
				for (const form of forms)
					for (const { box, gap } of around(at, form.width, form.height, [22, 34, 52, 76, 104, 140, 184, 240])) {
						if (lengthOf(box, at) + (form.worse ?? 0) >= long) continue
						// Something lies in its way, or in that of its leader, which counts as much as a very long one.
						const way = Array.from({ length: 100 }, (_, i): Point => {
							const end = nearest(box, at)
							return [at[0] + ((end[0] - at[0]) * i) / 100, at[1] + ((end[1] - at[1]) * i) / 100]
						}).filter((step) => Math.hypot(step[0] - at[0], step[1] - at[1]) > 20)
						const blocked =
							!inside(grown(box, 3)) ||
							marks.some(
								(mark) =>
									labelsOverlap(grown(box, 3), mark) ||
									way.some((step) => labelsOverlap(labelBoxAround(step, 2), mark)),
							)
						expect(blocked, `${gap} px away it would have been free`).toBe(true)
					}
			}),
		)
	})

	test('over a name only where that spares more of a leader than the name is worth', () => {
		const at: Point = [450, 300]
		const hides = (worth: number) => (box: LabelBox) => (lengthOf(box, at) < 100 ? worth : 0)
		const lengths = [20, 300].map((worth) => {
			const [placed] = placeCaptions([request('a', at)], [labelBoxAround(at, 17)], MAP, { hides: hides(worth) })
			return placed && lengthOf(placed.box, at)
		})
		expect(lengths[0]).toBe(22)
		expect(lengths[1]).toBeGreaterThanOrEqual(100)
	})

	test('nobody asks of places that are too far to be chosen', () => {
		let asked = 0
		placeCaptions([request('a', [450, 300])], [], MAP, {
			hides: () => {
				asked++
				return 0
			},
		})
		expect(asked).toBe(1)
	})

	test('of what hides too much to be chosen nobody asks how much', () => {
		const most: number[] = []
		placeCaptions([request('a', [450, 300])], [], MAP, {
			hides: (_, __, limit) => {
				most.push(limit)
				return 200
			},
		})
		const [first, ...others] = most
		expect(first).toBe(Number.POSITIVE_INFINITY)
		expect(others.length).toBeGreaterThan(0)
		for (const limit of others) expect(limit).toBeLessThanOrEqual(200)
	})

	test('where there is no room nothing is put at the wrong place', () => {
		expect(placeCaptions([request('a', [450, 300], 2000, 54)], [], MAP)).toEqual([])
	})
})
