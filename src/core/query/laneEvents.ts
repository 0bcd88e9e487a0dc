import type { EventIndex } from '../record/eventIndex.ts'
import type { BaseEvent } from '../record/model.ts'
import { countAtMost } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'
import { isInRange, type Range } from '../time/range.ts'
import { laneOf } from './lanes.ts'

/** Where marks are too dense to aim at one, looking further than this is in vain. */
const MOST = 500

/** A day of a lane, and what is drawn there on it. */
export interface LaneDay {
	readonly day: DayNumber
	readonly events: readonly BaseEvent[]
}

/**
 * What is drawn at a point of a lane: the nearest day within reach on which anything begins; else what lasts over that
 * point, or may have happened on it.
 * @param range what the axis shows; a mark outside it cannot be meant
 * @param time days, with a fraction @param reach days to either side
 */
export function laneEventsAt(
	shown: EventIndex,
	lane: number,
	range: Range,
	time: number,
	reach: number,
): LaneDay | null {
	const first = countAtMost(shown.starts, Math.ceil(time - reach) - 1)
	const end = Math.min(countAtMost(shown.starts, Math.floor(time + reach)), first + MOST)
	const near = shown.events.slice(first, end).filter(({ type }) => laneOf(type) === lane)
	const [nearest] = near
		.map(({ when }) => when.earliest)
		.filter((day) => isInRange(range, day))
		.toSorted((a, b) => Math.abs(a - time) - Math.abs(b - time))
	if (nearest !== undefined) return { day: nearest, events: near.filter(({ when }) => when.earliest === nearest) }
	const day = Math.round(time) as DayNumber
	const begun = countAtMost(shown.starts, day)
	const from = Math.max(countAtMost(shown.reach, day - 1), begun - MOST)
	const lasting = shown.events
		.slice(from, begun)
		.filter(({ type, when }) => laneOf(type) === lane && when.latest >= day && when.latest > when.earliest)
	return lasting.length > 0 ? { day, events: lasting } : null
}

/** A finger cannot choose among more days than this. */
const MOST_DAYS = 8

/**
 * The days of a lane that a finger at a point of it may mean, the nearest first, each with what begins on it; for where
 * marks lie so close that one cannot be hit for the others.
 * @param time days, with a fraction @param reach days to either side
 */
export function laneDaysAround(
	shown: EventIndex,
	lane: number,
	range: Range,
	time: number,
	reach: number,
): readonly LaneDay[] {
	const first = countAtMost(shown.starts, Math.ceil(time - reach) - 1)
	const end = Math.min(countAtMost(shown.starts, Math.floor(time + reach)), first + MOST)
	const days = new Map<DayNumber, BaseEvent[]>()
	for (const event of shown.events.slice(first, end)) {
		const day = event.when.earliest
		if (laneOf(event.type) !== lane || !isInRange(range, day)) continue
		const known = days.get(day)
		if (known) known.push(event)
		else days.set(day, [event])
	}
	return [...days]
		.map(([day, events]) => ({ day, events }))
		.sort((a, b) => Math.abs(a.day - time) - Math.abs(b.day - time))
		.slice(0, MOST_DAYS)
}
