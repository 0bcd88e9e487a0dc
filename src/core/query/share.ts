import type { EventIndex } from '../record/eventIndex.ts'
import type { Timeline } from '../record/timeline.ts'
import { countAtMost } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'
import { countLitEvents } from './eventList.ts'
import type { Filter } from './filter.ts'
import { shownEvents } from './shownEvents.ts'

/**
 * The days of a map or a picture: what is lit on a day, or what began after the end of day `from` and up to the end of
 * day `to`.
 */
export type ShownDays =
	| { readonly day: DayNumber; readonly trail: number }
	| { readonly from: DayNumber; readonly to: DayNumber }

/** How many events of these days a filter lets through, and how many there are. */
export function shareIn(
	timeline: Timeline,
	filter: Filter,
	days: ShownDays,
): { readonly shown: number; readonly total: number } {
	const count = (index: EventIndex): number =>
		'trail' in days
			? countLitEvents(index, days.day, days.trail)
			: countAtMost(index.starts, days.to) - countAtMost(index.starts, days.from)
	return { shown: count(shownEvents(timeline, filter)), total: count(timeline.index) }
}
