import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	chained,
	clipped,
	densified,
	distance,
	lengthOf,
	nearest,
	quantised,
	rounded,
	simplified,
	within,
} from '../../geo/basemap/recipe/plane.ts'

/** Points of the region, apart from each other as far as a grid of 0.01 degrees keeps them. */
const point = fc
	.tuple(fc.integer({ min: 3800, max: 4900 }), fc.integer({ min: 2900, max: 3700 }))
	.map(([x, y]) => [x / 100, y / 100])
const line = fc.uniqueArray(point, { minLength: 2, maxLength: 20, selector: String })

test('a simplified line keeps its ends and strays no farther than it may', () => {
	fc.assert(
		fc.property(line, fc.integer({ min: 1, max: 100 }), (points, tolerance) => {
			const result = simplified(points, tolerance)
			expect([result[0], result.at(-1)]).toEqual([points[0], points.at(-1)])
			// A kilometre is measured at the latitude at hand, so the bound has a little play.
			for (const original of points) expect(nearest(result, original).km).toBeLessThanOrEqual(tolerance * 1.15)
		}),
	)
})

test('a densified line is the same line in small steps', () => {
	fc.assert(
		fc.property(line, (points) => {
			const result = densified(points, 25)
			// At the latitude of the whole line a step may measure a little more.
			result.slice(1).forEach((at, i) => {
				expect(distance(result[i] ?? at, at)).toBeLessThan(26.5)
			})
			for (const original of points) expect(nearest(result, original).km).toBeLessThan(0.001)
		}),
	)
})

test('rounding keeps the ends, stays inside the corners and is no longer than the line', () => {
	fc.assert(
		fc.property(line, (points) => {
			const result = rounded(points, 3)
			expect([result[0], result.at(-1)]).toEqual([points[0], points.at(-1)])
			expect(lengthOf(result)).toBeLessThanOrEqual(lengthOf(points) * 1.01)
		}),
	)
})

test('what is clipped lies in the box', () => {
	const box = { west: 41, south: 31, east: 46, north: 35 }
	const loose = { west: 40.999, south: 30.999, east: 46.001, north: 35.001 }
	fc.assert(
		fc.property(line, (points) => {
			const parts = clipped(box, points)
			for (const at of parts.flat()) expect(within(loose, at)).toBe(true)
			for (const at of points.filter((_, i) => i > 0 && i < points.length - 1))
				if (within(box, at)) expect(parts.flat()).toContainEqual(at)
		}),
	)
})

test('pieces of a line in any order and direction become the line again', () => {
	fc.assert(
		fc.property(line, fc.infiniteStream(fc.boolean()), fc.integer(), (points, turns, seed) => {
			const pieces = points.slice(1).map((at, i) => [points[i] ?? at, at])
			const mixed = pieces
				.map((piece, i) => ({ piece: turns.next().value ? piece.toReversed() : piece, key: Math.sin(seed + i) }))
				.toSorted((a, b) => a.key - b.key)
				.map(({ piece }) => piece)
			const [result, ...others] = chained(mixed)
			expect(others).toEqual([])
			expect([points, points.toReversed()]).toContainEqual(result)
		}),
	)
})

test('rounded coordinates do not repeat', () => {
	expect(
		quantised(
			[
				[44.00001, 33],
				[44.00002, 33.00001],
				[44.1, 33],
			],
			3,
		),
	).toEqual([
		[44, 33],
		[44.1, 33],
	])
})
