import {
	grown,
	isFree,
	type LabelBox,
	labelsOverlap,
	type PlacedLabel,
	placeLabels,
} from '../../core/geometry/labelPlacement.ts'
import { isReadAsOwn, type NamedMark } from '../../core/geometry/ownName.ts'
import type { NameRequest } from './name.ts'

/** What never moves on a map, whatever is named and told on it. */
export interface NameRoom {
	/** What a name could be taken for. */
	readonly marks: readonly NamedMark[]
	/** What no name and no line to it may touch: marks, furniture. */
	readonly taken: readonly LabelBox[]
	/** What no name may touch, and a line crosses without harm: rings. */
	readonly rings: readonly LabelBox[]
	readonly within: LabelBox
	/** Pixels kept free around every name. */
	readonly margin: number
}

/** Whether a name has room on all that never moves. */
export function hasRoom(box: LabelBox, { taken, rings, within, margin }: NameRoom): boolean {
	return isFree(grown(box, margin), taken, within) && isFree(box, rings, within)
}

/**
 * A name with the places that are left to it: nearer to its own marks than to any other, or tied to them, and on nothing
 * that never moves. Done once, however many ways to tell the day are tried.
 */
export function sifted(request: NameRequest, room: NameRoom): NameRequest {
	const { own = [], dot } = request
	const { marks, taken, rings, within } = room
	if (dot && !isFree(dot, [...taken, ...rings], within)) return { ...request, candidates: [] }
	const others = marks.filter((mark) => !own.some(({ place }) => place === mark.place))
	const free = request.candidates.filter(
		(candidate) => hasRoom(candidate.box, room) && isReadAsOwn(candidate, own, others),
	)
	const crossed = free.map((candidate) => {
		const { leader = [] } = candidate
		return { candidate, by: taken.filter((box) => leader.some((step) => labelsOverlap(step, box))).length }
	})
	const clear = crossed.filter(({ by }) => by === 0).map(({ candidate }) => candidate)
	const crossing = crossed
		.filter(({ by }) => request.mayCross && by > 0 && by <= MOST_CROSSED)
		.toSorted((a, b) => a.by - b.by)
		.map(({ candidate }) => ({ ...candidate, crossing: true }))
	return { ...request, candidates: [...clear, ...crossing] }
}

/** A line that crosses more marks than this leads nowhere. */
const MOST_CROSSED = 3

/**
 * Places names one after the other, each off the others, those of towns that are placed with their names among them.
 * Names without marks of their own (countries, rivers) stand anywhere.
 * @param requests `sifted`, the most important first; of several with one key the first that finds room is placed
 * @param before names that are placed already: no town comes nearer to them than their own marks
 * @param told what captions take
 * @param soft what a name touches only where it has no other place
 * @returns without those of `before`
 */
export function placeMapNames(
	requests: readonly NameRequest[],
	{ within, margin }: NameRoom,
	before: readonly PlacedLabel<NameRequest>[],
	told: readonly LabelBox[],
	soft: readonly LabelBox[] = [],
): readonly PlacedLabel<NameRequest>[] {
	const towns = before.flatMap(({ request: { own = [], symbol } }) => (symbol === undefined ? [] : own))
	const boxes = [...told, ...labelBoxes(before)]
	const apart = before.map(airOf)
	const placed = [...before]
	const done = new Set(placed.map(({ request }) => request.key))
	for (const request of requests) {
		const { key, own = [], dot, symbol } = request
		if (done.has(key) || request.candidates.length === 0) continue
		const isNew = symbol !== undefined && dot !== undefined
		// A town's dot beside the name of a base would take the name from it.
		if (isNew && placed.some(({ request: { own = [] }, candidate }) => !isReadAsOwn(candidate, own, request.own ?? [])))
			continue
		const candidates =
			towns.length === 0
				? request.candidates
				: request.candidates.filter((candidate) => isReadAsOwn(candidate, own, towns))
		const [label] = placeLabels([{ ...request, candidates }], boxes, within, margin, [...soft, ...apart])
		if (!label) continue
		placed.push({ request, candidate: label.candidate })
		done.add(key)
		boxes.push(...labelBoxes([label]), ...(dot ? [dot] : []))
		apart.push(airOf(label))
		if (isNew) towns.push(...own)
	}
	return placed.slice(before.length)
}

/**
 * Names with one more, for which another has gone to a place of its own that was free.
 * @returns `null` if none can
 */
export function displacing(
	request: NameRequest,
	placed: readonly PlacedLabel<NameRequest>[],
	room: NameRoom,
	told: readonly LabelBox[],
	soft: readonly LabelBox[],
): readonly PlacedLabel<NameRequest>[] | null {
	for (const candidate of request.candidates) {
		const wide = grown(candidate.box, room.margin)
		const clashes = (box: LabelBox): boolean =>
			labelsOverlap(box, wide) || (candidate.leader ?? []).some((step) => labelsOverlap(step, box))
		const [other, ...more] = placed.filter((each) => labelBoxes([each]).some(clashes))
		if (!other || more.length > 0 || told.some(clashes)) continue
		const rest = [...placed.filter((each) => each !== other), { request, candidate }]
		const moved = placeMapNames([other.request], room, rest, told, soft)
		if (moved.length > 0) return [...rest, ...moved]
	}
	return null
}

/** Two names on one line are read as one where they are no further apart than words are, em. */
const APART_EM = 0.4

function airOf({ request, candidate: { box } }: PlacedLabel<NameRequest>): LabelBox {
	const apart = APART_EM * request.style.size
	return { ...box, x: box.x - apart, width: box.width + 2 * apart }
}

/** What placed names take: themselves and their lines. */
export function labelBoxes(placed: readonly Pick<PlacedLabel<NameRequest>, 'candidate'>[]): readonly LabelBox[] {
	return placed.flatMap(({ candidate: { box, leader = [] } }) => [box, ...leader])
}
