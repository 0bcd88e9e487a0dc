import { placeKey } from '../record/coordinateKey.ts'
import type { EventIndex } from '../record/eventIndex.ts'
import { EVENT_TYPES } from '../record/kinds.ts'
import { isMarked, type OtherEvent, type Place } from '../record/model.ts'
import { countAtMost } from '../time/bisect.ts'
import type { Instant } from '../time/calendar.ts'

/** An event that has a place on the map and a mark of its own. */
export type PlacedEvent = OtherEvent & { readonly place: Place }

/** Stands for "never": later than any day. */
export const NEVER = 2 ** 30

/**
 * The events that are drawn, ordered so that those of any instant lie in a few stretches.
 * A mark stands from its first day until a later event of its kind at its place takes over. Marks that stand about
 * equally long form a run, by first day: at an instant only the end of each run can be standing, which two binary
 * searches find. At least half of what they find stands, however many events there are.
 */
export interface MarkIndex {
	readonly events: readonly PlacedEvent[]
	readonly first: Int32Array
	readonly last: Int32Array
	/** First day on which it stands no longer; `NEVER` for the last of its kind at its place. */
	readonly until: Int32Array
	readonly runs: readonly Run[]
}

interface Run {
	readonly from: number
	readonly to: number
	/** No mark of the run stands for more days than this. */
	readonly longest: number
}

/** So many marks are looked at faster in one go than in pieces, and in one run all are in order of time. */
const ONE_RUN = 4096

/** Typed arrays and plain loops: this is what a million events wait for when the page opens. */
export function indexMarks({ events }: EventIndex): MarkIndex {
	const placed = events.filter((event): event is PlacedEvent => isMarked(event) && event.place !== null)
	const untils = standsUntil(placed)
	// Runs by length; one that another replaces on its own first day never stands.
	const runOf = Uint8Array.from(placed, ({ when }, i) => {
		const days = (untils[i] ?? 0) - when.earliest
		return days <= 0 ? NO_RUN : placed.length <= ONE_RUN ? FOR_GOOD : lengthClass(days)
	})
	const sizes = new Uint32Array(FOR_GOOD + 1)
	for (const run of runOf) if (run !== NO_RUN) sizes[run] = (sizes[run] ?? 0) + 1
	const runs: Run[] = []
	const starts = new Uint32Array(FOR_GOOD + 1)
	let count = 0
	for (let run = FOR_GOOD; run >= 0; run--) {
		const size = sizes[run] ?? 0
		starts[run] = count
		if (size === 0) continue
		const longest = run === FOR_GOOD ? Number.POSITIVE_INFINITY : 2 ** (run + 1) - 1
		runs.push({ from: count, to: count + size, longest })
		count += size
	}
	const order = new Uint32Array(count)
	runOf.forEach((run, i) => {
		if (run === NO_RUN) return
		const at = starts[run] ?? 0
		order[at] = i
		starts[run] = at + 1
	})
	const ordered: PlacedEvent[] = []
	for (const i of order) {
		const event = placed[i]
		if (event) ordered.push(event)
	}
	return {
		events: ordered,
		first: Int32Array.from(ordered, ({ when }) => when.earliest),
		last: Int32Array.from(ordered, ({ when }) => when.latest),
		until: Int32Array.from(order, (i) => untils[i] ?? 0),
		runs,
	}
}

/** Stretches of the index, `[from, to)`, outside of which nothing stands at the instant. */
export function standingAt(
	{ first, runs }: MarkIndex,
	instant: Instant,
): readonly (readonly [from: number, to: number])[] {
	return runs
		.map(({ from, to, longest }) => {
			const end = countAtMost(first, instant, from, to)
			return [countAtMost(first, instant - longest, from, end), end] as const
		})
		.filter(([from, to]) => to > from)
}

/** The run of marks that nothing ever replaces, and the one of those that never stand. */
const FOR_GOOD = 31
const NO_RUN = 255

/** 0 for a day, 1 for two or three, 2 for four to seven …; `FOR_GOOD` for good. */
function lengthClass(days: number): number {
	return days >= NEVER / 2 ? FOR_GOOD : 31 - Math.clz32(days)
}

/**
 * For each event the first day of the next one of its kind at its place that lasts at least as long as itself: a
 * short event does not end the mark of a longer one. One pass from the end; the candidates of each place are a stack,
 * chained through `below`.
 */
function standsUntil(events: readonly PlacedEvent[]): Int32Array {
	const untils = new Int32Array(events.length)
	const below = new Int32Array(events.length)
	const tops = new Map<number, number>()
	for (let i = events.length - 1; i >= 0; i--) {
		const event = events[i]
		if (!event) continue
		const key = placeKey(event.place) * EVENT_TYPES.length + EVENT_TYPES.indexOf(event.type)
		let top = tops.get(key) ?? -1
		while (top >= 0 && (events[top]?.when.latest ?? NEVER) < event.when.latest) top = below[top] ?? -1
		untils[i] = events[top]?.when.earliest ?? NEVER
		below[i] = top
		tops.set(key, i)
	}
	return untils
}
