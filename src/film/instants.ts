import { restOf } from '../core/marks/effects.ts'
import type { EventIndex } from '../core/record/eventIndex.ts'
import type { DayNumber, Instant } from '../core/time/calendar.ts'
import { instantAfter, paceOf, secondsTo } from '../core/time/playback.ts'

/** What a film shows and how long it takes. */
export interface FilmSpan {
	readonly from: DayNumber
	/** Not before `from`. */
	readonly to: DayNumber
	/** The whole film, the pauses at its ends included. */
	readonly seconds: number
	/** Frames a second. */
	readonly fps: number
}

/** Shares of the film in which its first and its last picture stand still, so that both can be read. */
const FIRST_STANDS = 0.05
const LAST_STANDS = 0.12

/**
 * The instant that each frame shows: the scrub from one day to another, lingering on days on which something begins as
 * play does on the page. It follows from the record and the span alone, so frame n is the same wherever it is drawn.
 * @param index the events that are shown
 */
export function filmInstants(
	index: Pick<EventIndex, 'starts'>,
	{ from, to, seconds, fps }: FilmSpan,
): readonly Instant[] {
	const count = Math.max(2, Math.round(seconds * fps))
	const [first, last] = [restOf(from), restOf(to)]
	const pace = paceOf(index.starts, from, to)
	const [start, end] = [secondsTo(pace, first), secondsTo(pace, last)]
	return Array.from({ length: count }, (_, i) => {
		const share = (i / (count - 1) - FIRST_STANDS) / (1 - FIRST_STANDS - LAST_STANDS)
		if (share <= 0) return first
		return share >= 1 ? last : instantAfter(pace, first, share * (end - start))
	})
}
