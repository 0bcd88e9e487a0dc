import { boxIndex } from '../geometry/boxIndex.ts'
import {
	beside,
	enclosing,
	grown,
	isFree,
	type LabelBox,
	type LabelSide,
	labelBoxAround,
	labelBoxDistance,
	labelsOverlap,
	nearestOn,
} from '../geometry/labelPlacement.ts'
import type { Point } from '../geometry/projection.ts'

/** A caption that wants a place; of several with one key, its forms, one is placed. */
export interface CaptionRequest {
	readonly key: string
	/** The middle of its mark, pixels. */
	readonly at: Point
	/** Pixels, as set. */
	readonly width: number
	readonly height: number
	/** Pixels from there that its mark takes, a ring included; 0 (the default): no more than the nearest caption leaves. */
	readonly reach?: number
	/** Pixels that the leader of a better form may be longer before this one is taken; 0 (the default) for the best. */
	readonly worse?: number
	/** Where it stands already: it moves only to be much nearer. */
	readonly stands?: LabelBox | undefined
}

export interface PlacedCaption<R extends CaptionRequest> {
	readonly request: R
	readonly box: LabelBox
	/** The leader as small boxes along it. */
	readonly leader: readonly LabelBox[]
	/** Where it meets the caption. */
	readonly leaderTo: Point
}

/** Pixels between mark and caption at unit 1: as near as it gets, and then away from a crowd. */
const GAPS = [22, 28, 34, 42, 52, 63, 76, 90, 104, 121, 140, 161, 184, 240] as const
/** Beside the mark before above and below it, and corners last: a leader reads best when it is level or upright. */
const SIDES: readonly LabelSide[] = [
	[1, 0],
	[-1, 0],
	[1, -1],
	[-1, -1],
	[1, 1],
	[-1, 1],
	[0, -1],
	[0, 1],
]
/** How far a caption slides along its mark, as a share of its length: as far as it faces it, and past it where it has room between two names. */
const SLIDES = [0, -0.2, 0.2, -0.4, 0.4, -0.6, 0.6, -0.8, 0.8, -1.1, 1.1] as const
/** A leader is looked at in steps of this length. */
const LEADER_STEP = 3

/**
 * Where captions stand: as near to their marks as they find room, on no mark, on no other caption, their leaders crossing
 * neither. A place further away is taken only for what it spares: another form, a name under the caption, a line through
 * a mark, each so many pixels of leader. The first request chooses first; one for which there is no room at all is left
 * out: a caption at the wrong place would be worse than none.
 * @param obstacles what no caption may touch: marks, names of bases, furniture
 * @param within every caption stays inside
 */
