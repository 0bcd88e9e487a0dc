import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BADGE_NEAR_PX, BADGE_PX, badgeOffset, badgeWidth } from '../../../src/core/geometry/badgePlacement.ts'
import { atEdge, type Box, boxAround, clampInto, holds, inset, overlap } from '../../../src/core/geometry/boxes.ts'
import { cardPlace, listPlace } from '../../../src/core/geometry/popoverPlacement.ts'
import type { Point } from '../../../src/core/geometry/projection.ts'

const FREE = { symbols: [], badges: [], nameIn: () => null } as const
const point = (size: number): fc.Arbitrary<Point> =>
	fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size }))
const room = fc
	.tuple(
		fc.integer({ min: 0, max: 420 }),
		fc.integer({ min: 0, max: 60 }),
		fc.integer({ min: 300, max: 1200 }),
		fc.integer({ min: 200, max: 900 }),
	)
	.map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height }))

test('a badge stands at the upper right, where the still has it, if nothing is there', () => {
	const [x, y] = badgeOffset([100, 100], BADGE_PX, FREE)
	expect(x).toBeGreaterThan(0)
	expect(y).toBeLessThan(0)
})

test('a badge never lies on its own symbol, however many digits it has', () => {
	for (const digits of [1, 2, 3, 5])
		fc.assert(
			fc.property(fc.array(point(200), { maxLength: 6 }), (symbols) => {
				const [x, y] = badgeOffset([100, 100], badgeWidth(digits), { ...FREE, symbols })
				expect(overlap(boxAround([x, y], badgeWidth(digits), BADGE_PX), boxAround([0, 0], 16, 16))).toBe(false)
			}),
		)
})

test('with one neighbour it covers neither that symbol nor seems to belong to it', () => {
	fc.assert(
		fc.property(point(200), (neighbour) => {
			fc.pre(Math.hypot(neighbour[0] - 100, neighbour[1] - 100) >= 22)
			const [x, y] = badgeOffset([100, 100], BADGE_PX, { ...FREE, symbols: [neighbour] })
			const at: Point = [100 + x, 100 + y]
			expect(overlap(boxAround(at, BADGE_PX, BADGE_PX), boxAround(neighbour, 18, 18))).toBe(false)
			expect(Math.hypot(at[0] - neighbour[0], at[1] - neighbour[1])).toBeGreaterThanOrEqual(Math.hypot(x, y) - 1)
		}),
	)
})

test('a name to the right of the symbol pushes the badge aside, a base’s name harder than a town’s', () => {
	const right = { left: 108, top: 70, right: 170, bottom: 130 }
	const [x] = badgeOffset([100, 100], BADGE_PX, { ...FREE, nameIn: (box) => (overlap(box, right) ? 'base' : null) })
	expect(x).toBeLessThan(0)
	// Towns all around, the base's name to the right.
	const [dx] = badgeOffset([100, 100], BADGE_PX, {
		...FREE,
		nameIn: (box) => (overlap(box, right) ? 'base' : 'ground'),
	})
	expect(dx).toBeLessThan(0)
})

test('where all around is taken a badge stands far out, at the end of its line, rather than on a name or a mark', () => {
	// Names of towns as near as most badges stand, and an attack drawn beside the base.
	const nameIn = (box: Box) => (overlap(box, boxAround([100, 100], 104, 104)) ? 'ground' : null)
	const [x, y] = badgeOffset([100, 100], BADGE_PX, { ...FREE, nameIn })
	expect(overlap(boxAround([100 + x, 100 + y], BADGE_PX, BADGE_PX), boxAround([100, 100], 104, 104))).toBe(false)
	expect(Math.hypot(x, y)).toBeGreaterThan(BADGE_NEAR_PX)
	const [dx, dy] = badgeOffset([100, 100], BADGE_PX, { ...FREE, marks: [[92, 82]], symbols: [[118, 90]] })
	expect(overlap(boxAround([100 + dx, 100 + dy], BADGE_PX, BADGE_PX), boxAround([92, 82], 14, 14))).toBe(false)
})

test('where only one gap is left in a crowd of names, it is found in whatever direction it lies', () => {
	// Names all around, as on a phone around Baghdad, and between two of them a gap a little wider than a badge.
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 52, max: 76 }), (direction, far) => {
			const angle = (direction * Math.PI) / 32
			const gap = boxAround([100 + far * Math.cos(angle), 100 + far * Math.sin(angle)], BADGE_PX + 16, BADGE_PX + 16)
			const inGap = (box: Box): boolean =>
				gap.left <= box.left && box.right <= gap.right && gap.top <= box.top && box.bottom <= gap.bottom
			const [x, y] = badgeOffset([100, 100], BADGE_PX, { ...FREE, nameIn: (box) => (inGap(box) ? null : 'base') })
			expect(inGap(boxAround([100 + x, 100 + y], BADGE_PX - 2, BADGE_PX - 2))).toBe(true)
		}),
	)
})

