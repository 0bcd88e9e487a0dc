import { type Curve, valueAt } from '../geometry/interpolate.ts'
import type { EventIndex } from '../record/eventIndex.ts'
import type { BaseEvent, LngLat, Place } from '../record/model.ts'
import { countAtMost } from '../time/bisect.ts'
import { type DayNumber, dayAt, type Instant } from '../time/calendar.ts'
import { byGravity } from './gravity.ts'

/** What happened on a day, told at its mark for a while. */
export interface Caption {
	readonly event: BaseEvent
	/** Where its mark stands; `null`: it has no point, and is told without one. */
	readonly lngLat: LngLat | null
	/** 0 to 1. */
	readonly opacity: number
}

/** More than this nobody reads while a day lingers. */
export const MOST_CAPTIONS = 3

/** Opacity of a caption by days since its day began: it comes with the flare, holds over the day and leaves on the next. */
export const CAPTION_OPACITY: Curve = [
	[0, 0],
	[0.1, 1],
	[1, 1],
	[1.6, 0],
]

/** How many days after its own a caption can still be seen. */
const LINGER_DAYS = 1

/**
 * What is told at an instant, the gravest first, at most three. A pure function of what is shown and the instant.
 * Told is what begins on the day, and of what ends on it the transfers: a base that was handed over in several days is
 * told when that began and when it was done. An act that struck several places is told once, where it was gravest.
 * A new day's captions take the place of the last one's at once.
 * @param shown the events that the filter leaves
 * @param placeOf where the mark of an event stands; for a transfer that is its base
 */
export function captionsAt(
	shown: EventIndex,
	instant: Instant,
	placeOf: (event: BaseEvent) => Place | null,
): readonly Caption[] {
	const today = dayAt(instant)
	for (let day = today; day >= today - LINGER_DAYS; day--) {
		const opacity = valueAt(CAPTION_OPACITY, instant - day)
		if (opacity <= 0) continue
		const told = toldOn(shown, day as DayNumber)
		if (told.length > 0) return told.map((event) => ({ event, lngLat: placeOf(event)?.lngLat ?? null, opacity }))
	}
	return []
}

/** The events that are told of a day, the gravest first, at most three. */
export function toldOn(shown: EventIndex, day: DayNumber): readonly BaseEvent[] {
	const { events, starts, reach } = shown
	const first = countAtMost(reach, day - 1)
	const end = countAtMost(starts, day)
	const told: BaseEvent[] = []
	for (let i = first; i < end; i++) {
		const event = events[i]
		if (!event) continue
		const { when, type } = event
		if ((when.earliest === day && isTold(event)) || (type === 'transfer' && when.latest === day)) told.push(event)
	}
	// The order of the index is that of time; sorting keeps it where nothing weighs more.
	const byWeight = told.sort(byGravity)
	const acts = new Set<string>()
	return byWeight
		.filter(({ act }) => {
			if (act === null) return true
			if (acts.has(act)) return false
			acts.add(act)
			return true
		})
		.slice(0, MOST_CAPTIONS)
}

/** "In April" did not happen on its first day. */
function isTold({ when }: BaseEvent): boolean {
	return when.resolution === 'day' || when.resolution === 'span'
}
