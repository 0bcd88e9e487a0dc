import type { EventIndex } from '../record/eventIndex.ts'
import type { BaseEvent, EventId } from '../record/model.ts'
import { countAtMost } from '../time/bisect.ts'
import { addDays, type DayNumber } from '../time/calendar.ts'

/** The nearest day after `day` on which an event begins; `null` after the last. */
export function nextEventDay({ events, starts }: EventIndex, day: DayNumber): DayNumber | null {
	return events[countAtMost(starts, day)]?.when.earliest ?? null
}

/** The nearest day before `day` on which an event begins; `null` before the first. */
export function previousEventDay({ events, starts }: EventIndex, day: DayNumber): DayNumber | null {
	return events[countAtMost(starts, addDays(day, -1)) - 1]?.when.earliest ?? null
}

/**
 * The event after the one that is open, within its day and then beyond it; if none of the day is open, the first from
 * the day on.
 */
export function nextEvent(index: EventIndex, day: DayNumber, open: EventId | null): BaseEvent | null {
	const first = countAtMost(index.starts, addDays(day, -1))
	const at = placeOf(index, day, open)
	return index.events[at === null ? first : at + 1] ?? null
}

/** The event before the one that is open; if none of the day is open, the last up to the end of the day. */
export function previousEvent(index: EventIndex, day: DayNumber, open: EventId | null): BaseEvent | null {
	const at = placeOf(index, day, open)
	return index.events[(at ?? countAtMost(index.starts, day)) - 1] ?? null
}

/** Where the open event stands among those that begin on the day; `null` if it is not one of them. */
function placeOf({ events, starts }: EventIndex, day: DayNumber, open: EventId | null): number | null {
	for (let i = countAtMost(starts, addDays(day, -1)); starts[i] === day; i++) if (events[i]?.id === open) return i
	return null
}
