import { type Curve, valueAt } from '../geometry/interpolate.ts'
import type { EventIndex } from '../record/eventIndex.ts'
import { byGravity } from '../record/gravity.ts'
import type { BaseEvent, LngLat } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import { countAtMost } from '../time/bisect.ts'
import { type DayNumber, dayAt, type Instant } from '../time/calendar.ts'

/** A day of which is told. */
export interface DayTelling {
	readonly day: DayNumber
	/** 0 to 1. */
	readonly opacity: number
	/** What happened on it, the gravest first. */
	readonly events: readonly BaseEvent[]
}

/** What happened, told at its mark. */
export interface Caption {
	readonly event: BaseEvent
	readonly lngLat: LngLat
}

/** More than this nobody reads while a day lingers. */
const MOST_CAPTIONS = 3

/** Opacity of captions by days since their day began: they come with the flare, hold over the day and leave on the next. */
export const CAPTION_OPACITY: Curve = [
	[0, 0],
	[0.1, 1],
	[1, 1],
	[1.6, 0],
]

/** How many days after its own a caption can still be seen. */
const LINGER_DAYS = 1

/**
 * What is told at an instant; `null`: nothing. A pure function of what is shown and the instant. A new day takes the
 * place of the last one at once.
 * @param shown the events that the filter leaves
 */
export function tellingAt(shown: EventIndex, instant: Instant): DayTelling | null {
	const today = dayAt(instant)
	for (let day = today; day >= today - LINGER_DAYS; day--) {
		const opacity = valueAt(CAPTION_OPACITY, instant - day)
		const events = opacity > 0 ? toldOn(shown, day as DayNumber) : []
		if (events.length > 0) return { day: day as DayNumber, opacity, events }
	}
	return null
}

/**
 * The events that are told of a day, the gravest first: what begins on it, and of what ends on it the transfers. A base
 * that was handed over in several days is told when that began and when it was done.
 */
export function toldOn({ events, starts, reach }: EventIndex, day: DayNumber): readonly BaseEvent[] {
	const told: BaseEvent[] = []
	const end = countAtMost(starts, day)
	for (let i = countAtMost(reach, day - 1); i < end; i++) {
		const event = events[i]
		if (event && isToldOn(event, day)) told.push(event)
	}
	// The order of the index is that of time; sorting keeps it where nothing weighs more.
	return told.sort(byGravity)
}

/**
 * What happened on a day, apart from what only goes on: a month in which the record knows no day holds that of today too.
 * The sentence of a day counts the first, and no others.
 * @param today the events whose dates hold the day, of those that are shown
 */
export function parted(
	today: readonly BaseEvent[],
	shown: EventIndex,
	day: DayNumber,
): { readonly happened: readonly BaseEvent[]; readonly goingOn: readonly BaseEvent[] } {
	const told = new Set(toldOn(shown, day))
	return {
		happened: today.filter((event) => told.has(event)),
		goingOn: today.filter((event) => !told.has(event)),
	}
}

/** An act that struck several places once, where it was gravest. */
export function oncePerAct(events: readonly BaseEvent[]): readonly BaseEvent[] {
	const acts = new Set<string>()
	return events.filter(({ act }) => {
		if (act === null) return true
		const isNew = !acts.has(act)
		acts.add(act)
		return isNew
	})
}

/**
 * Of what is told, what has a mark that can be seen: at most three.
 * @param sees whether a point is in view
 */
export function captionsOf(
	timeline: Timeline,
	told: readonly BaseEvent[],
	sees: (lngLat: LngLat) => boolean,
): readonly Caption[] {
	const inView = told.filter((event) => {
		const lngLat = markOf(timeline, event)
		return lngLat !== null && sees(lngLat)
	})
	return oncePerAct(inView)
		.slice(0, MOST_CAPTIONS)
		.flatMap((event): readonly Caption[] => {
			const lngLat = markOf(timeline, event)
			return lngLat ? [{ event, lngLat }] : []
		})
}

/** A transfer has no mark of its own: it turns its base. */
export function markOf({ baseById }: Timeline, event: BaseEvent): LngLat | null {
	const place = event.type === 'transfer' ? baseById.get(event.base)?.place : event.place
	return place?.lngLat ?? null
}

/** "In April" did not happen on its first day. */
function isToldOn({ type, when }: BaseEvent, day: DayNumber): boolean {
	const begins = when.earliest === day && (when.resolution === 'day' || when.resolution === 'span')
	return begins || (type === 'transfer' && when.latest === day)
}
