import { memoLast } from '../memo.ts'
import { type EventIndex, indexEvents } from '../record/eventIndex.ts'
import type { Timeline } from '../record/timeline.ts'
import { type Filter, filterOf, isEverything, sameFilter } from './filter.ts'

/** The events that a filter shows; the newest answer of each timeline is kept. */
export function shownEvents(timeline: Timeline, filter: Filter): EventIndex {
	return isEverything(filter) ? timeline.index : chosen(timeline, filter)
}

const chosen = memoLast(
	(timeline: Timeline, filter: Filter) => indexEvents(timeline.events.filter(filterOf(timeline, filter))),
	sameFilter,
)
