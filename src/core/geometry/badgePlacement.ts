import { type Box, boxAround, overlap, sharedArea } from './boxes.ts'
import type { Point } from './projection.ts'

/** Height of a badge, CSS pixels. */
export const BADGE_PX = 18

/** Middle of the badge from the middle of its symbol, best first. */
const NEAR: readonly Point[] = [
	[15, -18],
	[-15, -18],
	[15, 18],
	[-15, 18],
	[0, -24],
	[0, 24],
	[24, 0],
	[-24, 0],
	[23, -9],
	[-23, -9],
	[23, 9],
	[-23, 9],
]

/** The way out of a crowd. */
const FAR: readonly Point[] = [
	[24, -26],
	[-24, -26],
	[24, 26],
	[-24, 26],
	[34, 0],
	[-34, 0],
	[0, -34],
	[0, 34],
]

const OFFSETS = [...NEAR, ...FAR]

/**
 * What a badge may do if it must, from bad to worse: hide a town's name, stand off, touch a symbol, seem to belong to
 * somebody else, hide a base's name, lie on another badge, hide a symbol (by the share of it that is hidden).
 */
const COST = { ground: 1, far: 1, touch: 2, strange: 3, base: 3, badge: 5, symbol: 8 } as const

/** What the map has to say of a part of the screen. */
export interface BadgeSurroundings {
	/** Middles of the symbols of other bases. */
	readonly symbols: readonly Point[]
	/** Badges that have their place already. */
	readonly badges: readonly Box[]
	/** Whose name is written there, if any. */
	nameIn(box: Box): 'base' | 'ground' | null
}

/** The room that the symbol of a base takes, CSS pixels. */
const SYMBOL_PX = 16

/** Room for a number of so many digits. */
export function badgeWidth(digits: number): number {
	return BADGE_PX + Math.max(0, digits - 1) * 7
}

/**
 * Where the badge of a symbol goes: the first offset at which it covers nothing, else the one that does least harm.
 * @returns the offset of its middle from the symbol's, CSS pixels
 */
export function badgeOffset([x, y]: Point, width: number, { symbols, badges, nameIn }: BadgeSurroundings): Point {
	let best: Point = [0, 0]
	let least = Number.POSITIVE_INFINITY
	for (const [index, [dx, dy]] of OFFSETS.entries()) {
		// A wide badge grows away from its symbol.
		const offset: Point = [dx + (Math.sign(dx) * (width - BADGE_PX)) / 2, dy]
		const at: Point = [x + offset[0], y + offset[1]]
		const box = boxAround(at, width + 2, BADGE_PX + 2)
		const own = Math.hypot(...offset)
		let cost: number = index < NEAR.length ? 0 : COST.far
		for (const symbol of symbols) {
			const hidden = sharedArea(boxAround(symbol, SYMBOL_PX, SYMBOL_PX), box) / SYMBOL_PX ** 2
			if (hidden > 0) cost += COST.touch + COST.symbol * hidden
		}
		if (symbols.some((symbol) => Math.hypot(symbol[0] - at[0], symbol[1] - at[1]) < own - 1)) cost += COST.strange
		if (badges.some((badge) => overlap(badge, box))) cost += COST.badge
		const name = cost < least ? nameIn(box) : null
		if (name) cost += COST[name]
		if (cost < least) [best, least] = [offset, cost]
		if (cost === 0) break
	}
	return best
}
