import { memo } from '../memo.ts'
import type { EventType } from '../record/kinds.ts'
import type { BaseEvent } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import { countAtMost } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'
import { attacksOnOthers } from './onOthers.ts'

/** Acts that are counted: those of a kind, or the attacks known to be aimed at others than the record's own side. */
type Counted = EventType | 'attack-on-others'

/**
 * How many acts are lit on a day: an act that struck three places is one.
 * The acts' spans are sorted once for each length of the trail; a date then costs two binary searches however many
 * events there are.
 * @param trail whole days that an act stays lit after its last day began; `Infinity`: for good
 */
export function litActs(timeline: Timeline, counted: Counted, day: DayNumber, trail: number): number {
	const { starts, ends } = spansOf(timeline, counted, trail)
	return countAtMost(starts, day) - countAtMost(ends, day)
}

interface Spans {
	readonly trail: number
	/** First days of being lit, ascending. */
	readonly starts: Float64Array
	/** First days after it, ascending. */
	readonly ends: Float64Array
}

const spansKnown = memo((_: Timeline) => new Map<Counted, Spans>())

function spansOf(timeline: Timeline, counted: Counted, trail: number): Spans {
	const known = spansKnown(timeline)
	const before = known.get(counted)
	if (before?.trail === trail) return before
	const events =
		counted === 'attack-on-others' ? attacksOnOthers(timeline) : timeline.events.filter(({ type }) => type === counted)
	const spans = litSpans(events, trail)
	known.set(counted, spans)
	return spans
}

/** The Features of one act are lit together: their spans are joined where they touch. @param events in order of time */
function litSpans(events: readonly BaseEvent[], trail: number): Spans {
	const starts: number[] = []
	const ends: number[] = []
	const acts = new Map<string, number>()
	for (const { act, when } of events) {
		const end = when.latest + trail
		const open = act === null ? undefined : acts.get(act)
		const openEnd = open === undefined ? undefined : ends[open]
		if (open !== undefined && openEnd !== undefined && when.earliest <= openEnd) ends[open] = Math.max(openEnd, end)
		else {
			if (act !== null) acts.set(act, starts.length)
			starts.push(when.earliest)
			ends.push(end)
		}
	}
	return { trail, starts: Float64Array.from(starts), ends: Float64Array.from(ends).sort() }
}
