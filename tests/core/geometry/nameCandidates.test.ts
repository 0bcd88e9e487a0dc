import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelBoxDistance } from '../../../src/core/geometry/labelPlacement.ts'
import { nameCandidates, TIED_TO } from '../../../src/core/geometry/nameCandidates.ts'
import { isOwnName, isTiedName, type NamedMark } from '../../../src/core/geometry/ownName.ts'

const NAME = { at: [0, 0], width: 44, height: 16, near: 13, unit: 1 } as const
const OWN: NamedMark = { place: 'own', at: [0, 0], reach: 9 }

test('every place of a name is nearer to its own mark than to any other, or tied to it by a line that is not too long', () => {
	const coordinate = fc.integer({ min: -90, max: 90 })
	const crowd = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 8 })
	fc.assert(
		fc.property(crowd, fc.constantFrom(0, TIED_TO.any, TIED_TO.told), (points, tiedTo) => {
			const others = points.map(([x, y], i): NamedMark => ({ place: i, at: [x, y], reach: 9 }))
			for (const candidate of nameCandidates({ ...NAME, own: [OWN], others, tiedTo })) {
				const { box, leader, tied } = candidate
				if (!tied) expect(isOwnName(box, [OWN], others)).toBe(true)
				else {
					expect(leader?.length).toBeGreaterThan(0)
					expect(isTiedName(candidate, [OWN], others)).toBe(true)
					expect(labelBoxDistance(box, OWN.at)).toBeLessThanOrEqual(NAME.near + 1.2 * tiedTo)
				}
			}
		}),
	)
})

test('in a heap of marks that leaves no name beside it a line leads out, as short as can be', () => {
	// Taji among the bases of Baghdad, on a map of the country.
	const others = [
		[-12, 6],
		[4, 10],
		[12, 8],
		[0, -14],
		[-26, 4],
		[24, 14],
	].map(([x = 0, y = 0], i): NamedMark => ({ place: i, at: [x, y], reach: 9 }))
	const places = nameCandidates({ ...NAME, own: [OWN], others, tiedTo: TIED_TO.told })
	expect(nameCandidates({ ...NAME, own: [OWN], others, tiedTo: 0 })).toEqual([])
	const lengths = places.map(({ box }) => labelBoxDistance(box, OWN.at))
	expect(lengths.length).toBeGreaterThan(0)
	expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
})
