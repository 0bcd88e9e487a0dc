import { memo } from '../memo.ts'
import type { EventIndex } from '../record/eventIndex.ts'
import { EVENT_TYPES, type EventType, type GroupId, KINDS } from '../record/kinds.ts'
import { countAtMost } from '../time/bisect.ts'
import type { Range } from '../time/range.ts'

/** Kinds that a legend shows and hides together. */
export interface KindGroup {
	readonly id: GroupId
	readonly kinds: readonly EventType[]
	/** The kind whose symbol and colour stand for all. */
	readonly lead: EventType
}

const LEGEND_ORDER: readonly GroupId[] = ['attacks', 'airstrikes', 'civic', 'transfers']

/** In the order of the legend. */
export const KIND_GROUPS: readonly KindGroup[] = LEGEND_ORDER.flatMap((id) => {
	const kinds = EVENT_TYPES.filter((type) => KINDS[type].group === id)
	const [lead] = kinds
	return lead ? [{ id, kinds, lead }] : []
})

/** The lanes above the axis, top to bottom: a group of kinds each. */
export const LANES = ['transfers', 'attacks', 'airstrikes', 'civic'] as const satisfies readonly GroupId[]

/** The lane, counted from the top, that a kind of event stands in. */
export function laneOf(type: EventType): number {
	return LANES.indexOf(KINDS[type].group)
}

/** The kind whose symbol and colour stand for a lane. */
export function laneLead(lane: number): EventType {
	return KIND_GROUPS.find(({ id }) => id === LANES[lane])?.lead ?? 'context'
}

/** The events of one lane, ready to be counted between any two days without looking at each of them. */
export interface Lane {
	/** Days of events known to the day, ascending. */
	readonly days: Int32Array
	/** First and last days of events that last, or are not known to the day; by first day. */
	readonly from: Int32Array
	readonly to: Int32Array
	/** At `i`: the latest day that any span up to and with `i` reaches; ascending. */
	readonly reach: Int32Array
}

/** The lanes of some events; made once for each filter. */
export const lanesOf = memo(({ events }: EventIndex): readonly Lane[] => {
	const days: number[][] = LANES.map(() => [])
	const spans: (readonly [number, number])[][] = LANES.map(() => [])
	for (const { type, when } of events) {
		const lane = laneOf(type)
		if (when.latest === when.earliest) days[lane]?.push(when.earliest)
		else spans[lane]?.push([when.earliest, when.latest])
	}
	return LANES.map((_, lane) => {
		const list = spans[lane] ?? []
		let furthest = Number.NEGATIVE_INFINITY
		return {
			days: Int32Array.from(days[lane] ?? []),
			from: Int32Array.from(list, ([from]) => from),
			to: Int32Array.from(list, ([, to]) => to),
			reach: Int32Array.from(list, ([, to]) => {
				furthest = Math.max(furthest, to)
				return furthest
			}),
		}
	})
})

/** A run of days and how many events known to the day lie in it. */
export interface Column {
	/** First day. */
	readonly day: number
	/** How many days it is wide. */
	readonly days: number
	readonly count: number
}

/**
 * The columns of a lane that hold anything, in order. Each costs two binary searches, so a million events cost what a
 * hundred do; empty stretches cost nothing.
 * @param perColumn days of a column, whole; columns begin at multiples of it, so that they stay put under panning
 */
export function columnsOf({ days }: Lane, [from, to]: Range, perColumn: number): readonly Column[] {
	const columns: Column[] = []
	const end = countAtMost(days, to)
	let at = countAtMost(days, from - 1)
	while (at < end) {
		const start = Math.floor((days[at] ?? 0) / perColumn) * perColumn
		const next = countAtMost(days, start + perColumn - 1, at, end)
		columns.push({ day: start, days: perColumn, count: next - at })
		at = next
	}
	return columns
}

/** The spans of a lane that touch the range, at most `limit` of them, in order. */
export function spansIn(
	{ from, to, reach }: Lane,
	range: Range,
	limit: number,
): readonly (readonly [from: number, to: number])[] {
	const spans: (readonly [number, number])[] = []
	const end = countAtMost(from, range[1])
	// Whoever reaches the range comes after the first whose reach does.
	for (let i = countAtMost(reach, range[0] - 1); i < end && spans.length < limit; i++) {
		const [first = 0, last = 0] = [from[i], to[i]]
		if (last >= range[0]) spans.push([first, last])
	}
	return spans
}
