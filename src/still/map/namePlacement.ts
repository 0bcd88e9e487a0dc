import { type BoxIndex, boxIndex } from '../../core/geometry/boxIndex.ts'
import {
	type Candidate,
	enclosing,
	grown,
	isInside,
	type LabelBox,
	labelBoxAround,
	labelsOverlap,
	type PlacedLabel,
} from '../../core/geometry/labelPlacement.ts'
import { isReadAsOwn, type NamedMark, readAsOwn } from '../../core/geometry/ownName.ts'
import type { NameRequest } from './name.ts'

/** What never moves on a map, whatever is named and told on it. */
export interface NameRoom {
	/** What a name could be taken for. */
	readonly marks: readonly NamedMark[]
	/** What no name and no line to it may touch: marks, furniture. */
	readonly taken: readonly LabelBox[]
	/** What no name may touch: that and rings, which a line crosses without harm. */
	readonly takenAt: BoxIndex
	readonly ringsAt: BoxIndex
	/** What a name touches only where it has no other place. */
	readonly spared: readonly LabelBox[]
	readonly within: LabelBox
	/** Pixels kept free around every name. */
	readonly margin: number
}

/** A room whose boxes are found by where they are. */
export function nameRoom(
	room: Omit<NameRoom, 'takenAt' | 'ringsAt'> & { readonly rings: readonly LabelBox[] },
): NameRoom {
	return { ...room, takenAt: boxIndex(room.taken), ringsAt: boxIndex(room.rings) }
}

/** Whether a name has room on all that never moves. */
export function hasRoom(box: LabelBox, { takenAt, ringsAt, within, margin }: NameRoom): boolean {
	const wide = grown(box, margin)
	return isInside(wide, within) && !takenAt.isTaken(wide) && !ringsAt.isTaken(box)
}

/** A place that is left to a name, with what is asked of it time and again. */
interface Place extends Candidate {
	/** The name with what is kept free around it. */
	readonly wide: LabelBox
	/** The box around that and its line. */
	readonly whole: LabelBox
	/** Whether its line stays on the map. */
	readonly isLedInside: boolean
	/** Whether it touches nothing that is to be spared. */
	readonly spares: boolean
}

/** A name with the places that are left to it. */
export interface SiftedName extends NameRequest {
	readonly candidates: readonly Place[]
}

export interface PlacedName extends PlacedLabel<SiftedName> {
	readonly candidate: Place
}

/**
 * A name with the places that are left to it: nearer to its own marks than to any other, or tied to them, and on nothing
 * that never moves. Done once, however many ways to tell the day are tried.
 */
export function sifted(request: NameRequest, room: NameRoom): SiftedName {
	const { own = [], dot } = request
	const { marks, taken, spared, within, margin, takenAt, ringsAt } = room
	if (dot && !(isInside(dot, within) && !takenAt.isTaken(dot) && !ringsAt.isTaken(dot)))
		return { ...request, candidates: [] }
	const others = marks.filter((mark) => !own.some(({ place }) => place === mark.place))
	const [first] = request.candidates
	if (!first) return { ...request, candidates: [] }
	// Lines to the places of a name begin at its mark.
	const reach = grown(
		enclosing([
			...request.candidates.map(({ box }) => box),
			labelBoxAround(request.at ?? [first.box.x, first.box.y], 1),
		]),
		1,
	)
	const isNear = (box: LabelBox): boolean => labelsOverlap(box, reach)
	const [near, cut] = [taken.filter(isNear), spared.filter(isNear)]
	const isOwn = readAsOwn(own, others)
	const places = request.candidates
		.filter((candidate) => hasRoom(candidate.box, room) && isOwn(candidate))
		.map((candidate): Place => {
			const { box, leader = [] } = candidate
			const wide = grown(box, margin)
			return {
				...candidate,
				wide,
				whole: leader.length > 0 ? enclosing([wide, ...ends(leader)]) : wide,
				isLedInside: leader.every((step) => isInside(step, within)),
				spares: !cut.some((other) => labelsOverlap(box, other)),
			}
		})
	const crossed = places.map((place) => {
		const { leader = [], whole } = place
		const isCrossed = (box: LabelBox): boolean =>
			labelsOverlap(box, whole) && leader.some((step) => labelsOverlap(step, box))
		return { place, by: leader.length === 0 ? 0 : near.filter(isCrossed).length }
	})
	const clear = crossed.filter(({ by }) => by === 0).map(({ place }) => place)
	const crossing = crossed
		.filter(({ by }) => request.mayCross && by > 0 && by <= MOST_CROSSED)
		.toSorted((a, b) => a.by - b.by)
		.map(({ place }) => ({ ...place, crossing: true }))
	return { ...request, candidates: [...clear, ...crossing] }
}

/** A line is straight: its ends say how far it reaches. */
function ends(leader: readonly LabelBox[]): readonly LabelBox[] {
	return [leader[0], leader.at(-1)].filter((step) => step !== undefined)
}

/** A line that crosses more marks than this leads nowhere. */
const MOST_CROSSED = 3

/** What keeps names off: boxes that belong together, and the box around them. */
interface Taken {
	readonly boxes: readonly LabelBox[]
	readonly whole: LabelBox
}

function takenBy(boxes: readonly LabelBox[]): Taken {
	return { boxes, whole: enclosing(boxes) }
}

