import { type Candidate, type LabelBox, labelBoxDistance, nearestOn } from './labelPlacement.ts'
import type { Point } from './projection.ts'

/** A mark that a name could be taken for. */
export interface NamedMark {
	/** All marks of a place have its name. */
	readonly place: number | string
	/** Its middle, pixels. */
	readonly at: Point
	/** How far it reaches from there. */
	readonly reach: number
	/** Of a base how far the circle of doubt around it reaches, 0 without one: a name at its edge is taken for its name. A town has none. */
	readonly circle?: number
}

/** A name between two marks that are about as far could be either's. */
const CLEARLY = 1.15
/** And one that meets its own mark with a corner alone, but lies straight under, over or beside another, that one's. */
const FACING = 1.5

/**
 * Whether a name is read as that of its own marks: no other is as near, by its middle or by its edge. The one rule of
 * whose name it is, on the moving map and in stills.
 * @param own the marks that it names; none: the name of an area, which stands anywhere
 * @param others all other marks
 */
export function isOwnName(box: LabelBox, own: readonly NamedMark[], others: readonly NamedMark[]): boolean {
	return ownNames(own, others)(box)
}

/** The same of many names of one mark: how far the others reach is worked out once. */
export function ownNames(own: readonly NamedMark[], others: readonly NamedMark[]): (box: LabelBox) => boolean {
	if (own.length === 0) return () => true
	const mine = own.map((mark) => ({ at: mark.at, reach: reachFrom(mark, []) }))
	const theirs = others.map((mark) => ({ at: mark.at, reach: reachFrom(mark, own) }))
	return (box) => {
		let [middle, edge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
		for (const { at, reach } of mine) {
			const distance = labelBoxDistance(box, at)
			middle = Math.min(middle, distance)
			edge = Math.min(edge, Math.max(0, distance - reach))
		}
		const isFaced = mine.some(({ at }) => faces(box, at))
		for (const { at, reach } of theirs) {
			const distance = labelBoxDistance(box, at)
			const clearly = !isFaced && faces(box, at) ? FACING : CLEARLY
			if (distance <= middle * clearly || Math.max(0, distance - reach) < edge) return false
		}
		return true
	}
}

/** Whether a point lies straight under, over or beside a box. */
function faces({ x, y, width, height }: LabelBox, [px, py]: Point): boolean {
	return (px >= x && px <= x + width) || (py >= y && py <= y + height)
}

/**
 * How far a name that only its line ties to its mark stays off the edge of every other, as a share of its mark's reach,
 * and outside its circle of doubt; and off the edge alone where there is nothing better.
 */
const OFF = { well: 1.6, least: 1.1 } as const

/**
 * Whether a name is read as that of its own marks by the line that ties it to them, wherever it stands: it lies so far
 * off every other mark, and its circle of doubt, that nobody takes it for theirs, and the line passes none.
 */
export function isTiedName(candidate: Lined, own: readonly NamedMark[], others: readonly NamedMark[]): boolean {
	return tiedNames(own, others)(candidate)
}

/** The same of many names of one mark. */
function tiedNames(own: readonly NamedMark[], others: readonly NamedMark[]): (candidate: Lined) => boolean {
	const isByLine = readByLine(own, others)
	return ({ box, leader = [], crowded }) => leader.length > 0 && isByLine(box, crowded)
}

/** A name in a place, and the line that it has there. */
type Lined = Pick<Candidate, 'box' | 'leader' | 'crowded'>

/**
 * The same of many names of one mark that are to have such a line.
 * @returns `crowded`: whether the name may stand rather near to another mark
 */
export function readByLine(
	[mark]: readonly NamedMark[],
	others: readonly NamedMark[],
): (box: LabelBox, crowded?: boolean) => boolean {
	if (!mark) return () => false
	const [x, y] = mark.at
	const theirs = others.map((other) => ({
		at: other.at,
		passed: PASSED * other.reach,
		well: Math.max(other.reach + OFF.well * mark.reach, reachFrom(other, [mark])),
		least: other.reach + OFF.least * mark.reach,
	}))
	return (box, crowded = false) => {
		const end = nearestOn(box, mark.at)
		// Beside its mark nothing tells a line from those of its neighbours; it is read by where it comes from.
		const length = Math.sqrt((end[0] - x) ** 2 + (end[1] - y) ** 2)
		const share = Math.min(1, (STARTS * mark.reach) / length)
		const start: Point = [x + share * (end[0] - x), y + share * (end[1] - y)]
		return theirs.every(
			({ at, passed, well, least }) =>
				labelBoxDistance(box, at) > (crowded ? least : well) && lineDistance(start, end, at) > passed,
		)
	}
}

/** So many times the reach of its mark from its middle a line passes its neighbours in a crowd. */
const STARTS = 1.2

/** Nearer than this share of its reach a line passes a mark as if it led to it. */
const PASSED = 1

function lineDistance([x, y]: Point, [endX, endY]: Point, [px, py]: Point): number {
	const [dx, dy] = [endX - x, endY - y]
	const along = Math.min(1, Math.max(0, ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy || 1)))
	const [offX, offY] = [px - x - along * dx, py - y - along * dy]
	return Math.sqrt(offX * offX + offY * offY)
}

/** Whether a name is read as that of its own marks: by where it stands, or by its line. */
export function isReadAsOwn(candidate: Lined, own: readonly NamedMark[], others: readonly NamedMark[]): boolean {
	return readAsOwn(own, others)(candidate)
}

/** The same of many names of one mark. */
export function readAsOwn(own: readonly NamedMark[], others: readonly NamedMark[]): (candidate: Lined) => boolean {
	const [isOwn, isTied] = [ownNames(own, others), tiedNames(own, others)]
	return (candidate) => isOwn(candidate.box) || isTied(candidate)
}

/** For the name of a base; nobody takes a circle for a town, and one in which a name's own mark lies says nothing of it. */
function reachFrom({ at: [x, y], reach, circle = 0 }: NamedMark, own: readonly NamedMark[]): number {
	const isTown = own[0] !== undefined && own[0].circle === undefined
	const holdsOwn = own.some(({ at }) => Math.hypot(at[0] - x, at[1] - y) < circle)
	return isTown || holdsOwn ? reach : Math.max(reach, circle)
}
