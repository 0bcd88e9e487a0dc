import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hatching } from '../../../src/core/geometry/hatching.ts'

const side = fc.integer({ min: 1, max: 400 })
const place = fc.integer({ min: -200, max: 200 })
const gap = fc.integer({ min: 2, max: 12 })

test('strokes stay in their rectangle, and crossed ones run both ways', () => {
	fc.assert(
		fc.property(place, place, side, side, gap, fc.boolean(), (left, top, width, height, every, crossed) => {
			const strokes = hatching(left, top, width, height, every, crossed)
			for (const [x1, y1, x2, y2] of strokes) {
				expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(left)
				expect(Math.max(x1, x2)).toBeLessThanOrEqual(left + width)
				expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(top)
				expect(Math.max(y1, y2)).toBeLessThanOrEqual(top + height)
				expect(Math.abs(x2 - x1)).toBe(Math.abs(y2 - y1))
			}
			const falling = strokes.filter(([x1, y1, x2, y2]) => (x2 - x1) * (y2 - y1) > 0)
			expect(falling).toHaveLength(crossed ? strokes.length / 2 : strokes.length)
		}),
		{ numRuns: 30 },
	)
})

test('a rectangle that is as wide as the gap is never left bare', () => {
	fc.assert(
		fc.property(place, side, gap, (left, height, every) => {
			expect(hatching(left, 0, every, height, every, false).length).toBeGreaterThan(0)
		}),
	)
})

test('rectangles side by side are hatched as one would be', () => {
	const ends = ([a, b]: [number, number]) =>
		hatching(a, 0, b - a, 10, 4, false).reduce((sum, [x1, , x2]) => sum + x2 - x1, 0)
	expect(ends([3, 17]) + ends([17, 40])).toBe(ends([3, 40]))
})