export function placeCaptions<R extends CaptionRequest>(
	requests: readonly R[],
	obstacles: readonly LabelBox[],
	within: LabelBox,
	{ unit = 1, hides = nothing, marks = [] }: PlacementOptions = {},
): readonly PlacedCaption<R>[] {
	const gaps = GAPS.map((gap) => gap * unit)
	const obstaclesAt = boxIndex(obstacles)
	const told: LabelBox[] = []
	const placed: PlacedCaption<R>[] = []
	// Most places are taken: what has no room is gone before anybody looks along its leader.
	const placesOf = (request: R): readonly Place<R>[] => {
		const places: Place<R>[] = []
		const addIfFree = (box: LabelBox): void => {
			const wide = grown(box, 3 * unit)
			if (!isFree(wide, told, within) || obstaclesAt.isTaken(wide)) return
			const leaderTo = nearestOn(box, request.at)
			const [dx, dy] = [leaderTo[0] - request.at[0], leaderTo[1] - request.at[1]]
			const length = Math.sqrt(dx * dx + dy * dy) / unit
			const far = FAR_WEIGHT * Math.max(0, length - FAR)
			const stays = box === request.stands ? STAYS : 0
			places.push({ request, box, leaderTo, cost: length + far + (request.worse ?? 0) - stays })
		}
		if (request.stands) addIfFree(request.stands)
		for (const gap of gaps)
			for (const side of SIDES) {
				const { box } = beside(request.at, request.width, request.height, side, gap)
				// From a corner it faces its mark nowhere else.
				if (side[0] !== 0 && side[1] !== 0) addIfFree(box)
				else for (const share of SLIDES) addIfFree(slid(box, side, share, within))
			}
		return places
	}
	const isBesideOther = (box: LabelBox, at: Point): boolean => {
		const near = Math.min(BESIDE * unit, labelBoxDistance(box, at))
		return marks.some(
			(mark) => labelBoxDistance(box, mark) < near && Math.hypot(mark[0] - at[0], mark[1] - at[1]) > OWN * unit,
		)
	}
	for (const key of new Set(requests.map((request) => request.key))) {
		// A form is asked for its places once no better one has any left that costs less than being worse.
		const forms = requests
			.filter((request) => request.key === key)
			.toSorted((a, b) => leastCost(a) - leastCost(b))
			.values()
		let form = forms.next().value
		let places: readonly Place<R>[] = []
		let best: PlacedCaption<R> | null = null
		let least = Number.POSITIVE_INFINITY
		for (let at = 0; ; at++) {
			while (form && leastCost(form) <= Math.min(places[at]?.cost ?? Number.POSITIVE_INFINITY, least)) {
				places = [...places.slice(at), ...placesOf(form)].sort((a, b) => a.cost - b.cost)
				at = 0
				form = forms.next().value
			}
			const next = places[at]
			if (!next || next.cost >= least) break
			const { cost, ...place } = next
			const besideOther = isBesideOther(place.box, place.request.at) ? BESIDE_OTHER : 0
			if (cost + besideOther >= least) continue
			const leader = leaderBoxes(place.request.at, place.leaderTo, Math.max(GAPS[0] * unit, place.request.reach ?? 0))
			const whole = enclosing(leader)
			const isCrossed = (box: LabelBox): boolean =>
				labelsOverlap(whole, box) && leader.some((step) => labelsOverlap(step, box))
			const crossed = obstacles.filter(isCrossed).length + told.filter(isCrossed).length
			const known = cost + besideOther + crossed * CROSSED
			const all = known < least ? known + hides(place.box, leader, least - known) : known
			if (all < least) [best, least] = [{ ...place, leader }, all]
		}
		if (!best) continue
		told.push(best.box, ...best.leader)
		placed.push(best)
	}
	return placed
}

/** No place of a request costs less. */
function leastCost({ worse = 0, stands }: CaptionRequest): number {
	return worse - (stands ? STAYS : 0)
}

/** Where a caption has room. */
type Place<R extends CaptionRequest> = Omit<PlacedCaption<R>, 'leader'> & { readonly cost: number }

/** A caption this far from its mark, pixels at unit 1, is no longer seen with it: each pixel more counts so many times more. */
const FAR = 60
const FAR_WEIGHT = 1

/** So many pixels nearer a caption must come than where it stands, or it stays. */
const STAYS = 90

/** So many pixels longer a leader may be than that of a caption this near to another mark, and nearer than to its own, whose it seems to be. */
const BESIDE_OTHER = 60
const BESIDE = 24
/** The mark of an event may stand so far beside that of its place. */
const OWN = 20

/** So many pixels longer a leader may be that crosses one mark, name or other leader less. */
const CROSSED = 400

interface PlacementOptions {
	/** Factor on all distances; 1 (the default) is the screen's. */
	readonly unit?: number
	/** The middles of the marks that a caption beside them could be taken to tell of. */
	readonly marks?: readonly Point[]
	/**
	 * What a caption and its leader would hide there of what is not among the obstacles, as pixels at unit 1 that its
	 * leader may rather be longer. Asked of the nearest places first, and of no more than can still be the best; one that
	 * hides more than `most` is not, and need not be told how much.
	 */
	readonly hides?: (box: LabelBox, leader: readonly LabelBox[], most: number) => number
}

function nothing(): number {
	return 0
}

/** A caption level with its mark, or above or below it, may slide along as far as it still faces it, and so stays inside. */
function slid(box: LabelBox, [across, down]: LabelSide, share: number, within: LabelBox): LabelBox {
	return {
		...box,
		x: down === 0 ? box.x : clamp(box.x + share * box.width, within.x, within.x + within.width - box.width),
		y: across === 0 ? box.y : clamp(box.y + share * box.height, within.y, within.y + within.height - box.height),
	}
}

function leaderBoxes(at: Point, end: Point, near: number): readonly LabelBox[] {
	const [dx, dy] = [end[0] - at[0], end[1] - at[1]]
	const length = Math.hypot(dx, dy)
	const steps: LabelBox[] = []
	// The last step stands off the caption, which would be in its way otherwise.
	for (let along = near; along < length - 2; along += LEADER_STEP)
		steps.push(labelBoxAround([at[0] + (dx * along) / length, at[1] + (dy * along) / length], 1))
	return steps
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most))
}
