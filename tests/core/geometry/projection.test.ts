import { geoMercator } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	boundsAround,
	boundsOf,
	type Frame,
	fit as fitted,
	metresPerPixel,
	project,
	projectorOf,
	unproject,
} from '../../../src/core/geometry/projection.ts'
import type { Bounds } from '../../../src/core/record/manifest.ts'
import { HOME_BOUNDS, MAX_ZOOM } from '../../shipped.ts'

const lngLats = fc.tuple(
	fc.double({ min: -179, max: 179, noNaN: true }),
	fc.double({ min: -84, max: 84, noNaN: true }),
) as fc.Arbitrary<readonly [number, number]>
const frames: fc.Arbitrary<Frame> = fc.record({
	width: fc.integer({ min: 100, max: 4000 }),
	height: fc.integer({ min: 100, max: 4000 }),
	center: lngLats,
	zoom: fc.double({ min: 3, max: 11, noNaN: true }),
})
const frame: Frame = { width: 1600, height: 900, center: [44, 33.5], zoom: 6 }

describe('project', () => {
	test('unproject is its inverse', () => {
		fc.assert(
			fc.property(frames, lngLats, (anyFrame, lngLat) => {
				const [lng, lat] = unproject(anyFrame, project(anyFrame, lngLat))
				expect(lng).toBeCloseTo(lngLat[0], 8)
				expect(lat).toBeCloseTo(lngLat[1], 8)
			}),
		)
	})

	test('puts the centre in the middle, east to the right and north up', () => {
		fc.assert(
			fc.property(frames, (anyFrame) => {
				const [x, y] = project(anyFrame, anyFrame.center)
				expect(x).toBeCloseTo(anyFrame.width / 2, 4)
				expect(y).toBeCloseTo(anyFrame.height / 2, 4)
				const [lng, lat] = anyFrame.center
				expect(project(anyFrame, [lng + 0.5, lat])[0]).toBeGreaterThan(x)
				expect(project(anyFrame, [lng, lat + 0.5])[1]).toBeLessThan(y)
			}),
		)
	})

	test('is d3-geo’s Mercator at 512·2^zoom pixels around the world, as MapLibre’s is', () => {
		const d3 = geoMercator()
			.scale((512 * 2 ** frame.zoom) / (2 * Math.PI))
			.center([...frame.center])
			.translate([frame.width / 2, frame.height / 2])
		fc.assert(
			fc.property(lngLats, (lngLat) => {
				const [x, y] = project(frame, lngLat)
				const [d3x = 0, d3y = 0] = d3([...lngLat]) ?? []
				expect(x).toBeCloseTo(d3x, 6)
				expect(y).toBeCloseTo(d3y, 6)
			}),
		)
	})

	test('one zoom further, everything is twice as far from the middle', () => {
		const [x, y] = project(frame, [46, 31])
		const [fx, fy] = project({ ...frame, zoom: frame.zoom + 1 }, [46, 31])
		expect(fx - 800).toBeCloseTo(2 * (x - 800), 8)
		expect(fy - 450).toBeCloseTo(2 * (y - 450), 8)
	})

	test('projectorOf is the same function, made once', () => {
		expect(projectorOf(frame)([41.094, 34.369])).toEqual(project(frame, [41.094, 34.369]))
	})
})

describe('metresPerPixel', () => {
	test('agrees with the distance on the sphere', () => {
		const lat = 33.3
		const [x0] = project(frame, [44, lat])
		const [x1] = project(frame, [44.1, lat])
		const metres = 0.1 * (Math.PI / 180) * 6371008.8 * Math.cos((lat * Math.PI) / 180)
		expect((x1 - x0) * metresPerPixel(lat, frame.zoom)).toBeCloseTo(metres, 3)
	})

	test('at the equator and zoom 0 the world is 512 pixels around', () => {
		expect(metresPerPixel(0, 0) * 512).toBeCloseTo(40030228.9, 0)
	})
})

describe('fit', () => {
	const boundses: fc.Arbitrary<Bounds> = fc
		.tuple(
			fc.double({ min: 30, max: 45, noNaN: true }),
			fc.double({ min: 20, max: 35, noNaN: true }),
			fc.double({ min: 1, max: 15, noNaN: true }),
			fc.double({ min: 1, max: 15, noNaN: true }),
		)
		.map(([west, south, width, height]) => [west, south, west + width, south + height])

	test('all of the bounds lies inside the padding, and two sides touch it', () => {
		fc.assert(
			fc.property(
				boundses,
				fc.integer({ min: 300, max: 3000 }),
				fc.integer({ min: 300, max: 3000 }),
				fc.record({
					top: fc.integer({ min: 0, max: 100 }),
					right: fc.integer({ min: 0, max: 100 }),
					bottom: fc.integer({ min: 0, max: 100 }),
					left: fc.integer({ min: 0, max: 100 }),
				}),
				(bounds, width, height, padding) => {
					const camera = fitted(bounds, width, height, padding, MAX_ZOOM)
					const [west, south, east, north] = bounds
					const [left, top] = project({ width, height, ...camera }, [west, north])
					const [right, bottom] = project({ width, height, ...camera }, [east, south])
					const gaps = [
						left - padding.left,
						top - padding.top,
						width - padding.right - right,
						height - padding.bottom - bottom,
					]
					expect(Math.min(...gaps)).toBeGreaterThan(-0.001)
					if (camera.zoom < MAX_ZOOM) expect(Math.min(...gaps)).toBeLessThan(0.001)
					// Centred in what the padding leaves.
					expect(gaps[0]).toBeCloseTo(gaps[2] ?? 0, 4)
					expect(gaps[1]).toBeCloseTo(gaps[3] ?? 0, 4)
				},
			),
		)
	})

	test('a single point is shown as close as allowed', () => {
		expect(fitted([44, 33, 44, 33], 800, 600, 20, MAX_ZOOM)).toEqual({
			center: [expect.closeTo(44), expect.closeTo(33)],
			zoom: MAX_ZOOM,
		})
	})

	test('padding larger than the picture still gives a camera', () => {
		const { zoom, center } = fitted(HOME_BOUNDS, 100, 100, 400, MAX_ZOOM)
		expect(Number.isFinite(zoom)).toBe(true)
		expect(center.every(Number.isFinite)).toBe(true)
	})

	test('boundsOf gives back what was fitted exactly', () => {
		const camera = fitted(HOME_BOUNDS, 1000, 1000, 0, MAX_ZOOM)
		const [west, south, east, north] = boundsOf({ width: 1000, height: 1000, ...camera })
		expect(west).toBeLessThanOrEqual(HOME_BOUNDS[0] + 1e-9)
		expect(east).toBeGreaterThanOrEqual(HOME_BOUNDS[2] - 1e-9)
		expect(south).toBeLessThanOrEqual(HOME_BOUNDS[1] + 1e-9)
		expect(north).toBeGreaterThanOrEqual(HOME_BOUNDS[3] - 1e-9)
	})
})

test('bounds lie around as many points as a record may have', () => {
	const points = Array.from({ length: 200_000 }, (_, i) => [40 + (i % 7), 30 + (i % 5)] as const)
	expect(boundsAround(points)).toEqual([40, 30, 46, 34])
})