function isOff({ wide, whole, leader = [] }: Place, taken: Taken): boolean {
	if (!labelsOverlap(whole, taken.whole)) return true
	return !taken.boxes.some(
		(box) => labelsOverlap(whole, box) && (labelsOverlap(wide, box) || leader.some((step) => labelsOverlap(step, box))),
	)
}

/** Whether what is told leaves a name the dot that it is drawn with. */
export function isShown({ dot }: SiftedName, told: readonly LabelBox[]): boolean {
	return !(dot && told.some((box) => labelsOverlap(box, dot)))
}

/** Whether a place is off all that is told. @param told at least one box */
export function offTold(told: readonly LabelBox[]): (place: PlacedName['candidate']) => boolean {
	const taken = takenBy(told)
	return (place) => isOff(place, taken)
}

/** Names with the places that what is told leaves them; the same name where it leaves them all. */
export function besideTold(names: readonly SiftedName[], told: readonly LabelBox[]): readonly SiftedName[] {
	if (told.length === 0) return names
	const isLeft = offTold(told)
	return names.map((name) => {
		const candidates = isShown(name, told) ? name.candidates.filter(isLeft) : []
		return candidates.length === name.candidates.length ? name : { ...name, candidates }
	})
}

/**
 * Places names one after the other, each off the others, those of towns that are placed with their names among them.
 * Names without marks of their own (countries, rivers) stand anywhere.
 * @param requests `besideTold`, the most important first; of several with one key the first that finds room is placed
 * @param before names that are placed already: no town comes nearer to them than their own marks
 * @param sparing whether a name touches what is to be spared only where it has no other place
 * @returns without those of `before`
 */
export function placeMapNames(
	requests: readonly SiftedName[],
	before: readonly PlacedName[],
	sparing: boolean,
): readonly PlacedName[] {
	const towns = before.flatMap(({ request: { own = [], symbol } }) => (symbol === undefined ? [] : own))
	const taken = before.map((each) => takenBy(labelBoxes([each])))
	const apart = before.map(airOf)
	const placed = [...before]
	const done = new Set(placed.map(({ request }) => request.key))
	for (const request of requests) {
		const { key, own = [], dot, symbol, candidates } = request
		if (done.has(key) || candidates.length === 0) continue
		const isNew = symbol !== undefined && dot !== undefined
		// A town's dot beside the name of a base would take the name from it.
		if (isNew && placed.some(({ request: { own = [] }, candidate }) => !isReadAsOwn(candidate, own, request.own ?? [])))
			continue
		if (dot && taken.some(({ boxes }) => boxes.some((box) => labelsOverlap(box, dot)))) continue
		const isOwn = readAsOwn(own, towns)
		const isPossible = (place: Place): boolean =>
			place.isLedInside &&
			!(dot && labelsOverlap(place.box, dot)) &&
			taken.every((each) => isOff(place, each)) &&
			isOwn(place)
		const isClear = ({ box, spares }: Place): boolean =>
			(spares || !sparing) && !apart.some((other) => labelsOverlap(box, other))
		// Beside its point, and over what may be touched, it is read more easily than at the end of a line.
		const candidate =
			bestOf(candidates, ({ leader }) => leader === undefined, isPossible, isClear) ??
			bestOf(candidates, ({ leader }) => leader !== undefined, isPossible, isClear)
		if (!candidate) continue
		const label: PlacedName = { request, candidate }
		placed.push(label)
		done.add(key)
		taken.push(takenBy([...labelBoxes([label]), ...(dot ? [dot] : [])]))
		apart.push(airOf(label))
		if (isNew) towns.push(...own)
	}
	return placed.slice(before.length)
}

/** The first place that is possible and clear, or else the first that is possible. */
function bestOf(
	places: readonly Place[],
	isAsked: (place: Place) => boolean,
	isPossible: (place: Place) => boolean,
	isClear: (place: Place) => boolean,
): Place | undefined {
	let possible: Place | undefined
	for (const place of places) {
		if (!isAsked(place) || (possible && !isClear(place)) || !isPossible(place)) continue
		if (possible || isClear(place)) return place
		possible = place
	}
	return possible
}

/**
 * Names with one more, for which another has gone to a place of its own that was free.
 * @returns `null` if none can
 */
export function displacing(request: SiftedName, placed: readonly PlacedName[]): readonly PlacedName[] | null {
	const taken = placed.map((each) => ({ each, by: takenBy(labelBoxes([each])) }))
	for (const candidate of request.candidates) {
		const [other, ...more] = taken.filter(({ by }) => !isOff(candidate, by))
		if (!other || more.length > 0) continue
		const rest = [...placed.filter((each) => each !== other.each), { request, candidate }]
		const moved = placeMapNames([other.each.request], rest, true)
		if (moved.length > 0) return [...rest, ...moved]
	}
	return null
}

/** Two names on one line are read as one where they are no further apart than words are, em. */
const APART_EM = 0.4

function airOf({ request, candidate: { box } }: PlacedName): LabelBox {
	const apart = APART_EM * request.style.size
	return { ...box, x: box.x - apart, width: box.width + 2 * apart }
}

/** What placed names take: themselves and their lines. */
export function labelBoxes(placed: readonly Pick<PlacedLabel<NameRequest>, 'candidate'>[]): readonly LabelBox[] {
	return placed.flatMap(({ candidate: { box, leader = [] } }) => [box, ...leader])
}
