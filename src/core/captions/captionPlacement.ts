import {
	around,
	type Candidate,
	grown,
	isFree,
	type LabelBox,
	type LabelSide,
	labelBoxAround,
	labelsOverlap,
} from '../geometry/labelPlacement.ts'
import type { Point } from '../geometry/projection.ts'

/** A caption that wants a place; of several with one key the first that finds room is placed. */
export interface CaptionRequest {
	readonly key: string
	/** The middle of its mark, pixels. */
	readonly at: Point
	/** Pixels, as set. */
	readonly width: number
	readonly height: number
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
const GAPS = [22, 34, 52, 76, 104, 140, 184, 240] as const
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
/** How far a caption slides along its mark, as a share of its length. */
const SLIDES = [0, -0.4, 0.4] as const
/** A leader is looked at in steps of this length. */
const LEADER_STEP = 3

/**
 * Where captions stand: near their marks, on no mark, on no other caption, their leaders crossing neither.
 * The first request chooses first; one that finds no such place lets its leader cross as little as can be, and is left
 * out when there is no room for it at all: a caption at the wrong place would be worse than none.
 * @param obstacles what no caption may touch: marks, names of bases, furniture
 * @param within every caption stays inside
 */
export function placeCaptions<R extends CaptionRequest>(
	requests: readonly R[],
	obstacles: readonly LabelBox[],
	within: LabelBox,
	{ unit = 1, accepts = [] }: PlacementOptions = {},
): readonly PlacedCaption<R>[] {
	const gaps = GAPS.map((gap) => gap * unit)
	const near = GAPS[0] * unit
	const taken = [...obstacles]
	const placed: PlacedCaption<R>[] = []
	const free = (box: LabelBox): boolean => isFree(box, taken, within)
	// Most places are taken: what has no room is gone before anybody looks along its leader.
	const placesOf = ({ at, width, height }: R): readonly Place[] =>
		around(at, width, height, gaps, SIDES)
			.flatMap((candidate) => slidings(candidate, within))
			.filter(({ box }) => free(grown(box, 3 * unit)))
			.map(({ box }) => ({ box, leader: leaderBoxes(at, box, near) }))
	// Another form of a caption whose leader is free is better than one whose leader strikes through something.
	const ways = [...accepts, ANY].flatMap((accepted) => [
		{ crosses: false, accepted },
		{ crosses: true, accepted },
	])
	for (const key of new Set(requests.map((request) => request.key))) {
		const forms = requests.filter((request) => request.key === key).map((form) => ({ form, places: placesOf(form) }))
		const found = firstOf(
			ways.flatMap(({ crosses, accepted }) =>
				forms.map(({ form, places }) => () => {
					const candidates = crosses ? crossing(places, taken) : places.filter(({ leader }) => leader.every(free))
					const place = candidates.find(({ box, leader }) => accepted(box, leader))
					return place && { request: form, ...place }
				}),
			),
		)
		if (!found) continue
		const { request, box, leader } = found
		taken.push(box, ...leader)
		placed.push({ request, box, leader, leaderTo: nearestOn(box, request.at) })
	}
	return placed
}

/** Where a caption has room, and the line from there to its mark. */
type Place = Required<Pick<Candidate, 'box' | 'leader'>>

function firstOf<T>(tries: readonly (() => T | undefined)[]): T | null {
	for (const attempt of tries) {
		const found = attempt()
		if (found) return found
	}
	return null
}

interface PlacementOptions {
	/** Factor on all distances; 1 (the default) is the screen's. */
	readonly unit?: number
	/**
	 * Whether a caption and its leader may lie on what is not among the obstacles, the strictest first; each is asked
	 * late, and overruled where nothing else is left.
	 */
	readonly accepts?: readonly Accepts[]
}

type Accepts = (box: LabelBox, leader: readonly LabelBox[]) => boolean

const ANY: Accepts = () => true

/** For where no leader is free: those first that cross the least. */
function crossing(places: readonly Place[], taken: readonly LabelBox[]): readonly Place[] {
	return places
		.map((place) => ({
			place,
			crossed: taken.filter((box) => place.leader.some((step) => labelsOverlap(step, box))).length,
		}))
		.sort((a, b) => a.crossed - b.crossed)
		.map(({ place }) => place)
}

/** A caption level with its mark, or above or below it, may slide along as far as it still faces it, and so stays inside. */
function slidings(candidate: Candidate, within: LabelBox): readonly Candidate[] {
	const { box, side } = candidate
	const [across, down] = side
	if (across !== 0 && down !== 0) return [candidate]
	return SLIDES.map((share) => ({
		...candidate,
		box: {
			...box,
			x: down === 0 ? box.x : clamp(box.x + share * box.width, within.x, within.x + within.width - box.width),
			y: across === 0 ? box.y : clamp(box.y + share * box.height, within.y, within.y + within.height - box.height),
		},
	}))
}

function leaderBoxes(at: Point, box: LabelBox, near: number): readonly LabelBox[] {
	const end = nearestOn(box, at)
	const [dx, dy] = [end[0] - at[0], end[1] - at[1]]
	const length = Math.hypot(dx, dy)
	const steps: LabelBox[] = []
	// The last step stands off the caption, which would be in its way otherwise.
	for (let along = near; along < length - 2; along += LEADER_STEP)
		steps.push(labelBoxAround([at[0] + (dx * along) / length, at[1] + (dy * along) / length], 1))
	return steps
}

function nearestOn({ x, y, width, height }: LabelBox, [px, py]: Point): Point {
	return [clamp(px, x, x + width), clamp(py, y, y + height)]
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most))
}
