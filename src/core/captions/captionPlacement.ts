import { around, type Box, boxAround, type Candidate, placeLabels, type Side } from '../geometry/labelPlacement.ts'
import type { Point } from '../geometry/projection.ts'

/** A caption that wants a place. */
export interface CaptionRequest {
	readonly key: string
	/** The middle of its mark, pixels. */
	readonly at: Point
	/** Pixels, as set. */
	readonly width: number
	readonly height: number
}

export interface PlacedCaption {
	readonly key: string
	readonly box: Box
	/** Where the leader meets the caption; `null`: the caption touches its mark and needs none. */
	readonly leaderTo: Point | null
}

/** Pixels between mark and caption at unit 1: as near as it gets, and then away from a crowd. */
const GAPS = [22, 34, 52, 76, 104, 140, 184, 240] as const
/** Beside the mark before above and below it, and corners last: a leader reads best when it is level or upright. */
const SIDES: readonly Side[] = [
	[1, 0],
	[-1, 0],
	[1, -1],
	[-1, -1],
	[1, 1],
	[-1, 1],
	[0, -1],
	[0, 1],
]
/** A leader is looked at in steps of this length. */
const LEADER_STEP = 6

/**
 * Where captions stand: near their marks, on no mark, on no other caption, their leaders crossing neither.
 * The first request chooses first; one that finds no such place gives up its leader's freedom first, and is left out
 * when there is no room for it at all: a caption at the wrong place would be worse than none.
 * @param obstacles what no caption may touch: marks, names of bases, furniture
 * @param within every caption stays inside
 * @param unit factor on all distances; 1 is the screen's
 */
export function placeCaptions(
	requests: readonly CaptionRequest[],
	obstacles: readonly Box[],
	within: Box,
	unit = 1,
): readonly PlacedCaption[] {
	const labels = requests.map(({ key, at, width, height }) => {
		const places = around(
			at,
			width,
			height,
			GAPS.map((gap) => gap * unit),
			SIDES,
		).flatMap((candidate) => shifted(candidate, within))
		const led = places.map((candidate) => ({ ...candidate, leader: leaderBoxes(at, candidate.box, GAPS[0] * unit) }))
		return { key, at, candidates: [...led, ...places] }
	})
	return placeLabels(labels, obstacles, within, 3 * unit).map(({ request, candidate }) => ({
		key: request.key,
		box: candidate.box,
		leaderTo: leaderEnd(request.at, candidate.box),
	}))
}

/** A caption beside its mark may slide along it to stay inside, as far as it still faces the mark. */
function shifted(candidate: Candidate, within: Box): readonly Candidate[] {
	const { box, side } = candidate
	const slid = {
		...box,
		x: side[0] === 0 ? clamp(box.x, within.x, within.x + within.width - box.width) : box.x,
		y: side[1] === 0 ? clamp(box.y, within.y, within.y + within.height - box.height) : box.y,
	}
	return [{ ...candidate, box: slid }]
}

function leaderBoxes(at: Point, box: Box, near: number): readonly Box[] {
	const end = nearestOn(box, at)
	const [dx, dy] = [end[0] - at[0], end[1] - at[1]]
	const length = Math.hypot(dx, dy)
	const steps: Box[] = []
	// The last step stands off the caption, which would be in its way otherwise.
	for (let along = near; along < length - 2; along += LEADER_STEP)
		steps.push(boxAround([at[0] + (dx * along) / length, at[1] + (dy * along) / length], 1))
	return steps
}

function leaderEnd(at: Point, box: Box): Point | null {
	const end = nearestOn(box, at)
	return end[0] === at[0] && end[1] === at[1] ? null : end
}

function nearestOn({ x, y, width, height }: Box, [px, py]: Point): Point {
	return [clamp(px, x, x + width), clamp(py, y, y + height)]
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most))
}
