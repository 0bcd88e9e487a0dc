import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOwnName } from '../../../src/core/geometry/ownName.ts'

/** "Taji" at the upper right of its square, as it stood right beside the dot of Balad. */
const NAME = { x: 110, y: 75, width: 34, height: 15 }

test('a name between two marks belongs to the nearer one', () => {
	expect(isOwnName(NAME, [100, 100], [])).toBe(true)
	expect(isOwnName(NAME, [100, 100], [[105, 66]]), 'the dot above is nearer').toBe(false)
	expect(isOwnName(NAME, [100, 100], [[105, 20]])).toBe(true)
	expect(isOwnName(NAME, [100, 100], [[130, 80]]), 'a mark under the name').toBe(false)
	expect(isOwnName(NAME, [100, 100], [[100, 100]]), 'a mark at the same place').toBe(false)
})

test('whose mark lies nearest is all that counts, from wherever one looks', () => {
	const coordinate = fc.integer({ min: -200, max: 200 })
	const point = fc.tuple(coordinate, coordinate)
	fc.assert(
		fc.property(point, point, point, (own, other, [dx, dy]) => {
			const moved = { ...NAME, x: NAME.x + dx, y: NAME.y + dy }
			const by = ([x, y]: readonly [number, number]): [number, number] => [x + dx, y + dy]
			expect(isOwnName(moved, by(own), [by(other)])).toBe(isOwnName(NAME, own, [other]))
			if (isOwnName(NAME, own, [other])) expect(isOwnName(NAME, other, [own])).toBe(false)
		}),
	)
})
