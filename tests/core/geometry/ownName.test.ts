import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelBoxAround, labelBoxDistance } from '../../../src/core/geometry/labelPlacement.ts'
import { isOwnName, isReadAsOwn, isTiedName, type NamedMark } from '../../../src/core/geometry/ownName.ts'

/** "Taji" at the upper right of its square, as it stood right beside the dot of Balad. */
const NAME = { x: 110, y: 75, width: 34, height: 15 }

function markAt(x: number, y: number): NamedMark {
	return { place: `${x} ${y}`, at: [x, y], reach: 5, circle: 0 }
}

test('a name between two marks belongs to the nearer one', () => {
	const own = [markAt(100, 100)]
	expect(isOwnName(NAME, own, [])).toBe(true)
	expect(isOwnName(NAME, own, [markAt(105, 66)]), 'the dot above is nearer').toBe(false)
	expect(isOwnName(NAME, own, [markAt(105, 20)])).toBe(true)
	expect(isOwnName(NAME, own, [markAt(130, 80)]), 'a mark under the name').toBe(false)
})

test('a name that meets its own mark with a corner is not set straight under another, but far below it', () => {
	// "Victoria" at the lower right of its square, as it stood under that of Union III, which had no name.
	const [victoria, union] = [markAt(100, 100), markAt(142, 87)]
	const name = { x: 112, y: 112, width: 44, height: 14 }
	expect(isOwnName(name, [victoria], [union])).toBe(false)
	expect(isOwnName(name, [victoria], [markAt(142, 80)])).toBe(true)
	expect(isOwnName({ ...name, x: 78 }, [victoria], [markAt(108, 91)]), 'straight under its own').toBe(true)
	expect(isOwnName(name, [victoria], [markAt(180, 119)]), 'straight beside another').toBe(false)
})

test('whose mark lies nearest is all that counts, from wherever one looks', () => {
	const coordinate = fc.integer({ min: -200, max: 200 })
	const point = fc.tuple(coordinate, coordinate)
	fc.assert(
		fc.property(point, point, point, (own, other, [dx, dy]) => {
			const moved = { ...NAME, x: NAME.x + dx, y: NAME.y + dy }
			const by = ([x, y]: readonly [number, number]): readonly NamedMark[] => [markAt(x + dx, y + dy)]
			const is = isOwnName(NAME, [markAt(...own)], [markAt(...other)])
			expect(isOwnName(moved, by(own), by(other))).toBe(is)
			if (is) expect(isOwnName(NAME, [markAt(...other)], [markAt(...own)])).toBe(false)
		}),
	)
})

test('a name that touches its own mark still goes where no other is as near', () => {
	const box = { x: 10, y: 0, width: 40, height: 10 }
	const mark = (x: number, reach = 5) => ({ place: x, at: [x, 5] as const, reach })
	expect(isOwnName(box, [mark(0)], [mark(70)])).toBe(true)
	expect(isOwnName(box, [mark(0)], [mark(60)])).toBe(false)
	// Hardly further: it could be either's.
	expect(isOwnName(box, [mark(0)], [mark(61)])).toBe(false)
	// Its middle is further, its edge nearer.
	expect(isOwnName(box, [mark(0)], [mark(62, 11)])).toBe(false)
	expect(isOwnName(box, [], [mark(30)])).toBe(true)
	// At the edge of the circle around another it would be the name of the circle; in it, everything is.
	const base = (x: number, circle: number) => ({ ...mark(x), circle })
	expect(isOwnName(box, [base(0, 0)], [base(80, 0)])).toBe(true)
	expect(isOwnName(box, [base(0, 0)], [base(80, 29)])).toBe(false)
	expect(isOwnName(box, [base(0, 0)], [base(80, 81)])).toBe(true)
	// A town is not taken for a circle.
	expect(isOwnName(box, [mark(0)], [base(80, 29)])).toBe(true)
})

test('the line of a name says whose it is only where it leads past nobody to ground that is nobody’s', () => {
	const coordinate = fc.integer({ min: -150, max: 150 })
	const point = fc.tuple(coordinate, coordinate)
	const leader = [labelBoxAround([60, 0], 1)]
	fc.assert(
		fc.property(point, point, ([dx, dy], other) => {
			const name = { box: { x: dx, y: dy, width: 40, height: 14 }, leader }
			const [own, others] = [[markAt(0, 0)], [markAt(...other)]]
			const isTied = isTiedName(name, own, others)
			// Nobody takes it for the other's, from whichever side.
			if (isTied) expect(labelBoxDistance(name.box, other)).toBeGreaterThan(13)
			expect(isReadAsOwn(name, own, others)).toBe(isTied || isOwnName(name.box, own, others))
			expect(isTiedName({ box: name.box, leader: [] }, own, others)).toBe(false)
		}),
	)
	const right = { box: { x: 60, y: -7, width: 40, height: 14 }, leader }
	expect(isTiedName(right, [markAt(0, 0)], [markAt(30, 20)])).toBe(true)
	expect(isTiedName(right, [markAt(0, 0)], [markAt(30, 3)]), 'the line passes a mark').toBe(false)
	expect(isTiedName(right, [markAt(0, 0)], [markAt(80, 15)]), 'a mark beside the name').toBe(false)
	expect(isTiedName(right, [markAt(0, 0)], [markAt(80, 19)]), 'a mark under the name').toBe(false)
	expect(isTiedName(right, [markAt(0, 0)], [markAt(80, 21)])).toBe(true)
	const doubted: NamedMark = { ...markAt(80, 30), circle: 20 }
	expect(isTiedName(right, [markAt(0, 0)], [doubted])).toBe(true)
	expect(isTiedName(right, [markAt(0, 0)], [{ ...doubted, circle: 24 }]), 'at the circle around another').toBe(false)
})
