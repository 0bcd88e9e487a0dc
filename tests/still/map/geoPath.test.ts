import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type Frame, project } from '../../../src/core/geometry/projection.ts'
import { outlineOf } from '../../../src/still/map/geoPath.ts'
import { collection, rectangle } from '../sample.ts'

const frame: Frame = { width: 800, height: 600, center: [44, 33], zoom: 6 }

/** The corners of path data made of `M`, relative `l` and `z`. */
function pointsOf(d: string): readonly (readonly [number, number])[] {
	let [x, y] = [0, 0]
	return d.split('M').flatMap((part) => {
		const numbers = (part.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
		return Array.from({ length: numbers.length / 2 }, (_, i) => {
			const [a = 0, b = 0] = [numbers[i * 2], numbers[i * 2 + 1]]
			;[x, y] = i === 0 ? [a, b] : [x + a, y + b]
			return [x, y] as const
		})
	})
}

describe('outlineOf', () => {
	test('corners are where `project` puts them, to a tenth of a pixel', () => {
		const points = pointsOf(outlineOf(collection([rectangle(43, 32, 45, 34)]), frame))
		const corners = [
			[43, 32],
			[45, 32],
			[45, 34],
			[43, 34],
		] as const
		for (const corner of corners) {
			const [x, y] = project(frame, corner)
			expect(points.some(([px, py]) => Math.abs(px - x) < 0.11 && Math.abs(py - y) < 0.11)).toBe(true)
		}
	})

	test('what is known of one frame is told of no other, however many there were', () => {
		const shape = () => collection([rectangle(43, 32, 45, 34)])
		const kept = shape()
		const frames = [6, 6.5, 7, 7.5, 8, 6, 8].map((zoom) => ({ ...frame, zoom }))
		const once = frames.map((each) => outlineOf(kept, each))
		expect(once).toEqual(frames.map((each) => outlineOf(shape(), each)))
		expect(new Set(once).size).toBe(5)
		expect(outlineOf(kept, { ...frame, center: [44.5, 33] })).not.toBe(once[0])
	})

	test('the winding of a ring does not matter: nothing fills the world', () => {
		const against = rectangle(43, 32, 45, 34) as Polygon
		const along: Polygon = { type: 'Polygon', coordinates: against.coordinates.map((ring) => ring.toReversed()) }
		const extent = (d: string): readonly number[] => {
			const points = pointsOf(d)
			const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
			return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)].map(
				(value) => Math.round(value * 5) / 5,
			)
		}
		expect(extent(outlineOf(collection([along]), frame))).toEqual(extent(outlineOf(collection([against]), frame)))
	})

	test('what is outside the frame is left out, what crosses its edge is cut close to it', () => {
		expect(outlineOf(collection([rectangle(80, 10, 81, 11)]), frame)).toBe('')
		for (const [x, y] of pointsOf(outlineOf(collection([rectangle(0, 0, 70, 60)]), frame))) {
			expect(Math.abs(x - 400)).toBeLessThan(410)
			expect(Math.abs(y - 300)).toBeLessThan(310)
		}
	})

	test('an edge is a straight line on the map, not a great circle', () => {
		expect(pointsOf(outlineOf(collection([rectangle(42, 32, 46, 34)]), frame))).toHaveLength(4)
	})

	test('a simplified line stays within a third of a pixel of the true one', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: -0.02, max: 0.02, noNaN: true }), { minLength: 20, maxLength: 80 }),
				(wiggles) => {
					const coordinates = wiggles.map((wiggle, i) => [42 + (4 * i) / wiggles.length, 33 + wiggle])
					const kept = pointsOf(outlineOf(collection([{ type: 'LineString', coordinates }]), frame))
					for (const [lng = 0, lat = 0] of coordinates) {
						const [x, y] = project(frame, [lng, lat])
						const distances = kept.slice(1).map((to, i) => distance([x, y], kept[i] ?? to, to))
						expect(Math.min(...distances)).toBeLessThan(0.3 + 0.15)
					}
				},
			),
			{ numRuns: 30 },
		)
	})

	test('specks are dropped', () => {
		expect(outlineOf(collection([rectangle(44, 33, 44.0001, 33.0001)]), frame)).toBe('')
	})
})

function distance(
	[x, y]: readonly [number, number],
	[ax, ay]: readonly [number, number],
	[bx, by]: readonly [number, number],
): number {
	const [dx, dy] = [bx - ax, by - ay]
	const length = dx * dx + dy * dy
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
	return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
