import { shownEvents } from '../record/eventIndex.ts'
import { type EventType, perKind } from '../record/kinds.ts'
import type { Base, BaseEvent, Transfer } from '../record/model.ts'
import { type Status, spanOn, type Timeline, transferOf } from '../record/timeline.ts'
import { countAtMost } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'
import type { Filter } from './filter.ts'

/** A base that is in other hands on the later day than on the earlier one. */
export interface ChangedBase {
	readonly base: Base
	readonly before: Status
	readonly after: Status
	/** The transfer that did it; `null` where the record only begins to know the holder in between. */
	readonly transfer: Transfer | null
}

/** What happened after the end of day `from` and up to the end of day `to`. */
export interface Changes {
	readonly from: DayNumber
	readonly to: DayNumber
	/** By the day of their transfer, those without one first. */
	readonly bases: readonly ChangedBase[]
	/** What began in these days and is shown, in order of time. */
	readonly events: readonly BaseEvent[]
	/** Acts by kind, whatever is filtered: an act that struck three places counts once. */
	readonly acts: Readonly<Record<EventType, number>>
}

/**
 * The difference between two days.
 * An event belongs to it if its first day lies in `(from, to]`; a base if its status on the two days differs.
 * The filter hides events and nothing else: who holds a base and how often was struck stays true.
 * @param to not before `from`
 * @throws RangeError where it is
 */
export function changesBetween(timeline: Timeline, from: DayNumber, to: DayNumber, filter: Filter): Changes {
	if (to < from) throw new RangeError('the days are the wrong way round')
	const between = ({ events, starts }: Pick<Timeline['index'], 'events' | 'starts'>): readonly BaseEvent[] =>
		events.slice(countAtMost(starts, from), countAtMost(starts, to))
	return {
		from,
		to,
		bases: timeline.dataset.bases
			.flatMap((base): readonly ChangedBase[] => {
				const [before, after] = [spanOn(timeline, base.id, from).status, spanOn(timeline, base.id, to).status]
				if (before === after) return []
				const isTransfer = after === 'handing-over' || after === 'transferred'
				return [{ base, before, after, transfer: isTransfer ? transferOf(timeline, base.id) : null }]
			})
			.sort((a, b) => (a.transfer?.when.latest ?? 0) - (b.transfer?.when.latest ?? 0)),
		events: between(shownEvents(timeline, filter)),
		acts: actsOf(between(timeline.index)),
	}
}

function actsOf(events: readonly BaseEvent[]): Changes['acts'] {
	return perKind(
		(type) => new Set(events.filter((event) => event.type === type).map(({ act, id }) => act ?? `single ${id}`)).size,
	)
}
