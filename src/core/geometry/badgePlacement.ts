import { type Box, boxAround, holds, inset, overlap, sharedArea } from './boxes.ts'
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
	[30, -18],
	[-30, -18],
	[30, 18],
	[-30, 18],
	[34, 0],
	[-34, 0],
	[0, -34],
	[0, 34],
]

/** Where names stand close around the crowd as well. */
const FARTHEST: readonly Point[] = [
	[18, -42],
	[-18, -42],
	[44, 20],
	[-44, 20],
	[18, 44],
	[-18, 44],
	[49, 30],
	[-49, 30],
	[49, -30],
	[-49, -30],
	[0, 56],
	[0, -56],
]

/** Where even those are taken: from here a line leads back, see `BADGE_NEAR_PX`. */
const BEYOND: readonly Point[] = [
	[66, 12],
	[-66, 12],
	[66, -12],
	[-66, -12],
	[58, 46],
	[-58, 46],
	[58, -46],
	[-58, -46],
	[24, 74],
	[-24, 74],
	[24, -74],
	[-24, -74],
]

const OFFSETS = [...NEAR, ...FAR, ...FARTHEST, ...BEYOND]

/** Every direction, ever farther: asked only where each of the others hides something. CSS pixels. */
const ANYWHERE: readonly Point[] = [40, 48, 56, 64, 72, 80, 88].flatMap((far) =>
	Array.from({ length: 48 }, (_, i): Point => {
		const angle = (i * Math.PI) / 24
		return [Math.round(far * Math.cos(angle)), Math.round(far * Math.sin(angle))]
	}),
)

/** A badge whose middle is farther than this from that of its symbol needs a line to be seen to belong to it, CSS pixels. */
export const BADGE_NEAR_PX = 32

/**
 * What a badge may do if it must, from bad to worse: stand off, be nearer to somebody else than to its own at the end of
 * a line, run over the mark of an event with it or stand in the ring of its day, touch a symbol, hide a town's name, seem
 * to belong to somebody else, strike a base's name with its line, hide one, lie on another badge, hide a symbol (by the
 * share of it that is hidden), lie under what covers the map.
 */
const COST = {
	far: 1,
	farthest: 2,
	beyond: 2.5,
	led: 0.4,
	crossed: 1.2,
	ringed: 1.2,
	touch: 2,
	ground: 3,
	strange: 3,
	struck: 3.5,
	base: 4,
	badge: 5,
	symbol: 8,
	covered: 20,
} as const

/** What the map has to say of a part of the screen. */
export interface BadgeSurroundings {
	/** Middles of the symbols of other bases. */
	readonly symbols: readonly Point[]
	/** Those of them whose events it counts as well: it may seem to belong to any of these. */
	readonly members?: readonly Point[]
	/** Middles of what is drawn beside bases on the days on which something happens at them. */
	readonly marks?: readonly Point[]
	/** Badges that have their place already. */
	readonly badges: readonly Box[]
	/** What covers the map. */
	readonly covers?: readonly Box[]
	/** Where names of bases are written. */
	readonly names?: readonly Box[]
	/** Whose name is written there, if any. */
	nameIn(box: Box): 'base' | 'ground' | null
}

function distanceCost(index: number): number {
	if (index < NEAR.length) return 0
	if (index < NEAR.length + FAR.length) return COST.far
	return index < NEAR.length + FAR.length + FARTHEST.length ? COST.farthest : COST.beyond
}

/** The room that the symbol of a base takes, CSS pixels. */
const SYMBOL_PX = 16
/** And an event's mark beside one; its heart, since a line may touch its rays. */
const MARK_PX = 18
const HEART_PX = 10
/** The radius of the ring that a mark has on its day, with half a badge. */
const RINGED_PX = 36

/** The line of a badge is looked at in steps of this length, CSS pixels, from the edge of its symbol to its own. */
const STEP_PX = 3

/** Whether the line that leads from a badge back to its symbol runs through a name. */
function isStruck(name: Box, [x, y]: Point, [dx, dy]: Point): boolean {
	const far = Math.hypot(dx, dy)
	if (far <= BADGE_NEAR_PX) return false
	for (let along = SYMBOL_PX / 2; along < far - BADGE_PX / 2; along += STEP_PX)
		if (holds(name, [x + (dx * along) / far, y + (dy * along) / far])) return true
	return false
}

/** Room for a number of so many digits. */
export function badgeWidth(digits: number): number {
	return BADGE_PX + Math.max(0, digits - 1) * 7
}

/**
 * Where the badge of a symbol goes: the first offset at which it covers nothing, else the one that does least harm.
 * @returns the offset of its middle from the symbol's, CSS pixels
 */
export function badgeOffset(
	[x, y]: Point,
	width: number,
	{ symbols, members = [], marks = [], badges, covers = [], names = [], nameIn }: BadgeSurroundings,
): Point {
	let best: Point = [0, 0]
	let least = Number.POSITIVE_INFINITY
	const ask = ([dx, dy]: Point, distance: number): void => {
		// A wide badge grows away from its symbol.
		const offset: Point = [dx + (Math.sign(dx) * (width - BADGE_PX)) / 2, dy]
		const at: Point = [x + offset[0], y + offset[1]]
		const box = boxAround(at, width + 2, BADGE_PX + 2)
		const own = Math.min(Math.hypot(...offset), ...members.map(([mx, my]) => Math.hypot(mx - at[0], my - at[1])))
		let cost = distance
		const covered = (middle: Point, side: number): number => {
			const hidden = sharedArea(boxAround(middle, side, side), box) / side ** 2
			return hidden > 0 ? COST.touch + COST.symbol * hidden : 0
		}
		for (const symbol of symbols) cost += covered(symbol, SYMBOL_PX)
		for (const mark of marks) cost += covered(mark, MARK_PX)
		if (symbols.some((symbol) => Math.hypot(symbol[0] - at[0], symbol[1] - at[1]) < own - 1))
			cost += Math.hypot(...offset) > BADGE_NEAR_PX ? COST.led : COST.strange
		if (badges.some((badge) => overlap(badge, box))) cost += COST.badge
		if (covers.some((cover) => overlap(cover, box))) cost += COST.covered
		if (names.some((name) => isStruck(name, [x, y], offset))) cost += COST.struck
		if (marks.some((mark) => Math.hypot(mark[0] - at[0], mark[1] - at[1]) < RINGED_PX)) cost += COST.ringed
		if (marks.some((mark) => isStruck(boxAround(mark, HEART_PX, HEART_PX), [x, y], offset))) cost += COST.crossed
		// The map keeps some room around its names; in the gap between two lines of them a badge hides none.
		const name = cost < least ? nameIn(inset(box, 2, 2)) : null
		if (name) cost += COST[name]
		if (cost < least) [best, least] = [offset, cost]
	}
	for (const [index, each] of OFFSETS.entries()) {
		ask(each, distanceCost(index))
		if (least === 0) return best
	}
	if (least >= COST.ground) for (const each of ANYWHERE) ask(each, COST.beyond)
	return best
}
