import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compassPoint, type Offset, offsetOf, saidDistance } from '../../../src/core/query/distance.ts'
import type { LngLat } from '../../../src/core/record/model.ts'
import { moved, naiveBearing, naiveKm, placeAt } from '../sphere.ts'

/** Anywhere in and around Iraq. */
const point: fc.Arbitrary<LngLat> = fc.tuple(
	fc.double({ min: 38, max: 49, noNaN: true }),
	fc.double({ min: 29, max: 38, noNaN: true }),
)
const uncertainty = fc.constantFrom(0, 1, 2, 3, 5, 8, 12, 15, 20)
const turn = fc.double({ min: 0, max: 360, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

/** The smaller angle between two bearings, in degrees. */
const angle = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180)

test('distance and bearing agree with plain vectors', () => {
	fc.assert(
		fc.property(point, point, (a, b) => {
			const { km, bearing } = offsetOf(placeAt(a, 0), placeAt(b, 0))
			expect(km).toBeCloseTo(naiveKm(a, b), 6)
			expect(bearing).toBeGreaterThanOrEqual(0)
			expect(bearing).toBeLessThan(360)
			if (km > 0.001) expect(angle(bearing, naiveBearing(a, b))).toBeLessThan(0.01)
		}),
		{ numRuns: 1000 },
	)
})

test('there and back is as far, in the opposite direction', () => {
	fc.assert(
		fc.property(point, uncertainty, turn, fc.double({ min: 1, max: 200, noNaN: true }), (a, rough, way, far) => {
			const [from, to] = [placeAt(a, rough), placeAt(moved(a, far, way), 1)]
			const [there, back] = [offsetOf(from, to), offsetOf(to, from)]
			expect(back.km).toBeCloseTo(there.km, 9)
			expect(back.uncertaintyKm).toBe(there.uncertaintyKm)
			// Meridians meet: by less than 2° over 200 km here.
			expect(angle(back.bearing, there.bearing + 180)).toBeLessThan(2)
		}),
	)
})

test('wherever the places truly are in their circles, what is said of them holds', () => {
	fc.assert(
		fc.property(
			fc.tuple(point, uncertainty, share, turn),
			// Of two points a metre apart no direction can be told from rounded degrees.
			fc.tuple(fc.double({ min: 0.01, max: 250, noNaN: true }), turn, uncertainty, share, turn),
			([a, roughA, shareA, turnA], [far, way, roughB, shareB, turnB]) => {
				const b = moved(a, far, way)
				const offset = offsetOf(placeAt(a, roughA), placeAt(b, roughB))
				const [trueA, trueB] = [moved(a, roughA * shareA, turnA), moved(b, roughB * shareB, turnB)]
				const trueKm = naiveKm(trueA, trueB)
				expect(Math.abs(trueKm - offset.km)).toBeLessThanOrEqual(offset.uncertaintyKm + 1e-6)
				const said = saidDistance(offset)
				if (said.how === 'upTo') expect(trueKm).toBeLessThanOrEqual(said.km + 1e-6)
				const compass = compassPoint(offset)
				// Within one sector of the rose that the word is taken from; 2° for the meridians.
				if (compass !== null)
					expect(angle(compass * 22.5, naiveBearing(trueA, trueB))).toBeLessThanOrEqual(sectorOf(offset) + 2)
			},
		),
		{ numRuns: 2000 },
	)
})

/** The sector of the finest rose that the uncertainty allows, in degrees, by trying all directions. */
function sectorOf({ km, uncertaintyKm }: Offset): number {
	let doubt = 0
	for (let i = 0; i < 3600; i++) {
		const [x, y] = [km + uncertaintyKm * Math.cos(i), uncertaintyKm * Math.sin(i)]
		doubt = Math.max(doubt, Math.abs(Math.atan2(y, x)) * (180 / Math.PI))
	}
	return doubt <= 11.25 ? 22.5 : doubt <= 22.5 ? 45 : 90
}

test('a point of the compass is the nearest one to the bearing', () => {
	for (let bearing = 0; bearing < 360; bearing += 0.5) {
		const point = compassPoint({ km: 100, uncertaintyKm: 1, bearing })
		if (point === null) throw new Error(`no direction for ${bearing}°`)
		expect(angle(point * 22.5, bearing)).toBeLessThanOrEqual(11.25)
	}
})

test.each([
	// A few kilometres on tens of them: sixteen points. Then eight, four, and none where the places may be one.
	[30, 3, 199, 9],
	[30, 9, 199, 8],
	[30, 18, 199, 8],
	[30, 18, 221, 8],
	[30, 18, 230, 12],
	[30, 25, 199, null],
	[30, 30, 199, null],
	[0, 0, 0, null],
	[50, 1, 355, 0],
])('%i km ± %i km at %i° is point %s', (km, uncertaintyKm, bearing, point) => {
	expect(compassPoint({ km, uncertaintyKm, bearing })).toBe(point)
})

test.each([
	[28.2, 2, 28, 'exactly'],
	[0.4, 0, 1, 'exactly'],
	[31.3, 6, 30, 'about'],
	[33.0, 6, 35, 'about'],
	[140.0, 16, 140, 'about'],
	[24.4, 13, 20, 'about'],
	[4.7, 13, 20, 'upTo'],
	[0, 5, 5, 'upTo'],
	[0.5, 2, 3, 'upTo'],
] as const)('%f km ± %i km is said as %i km, %s', (km, uncertaintyKm, said, how) => {
	expect(saidDistance({ km, uncertaintyKm })).toEqual({ km: said, how })
})
