import { memoLast } from '../core/memo.ts'
import type { Filter } from '../core/query/filter.ts'
import { shownEvents } from '../core/query/shownEvents.ts'
import type { EventIndex } from '../core/record/eventIndex.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type Pace, paceOf } from '../core/time/playback.ts'

/** The pace over the whole record, by the events that are shown; the same object as long as those stay. */
export function paceFor(timeline: Timeline, filter: Filter): Pace {
	return newestPace(timeline, shownEvents(timeline, filter))
}

const newestPace = memoLast((timeline: Timeline, { starts }: EventIndex) =>
	paceOf(starts, timeline.first, timeline.last),
)
