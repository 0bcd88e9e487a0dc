import { expect, test } from 'vitest'
import { hasPlaces } from '../../../src/still/map/placesIn.ts'
import { realTimeline } from '../real.ts'

const frame = { width: 600, height: 400 }
const { bases } = realTimeline.dataset

test.each([
	['the country', [43.7, 33.2], 5, true],
	['one place alone', [44.4, 33.3], 9, true],
	['a desert between the places', [42.0, 31.6], 8, false],
	['another part of the world', [10, 50], 5, false],
] as const)('a picture of %s knows whether it shows a place: %o at zoom %i', (_, center, zoom, shows) => {
	expect(hasPlaces(bases, [{ frame: { ...frame, center, zoom } }])).toBe(shows)
})

test('of two maps one is enough', () => {
	const off = { frame: { ...frame, center: [10, 50] as const, zoom: 5 } }
	const on = { frame: { ...frame, center: [43.7, 33.2] as const, zoom: 5 } }
	expect(hasPlaces(bases, [off, on])).toBe(true)
	expect(hasPlaces(bases, [])).toBe(false)
})
