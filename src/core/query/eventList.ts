import { memo } from '../memo.ts'
import { type EventIndex, eventsOn } from '../record/eventIndex.ts'
import { byGravity } from '../record/gravity.ts'
import { type BaseEvent, isTransfer } from '../record/model.ts'
import { countAtMost, countLit as countSpans } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'
import { covers } from '../time/edtf.ts'
import type { Range } from '../time/range.ts'

/** What is lit on a day, for reading: the map's twin in words. */
export interface DayList {
	/** Events whose day, or span of days, covers the day: first what has a mark on the map, the gravest in front. */
	readonly today: readonly BaseEvent[]
	/** Those that are still lit from the days before, newest first, and no more than were asked for. */
	readonly earlier: readonly BaseEvent[]
	/** How many of those there are altogether. */
	readonly earlierCount: number
}

/**
 * The events that are lit on a day. Costs two searches and the events that it returns, however many are lit.
 * @param trail whole days that an event stays lit; `Infinity`: since the start
 * @param most how many earlier events to return
 */
export function listOn(index: EventIndex, day: DayNumber, trail: number, most: number): DayList {
	const { events, starts } = index
	const today = eventsOn(index, day).toSorted((a, b) => Number(isOnMap(b)) - Number(isOnMap(a)) || byGravity(a, b))
	const earlierCount = countLitEvents(index, day, trail) - today.length
	const earlier: BaseEvent[] = []
	const wanted = Math.min(most, earlierCount)
	for (let i = countAtMost(starts, day) - 1; i >= 0 && earlier.length < wanted; i--) {
		const event = events[i]
		if (event && event.when.latest > day - trail && !covers(event.when, day)) earlier.push(event)
	}
	return { today, earlier, earlierCount }
}

/** A transfer has no point of its own, and turns its base. */
function isOnMap(event: BaseEvent): boolean {
	return event.place !== null || isTransfer(event)
}

/** How many events are lit on a day: begun, and not over for `trail` days. */
export function countLitEvents(index: EventIndex, day: DayNumber, trail: number): number {
	return countSpans(index.starts, endsOf(index), day, trail)
}

/** Events of which at least a day lies in the range, in order. */
export function eventsInRange({ events, starts, reach }: EventIndex, [from, to]: Range): readonly BaseEvent[] {
	return events.slice(countAtMost(reach, from - 1), countAtMost(starts, to)).filter(({ when }) => when.latest >= from)
}

/** Last days of the events, ascending. */
const endsOf = memo(({ events }: EventIndex) => Int32Array.from(events, ({ when }) => when.latest).sort())
