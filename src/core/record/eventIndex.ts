import { countAtMost } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'
import { covers } from '../time/edtf.ts'
import type { BaseEvent } from './model.ts'

/** Events in order of time, ready to be asked for those of a day without looking at the rest. */
export interface EventIndex {
	/** By first day, then clock time (events without one first), then id. */
	readonly events: readonly BaseEvent[]
	/** First days of `events`, ascending. */
	readonly starts: Int32Array
	/** At `i`: the latest day that any of the events up to and with `i` reaches; ascending, so it can be searched. */
	readonly reach: Int32Array
}

/** An event that is lit on a day. */
export interface LitEvent {
	readonly event: BaseEvent
	/** Days since its last day; 0 while it lasts. */
	readonly ageDays: number
}

/** @param events in order of time */
export function indexEvents(events: readonly BaseEvent[]): EventIndex {
	const reach = new Int32Array(events.length)
	let furthest = Number.NEGATIVE_INFINITY
	events.forEach(({ when }, i) => {
		furthest = Math.max(furthest, when.latest)
		reach[i] = furthest
	})
	return { events, starts: Int32Array.from(events, ({ when }) => when.earliest), reach }
}

/**
 * Events of the last `trail` days, this one included, oldest first.
 * @param trail whole days; `Infinity`: since the start
 */
export function litEvents({ events, starts, reach }: EventIndex, day: DayNumber, trail: number): readonly LitEvent[] {
	const end = countAtMost(starts, day)
	const from = countAtMost(reach, day - trail)
	return events
		.slice(from, end)
		.map((event) => ({ event, ageDays: Math.max(0, day - event.when.latest) }))
		.filter(({ ageDays }) => ageDays < trail)
}

/** Events whose day, or span of days, covers the day, in order. */
export function eventsOn({ events, starts, reach }: EventIndex, day: DayNumber): readonly BaseEvent[] {
	return events.slice(countAtMost(reach, day - 1), countAtMost(starts, day)).filter(({ when }) => covers(when, day))
}
