import type { Way } from './faultyServer.ts'
import { bare, FIRST_GROUND, LATER_GROUND, LOOKS, NOTICES, PARTS, type Part } from './parts.ts'

/** One file that does not come, in one way. */
export interface Fault {
	readonly file: string
	readonly way: Way
	/** The part by which it is seen. */
	readonly part: Part
	/** Where and how it is told. */
	readonly tells: Pick<Part, 'told' | 'says' | 'listed'>
	/** Every part that cannot come, or cannot be told, with it. */
	readonly breaks: ReadonlySet<Part>
}

const ORDER = Object.values(PARTS)
const NAMES = new Map(Object.entries(PARTS).map(([name, part]) => [part, name]))

/** When a part is asked for, beside others. */
export function turnOf({ entry, files }: Part): number {
	return ORDER.findIndex((part) => part.entry === entry && part.files === files)
}

/** The parts that are gone with some: what stands in them, and what they would have told. */
export function brokenBy(parts: readonly Part[]): ReadonlySet<Part> {
	if (parts.some(({ whole }) => whole)) return new Set(ORDER)
	const broken = new Set(parts)
	for (let before = -1; before !== broken.size; ) {
		before = broken.size
		const names = new Set([...broken].map((part) => NAMES.get(part)))
		for (const part of ORDER)
			if (names.has(part.within) || (part.told === NOTICES && names.has('notices'))) broken.add(part)
	}
	return broken
}

/** Whether what one fault takes stays away for want of what another takes, be it the same file in another way. */
export function leans({ part: { visit, leansOn }, file }: Fault, other: Fault): boolean {
	const taken = bare(other.file)
	return (
		other.file === file ||
		(other.tells !== LOOKS && (leansOn?.test(taken) ?? false)) ||
		// After a while the finer ground comes all the same; here that would take the longest of all.
		(visit === 'moving' && other.way === 'hangs' && FIRST_GROUND.test(taken) && LATER_GROUND.test(bare(file)))
	)
}

/** Whether two faults can be told apart in one visit. */
function canMeet(one: Fault, other: Fault): boolean {
	if (one.tells === LOOKS && other.tells === LOOKS) return false
	if (one.tells === LOOKS || other.tells === LOOKS) {
		const [looks, { breaks }] = one.tells === LOOKS ? [one, other] : [other, one]
		// It breaks nothing, and is told if its part and the notices are there.
		return !breaks.has(looks.part) && (PARTS.notices === undefined || !breaks.has(PARTS.notices))
	}
	if (leans(one, other) || leans(other, one)) return false
	return !sharePlace(one.part, other.part) && !one.breaks.has(other.part) && !other.breaks.has(one.part)
}

/** Whether two parts are told, or asked for, at one place, so that what is said there may be of either. */
export const sharePlace = ({ place }: Part, other: Part): boolean => place !== undefined && place === other.place

/** A browser has six connections to a host, and what hangs holds one. */
const MOST_HANGING = 4

/** Faults of one visit and one pace in as few rounds as they need: in each, no part that is to tell of one is broken by another. */
export function roundsOf(faults: readonly Fault[]): readonly (readonly Fault[])[] {
	const rounds: Fault[][] = []
	for (const fault of [...faults].sort((a, b) => b.breaks.size - a.breaks.size)) {
		const fits = rounds.find(
			(round) =>
				(fault.way !== 'hangs' || round.length < MOST_HANGING) && round.every((other) => canMeet(fault, other)),
		)
		if (fits) fits.push(fault)
		else rounds.push([fault])
	}
	return rounds.map((round) => round.sort((a, b) => turnOf(a.part) - turnOf(b.part)))
}

/** The rounds in an order in which each breaks little of what the one before has broken: what was told there can be seen to come at once. */
export function inTurn(rounds: readonly (readonly Fault[])[]): readonly (readonly Fault[])[] {
	const size = (round: readonly Fault[]): number => round.reduce((sum, { breaks }) => sum + breaks.size, 0)
	const sorted = [...rounds].sort((a, b) => size(b) - size(a))
	const half = Math.ceil(sorted.length / 2)
	const [large, small] = [sorted.slice(0, half), sorted.slice(half)]
	return large.flatMap((round, i) => [round, ...small.slice(i, i + 1)])
}
