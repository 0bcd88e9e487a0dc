import { around, type Candidate, type LabelBox, type LabelSide, labelBoxDistance, nearestOn } from './labelPlacement.ts'
import { type NamedMark, ownNames, readByLine } from './ownName.ts'
import type { Point } from './projection.ts'

/** How far a name may move from its mark, pixels at unit 1 beyond the symbol. */
const STEPS = [0, 9, 20, 34, 50, 68, 92] as const
/** Where it is nearer to its own mark than to any other it moves no further than this. */
const NEAREST_TO = 68
/** A name further away than this is tied to its mark by a line. */
const LEADER_FROM = 8
/** How far a name that its line alone ties to its mark may be from it: that of any base, and of one at which something happened on the day. */
export const TIED_TO = { any: 34, told: 92 } as const
/** Pixels beyond the symbol in which a line may cross its neighbours: in a crowd there is no other way out. */
const OWN_CROWD = 5
/** Shares of its length or height that a name slides; at the end of a line it need not face its mark. */
const SLIDES = [0.25, -0.25, 0.4, -0.4] as const
const TIED_SLIDES = [...SLIDES, 0.7, -0.7, 1.1, -1.1, 1.5, -1.5] as const
/** And is no further away then than so many times the distance that it may have. */
const SLID_TO = 1.2
/** A name that has so many places need not look any further. */
const ENOUGH = 60
/** So many pixels further away a name may stand rather than near to another mark. */
const CROWDED = 24
/** A line is looked at in steps of this length when names are placed. */
const LEADER_STEP = 3

/** A name of a mark that wants a place. */
export interface NamedPoint {
	/** The middle of its mark, pixels. */
	readonly at: Point
	/** Size of the name, pixels. */
	readonly width: number
	readonly height: number
	/** Pixels from there that it keeps: clear of the symbol. */
	readonly near: number
	/** Factor on all distances; 1 is the screen's. */
	readonly unit: number
	/** Best first; as everywhere (the default). */
	readonly sides?: readonly LabelSide[]
	/** What it names, and all other marks. */
	readonly own: readonly NamedMark[]
	readonly others: readonly NamedMark[]
	/** How far from its symbol it may stand where its line alone says whose name it is, pixels at unit 1; 0: nowhere. */
	readonly tiedTo: number
	/** Whether it may stand rather near to another mark there, where there is nothing better. */
	readonly mayBeCrowded?: boolean
	/** Whether there is room; asked before a line is drawn to a place. Everywhere is (the default). */
	readonly hasRoom?: ((box: LabelBox) => boolean) | undefined
}

/**
 * Where the name of a mark may stand, best first: beside it; further away, tied to it by a line, and still nearer to it
 * than to any other mark; and at the end of such a line on free ground, where the line alone says whose name it is.
 */
export function nameCandidates(named: NamedPoint): readonly Candidate[] {
	const { at, width, height, near, unit, sides, own, tiedTo, mayBeCrowded = false, hasRoom = anywhere } = named
	// Most places of a name are another's, of a mark close by: it is asked first.
	const others = named.others.toSorted((a, b) => distance(a.at, at) - distance(b.at, at))
	const [isOwn, isByLine] = [ownNames(own, others), readByLine(own, others)]
	const beside = (step: number, slides: readonly number[]): readonly Candidate[] => {
		const round = around(at, width, height, [near + step * unit], sides)
		return [...round, ...round.flatMap((each) => slid(each, slides))]
	}
	const lined = (step: number, each: Candidate): Candidate =>
		step < LEADER_FROM ? each : withLeader(each, at, near + OWN_CROWD * unit)
	// Only those that are left get their line.
	const nearest: Candidate[] = []
	for (const step of STEPS) {
		if (step > NEAREST_TO) break
		for (const each of beside(step, SLIDES)) if (isOwn(each.box) && hasRoom(each.box)) nearest.push(lined(step, each))
		if (nearest.length >= ENOUGH) return nearest
	}
	const tied = STEPS.filter((step) => step >= LEADER_FROM && step <= tiedTo).flatMap((step) =>
		beside(step, TIED_SLIDES)
			.filter(({ box }) => {
				const length = labelBoxDistance(box, at)
				return (
					length > near + OWN_CROWD * unit &&
					length <= near + SLID_TO * tiedTo * unit &&
					hasRoom(box) &&
					isByLine(box, mayBeCrowded)
				)
			})
			.map((each) => ({
				...lined(step, each),
				tied: true,
				...(mayBeCrowded && !isByLine(each.box) ? { crowded: true } : {}),
			})),
	)
	const costOf = ({ box, crowded }: Candidate): number => labelBoxDistance(box, at) + (crowded ? CROWDED * unit : 0)
	return [...nearest, ...tied.toSorted((a, b) => costOf(a) - costOf(b))]
}

function anywhere(): boolean {
	return true
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
	const [dx, dy] = [otherX - x, otherY - y]
	return dx * dx + dy * dy
}

/** A name level with its mark, or above or below it, also slides along it: between two neighbours there is often just that room. */
function slid(candidate: Candidate, slides: readonly number[]): readonly Candidate[] {
	const { box, side } = candidate
	const [across, down] = side
	if (across !== 0 && down !== 0) return []
	return slides.map((share) => ({
		...candidate,
		box: {
			...box,
			x: box.x + (down === 0 ? 0 : share * box.width),
			y: box.y + (across === 0 ? 0 : share * box.height),
		},
	}))
}

function withLeader(candidate: Candidate, at: Point, near: number): Candidate {
	const end = nearestOn(candidate.box, at)
	const [dx, dy] = [end[0] - at[0], end[1] - at[1]]
	const length = Math.sqrt(dx * dx + dy * dy)
	const leader: LabelBox[] = []
	for (let along = near; along < length; along += LEADER_STEP) {
		leader.push({ x: at[0] + (dx * along) / length - 1, y: at[1] + (dy * along) / length - 1, width: 2, height: 2 })
	}
	return { ...candidate, leader }
}
