import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestCell } from '../../../src/core/geometry/nearestCell.ts'
import type { Point } from '../../../src/core/geometry/projection.ts'

/** Whether a point lies in a convex polygon whose corners run one way round. */
function contains(polygon: readonly Point[], [x, y]: Point): boolean {
	const turns = polygon.map(([ax, ay], i) => {
		const [bx, by] = polygon[(i + 1) % polygon.length] as Point
		return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
	})
	return turns.every((turn) => turn >= -1e-6) || turns.every((turn) => turn <= 1e-6)
}
const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)

describe('the part of the screen that belongs to a point', () => {
	const point = fc.tuple(fc.double({ min: 0, max: 80, noNaN: true }), fc.double({ min: 0, max: 80, noNaN: true }))

	test('holds exactly what is nearest to it, within its radius', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), point, (places, pointer) => {
				const [at, ...others] = places as unknown as [Point, ...Point[]]
				fc.pre(others.every((other) => apart(at, other) > 1))
				const cell = nearestCell(at, others, 22)
				const inside = contains(cell, [pointer[0] - at[0], pointer[1] - at[1]])
				const mine = apart(at, pointer)
				const theirs = Math.min(...others.map((other) => apart(other, pointer)))
				// The polygon lies within the circle, by less than a pixel at this size.
				if (mine < theirs - 1e-6 && mine < 21) expect(inside).toBe(true)
				if (mine > theirs + 1e-6 || mine > 22) expect(inside).toBe(false)
			}),
		)
	})

	test('always holds the point itself', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (places) => {
				const [at, ...others] = places as unknown as [Point, ...Point[]]
				const cell = nearestCell(at, others, 22)
				expect(cell.length).toBeGreaterThanOrEqual(3)
				expect(contains(cell, [0, 0])).toBe(true)
			}),
		)
	})
})
