import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Curve, valueAt } from '../../../src/core/geometry/interpolate.ts'

const curve: fc.Arbitrary<Curve> = fc
	.uniqueArray(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), {
		minLength: 1,
		maxLength: 8,
		selector: ([x]) => x,
	})
	.map((points) => points.toSorted(([a], [b]) => a - b))

test('it passes through its points, is constant outside them and never leaves their range', () => {
	fc.assert(
		fc.property(curve, fc.double({ min: -2000, max: 2000, noNaN: true }), (points, x) => {
			for (const [px, py] of points) expect(valueAt(points, px)).toBeCloseTo(py, 9)
			expect(valueAt(points, -3000)).toBe(points[0]?.[1])
			expect(valueAt(points, 3000)).toBe(points.at(-1)?.[1])
			const values = points.map(([, y]) => y)
			expect(valueAt(points, x)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
			expect(valueAt(points, x)).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
		}),
	)
})

test('it is linear between two points', () => {
	expect(
		valueAt(
			[
				[0, 0],
				[2, 10],
				[4, 0],
			],
			3,
		),
	).toBe(5)
	expect(() => valueAt([], 0)).toThrow(RangeError)
})
