import {
	type Candidate,
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

/**
 * A name with the places that are left to it: nearer to its own marks than to any other, or tied to them, and on nothing
 * that never moves. Done once, however many ways to tell the day are tried.
 */
export function sifted(request: NameRequest, { marks, taken, rings, within, margin }: NameRoom): NameRequest {
	const { own = [], dot } = request
	if (dot && !isFree(dot, [...taken, ...rings], within)) return { ...request, candidates: [] }
	const others = marks.filter((mark) => !own.some(({ place }) => place === mark.place))
	const free = request.candidates.filter(
		(candidate) =>
			isFree(grown(candidate.box, margin), taken, within) &&
			isFree(candidate.box, rings, within) &&
			isReadAsOwn(candidate, own, others),
	)
	const crossedBy = ({ leader = [] }: Candidate): number =>
		taken.filter((box) => leader.some((step) => labelsOverlap(step, box))).length
	const clear = free.filter((candidate) => !candidate.crossing && crossedBy(candidate) === 0)
	const crossing = free
		.filter((candidate) => candidate.crossing)
		.map((candidate) => ({ candidate, crossed: crossedBy(candidate) }))
		.filter(({ crossed }) => crossed > 0 && crossed <= MOST_CROSSED)
		.toSorted((a, b) => a.crossed - b.crossed)
		.map(({ candidate }) => candidate)
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
		const [label] = placeLabels([{ ...request, candidates }], boxes, within, margin, soft)
		if (!label) continue
		placed.push({ request, candidate: label.candidate })
		done.add(key)
		boxes.push(...labelBoxes([label]), ...(dot ? [dot] : []))
		if (isNew) towns.push(...own)
	}
	return placed.slice(before.length)
}

/** What placed names take: themselves and their lines. */
export function labelBoxes(placed: readonly Pick<PlacedLabel<NameRequest>, 'candidate'>[]): readonly LabelBox[] {
	return placed.flatMap(({ candidate: { box, leader = [] } }) => [box, ...leader])
}