test('a badge does not go under the close-up, and its line strikes no name of a base and no mark', () => {
	const crowded = (box: Box) => (overlap(box, boxAround([100, 100], 104, 104)) ? 'base' : null)
	const free = badgeOffset([100, 100], BADGE_PX, { ...FREE, nameIn: crowded })
	const closeUp = boxAround([100 + free[0], 100 + free[1]], 30, 30)
	const other = badgeOffset([100, 100], BADGE_PX, { ...FREE, nameIn: crowded, covers: [closeUp] })
	expect(overlap(boxAround([100 + other[0], 100 + other[1]], BADGE_PX, BADGE_PX), closeUp)).toBe(false)
	// The name of another base stands half way to it.
	const name = boxAround([100 + free[0] / 2, 100 + free[1] / 2], 40, 14)
	const [x, y] = badgeOffset([100, 100], BADGE_PX, { ...FREE, nameIn: crowded, names: [name] })
	for (let share = 0.1; share < 1; share += 0.1) expect(holds(name, [100 + share * x, 100 + share * y])).toBe(false)
	// Nor the mark of what happened beside its base.
	const mark: Point = [100 + free[0] / 2, 100 + free[1] / 2]
	const [dx, dy] = badgeOffset([100, 100], BADGE_PX, { ...FREE, nameIn: crowded, marks: [mark] })
	for (let share = 0.1; share < 1; share += 0.1)
		expect(holds(boxAround(mark, 8, 8), [100 + share * dx, 100 + share * dy])).toBe(false)
})

test('a list stays in its room, and leaves its place free where there is space beside, above or below it', () => {
	fc.assert(
		fc.property(room, point(1200), fc.integer({ min: 60, max: 700 }), (box, place, height) => {
			const width = Math.min(336, box.right - box.left)
			const { left, top, maxHeight } = listPlace(box, place, width, height)
			const list = { left, top, right: left + width, bottom: top + Math.min(height, maxHeight) }
			expect(list.left).toBeGreaterThanOrEqual(box.left)
			expect(list.right).toBeLessThanOrEqual(box.right)
			expect(list.top).toBeGreaterThanOrEqual(box.top)
			expect(list.bottom).toBeLessThanOrEqual(box.bottom)
			// A room of 320 px has 120 above or below any place in it.
			if (box.bottom - box.top >= 320) expect(overlap(list, boxAround(clampInto(box, place), 60, 60))).toBe(false)
		}),
	)
})

test('a card lies under no legend where there is room on another side of its place', () => {
	const room = { left: 400, top: 120, right: 1432, bottom: 660 }
	const legend = { left: 1180, top: 120, right: 1430, bottom: 560 }
	const size = [260, 72] as const
	const cardOf = ([left, top]: readonly [number, number]) => ({
		left,
		top,
		right: left + size[0],
		bottom: top + size[1],
	})
	// To its right is the legend.
	expect(cardPlace(room, [1100, 300], size, [legend])[0]).toBe(1100 - 36 - size[0])
	expect(cardPlace(room, [1100, 300], size, [])[0]).toBe(1100 + 36)
	fc.assert(
		fc.property(point(1500), (place) => {
			const box = cardOf(cardPlace(room, place, size, [legend]))
			expect(box.left).toBeGreaterThanOrEqual(room.left)
			expect(box.right).toBeLessThanOrEqual(room.right)
			expect(box.top).toBeGreaterThanOrEqual(room.top)
			expect(box.bottom).toBeLessThanOrEqual(room.bottom)
			if (!holds(legend, place) && place[0] < 1180) expect(overlap(box, legend)).toBe(false)
			expect(overlap(box, boxAround(clampInto(room, place), 60, 60))).toBe(false)
		}),
	)
})

test('a pointer stands in its room and on no obstacle, as near to its place as it gets', () => {
	const size = [120, 36] as const
	fc.assert(
		fc.property(room, point(3000), (box, place) => {
			fc.pre(!holds(box, place))
			const corner = boxAround([box.right - 60, box.top + 20], 100, 40)
			const at = atEdge(box, place, size, [corner])
			expect(holds(inset(box, 60, 18), at)).toBe(true)
			expect(overlap(boxAround(at, ...size), corner)).toBe(false)
			expect(atEdge(box, place, size, [])).toEqual(clampInto(inset(box, 60, 18), place))
		}),
	)
})

test('a badge does not stand between two symbols, nearer to the other one', () => {
	// Clear of the first corner by a pixel, but nearer to it than the badge's own symbol is.
	const [x, y] = badgeOffset([100, 100], BADGE_PX, { ...FREE, symbols: [[115, 63]] })
	expect(Math.hypot(115 - 100 - x, 63 - 100 - y)).toBeGreaterThanOrEqual(Math.hypot(x, y))
})

test('in a crowd it finds the gap between the names beside it', () => {
	// Around a capital whose name stands to the right of its crowd, as a phone and a wide window show it.
	const capital = { left: 158, top: 103, right: 221, bottom: 120 }
	const bases = [
		{ left: 149, top: 75, right: 171, bottom: 87 },
		{ left: 185, top: 126, right: 240, bottom: 141 },
	]
	const at: Point = [147, 113]
	const symbols: readonly Point[] = [
		[137, 96],
		[123, 114],
		[136, 116],
		[168, 132],
		[134, 146],
		[143, 64],
	]
	const nameIn = (box: Box): 'base' | 'ground' | null =>
		bases.some((name) => overlap(name, box)) ? 'base' : overlap(capital, box) ? 'ground' : null
	const [x, y] = badgeOffset(at, BADGE_PX, { symbols, members: [[136, 116]], badges: [], nameIn })
	const badge = boxAround([at[0] + x, at[1] + y], BADGE_PX - 2, BADGE_PX - 2)
	expect(nameIn(badge)).toBeNull()
	for (const symbol of [at, ...symbols]) expect(overlap(badge, boxAround(symbol, 12, 12))).toBe(false)
})

test('a badge stands out of the ring that a mark has on its day', () => {
	const mark = [-13, -23] as const
	const [x, y] = badgeOffset([0, 0], BADGE_PX, { symbols: [], marks: [mark], badges: [], nameIn: () => null })
	// A ring of 27 px, and half a badge.
	expect(Math.hypot(x - mark[0], y - mark[1])).toBeGreaterThanOrEqual(36)
})
