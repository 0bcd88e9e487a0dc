import type { Instant } from './calendar.ts'
import type { EventIndex } from './eventIndex.ts'
import { EVENT_TYPES, type OtherEvent, type Place } from './model.ts'
import { placeKey } from './placeKey.ts'
import { countAtMost } from './sorted.ts'

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

export function indexMarks({ events }: EventIndex): MarkIndex {
	const placed = events.filter((event): event is PlacedEvent => event.type !== 'transfer' && event.place !== null)
	const untils = standsUntil(placed)
	// One that another replaces on its own first day never stands.
	const standing = [...placed.keys()].filter((i) => (untils[i] ?? 0) > (placed[i]?.when.earliest ?? 0))
	const classOf = (i: number): number =>
		standing.length <= ONE_RUN ? 31 : lengthClass((untils[i] ?? 0) - (placed[i]?.when.earliest ?? 0))
	const byClass = new Map<number, number[]>()
	for (const i of standing) {
		const length = classOf(i)
		const run = byClass.get(length)
		if (run) run.push(i)
		else byClass.set(length, [i])
	}
	const order: number[] = []
	const runs: Run[] = []
	for (const length of [...byClass.keys()].sort((a, b) => b - a)) {
		const run = byClass.get(length) ?? []
		runs.push({
			from: order.length,
			to: order.length + run.length,
			longest: length === 31 ? Number.POSITIVE_INFINITY : 2 ** (length + 1) - 1,
		})
		for (const i of run) order.push(i)
	}
	return {
		events: order.flatMap((i) => placed[i] ?? []),
		first: Int32Array.from(order, (i) => placed[i]?.when.earliest ?? 0),
		last: Int32Array.from(order, (i) => placed[i]?.when.latest ?? 0),
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

/** 0 for a day, 1 for two or three, 2 for four to seven …; 31 for good. */
function lengthClass(days: number): number {
	return days >= NEVER / 2 ? 31 : 31 - Math.clz32(days)
}

/**
 * For each event the first day of the next one of its kind at its place that lasts at least as long as itself: a
 * short event does not end the mark of a longer one. One pass from the end, the candidates of each place on a stack.
 */
function standsUntil(events: readonly PlacedEvent[]): Int32Array {
	const untils = new Int32Array(events.length)
	const later = new Map<number, PlacedEvent[]>()
	for (let i = events.length - 1; i >= 0; i--) {
		const event = events[i]
		if (!event) continue
		const key = placeKey(event.place) * EVENT_TYPES.length + EVENT_TYPES.indexOf(event.type)
		const stack = later.get(key) ?? []
		while ((stack.at(-1)?.when.latest ?? NEVER) < event.when.latest) stack.pop()
		untils[i] = stack.at(-1)?.when.earliest ?? NEVER
		stack.push(event)
		later.set(key, stack)
	}
	return untils
}
