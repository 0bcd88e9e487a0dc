import { expect, test } from 'vitest'
import type { Point } from '../../../src/core/geometry/projection.ts'
import { placesBeside } from '../../../src/ui/overlay/hitAreas.ts'

/** Two places a pixel apart, and one further off. */
const PLACES: readonly Point[] = [
	[100, 100],
	[101, 100],
	[112, 100],
]

test('the middle of a place whose part of the screen is less than a pixel means it, and its twin', () => {
	expect(placesBeside([100, 100], PLACES, Number.POSITIVE_INFINITY, 'fine').meant).toEqual([0, 1])
	expect(placesBeside([112, 101], PLACES, Number.POSITIVE_INFINITY, 'fine').meant).toEqual([2])
	// A finger tells less apart.
	expect(placesBeside([106, 100], PLACES, Number.POSITIVE_INFINITY, 'coarse').meant).toEqual([1, 0, 2])
})

test('a mark that is hit as near is asked about too, and one that is clearly nearer opens alone', () => {
	expect(placesBeside([100, 100], PLACES, 1, 'fine')).toEqual({ meant: [0, 1], isHitMeant: true })
	expect(placesBeside([100, 100], PLACES, 6, 'fine')).toEqual({ meant: [0, 1], isHitMeant: false })
	expect(placesBeside([104, 100], PLACES, 1, 'fine')).toEqual({ meant: [], isHitMeant: true })
})

test('what is out of reach, and what is not there, is not meant', () => {
	expect(placesBeside([140, 100], PLACES, Number.POSITIVE_INFINITY, 'fine').meant).toEqual([])
	expect(placesBeside([0, 0], [], Number.POSITIVE_INFINITY, 'coarse').meant).toEqual([])
})
