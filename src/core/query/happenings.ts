import { memo } from '../memo.ts'
import type { BaseEvent } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import { addDays, type DayNumber, dateOf, lastDayOfMonth } from '../time/calendar.ts'
import type { When } from '../time/edtf.ts'

/** Of a longer span only its first and last day are days of which something is to be told. */
const LONGEST_SPAN = 31

/** A month, by its first day. */
export interface Month {
	readonly first: DayNumber
	readonly last: DayNumber
	/** Events of which at least a day, or all that is known of the date, lies in it; in order. */
	readonly events: readonly BaseEvent[]
}

/** Every day on which something dated to the day happens, in order. */
export const daysOfEvents = memo((timeline: Timeline): readonly DayNumber[] =>
	[...new Set(timeline.events.flatMap(({ when }) => daysOf(when)))].sort((a, b) => a - b),
)

/** Every month in which something begins or ends, in order. */
export const monthsOfEvents = memo((timeline: Timeline): readonly Month[] => {
	const months = new Map<DayNumber, BaseEvent[]>()
	for (const event of timeline.events) {
		// "In 2014" is in no month.
		if (event.when.resolution === 'year') continue
		for (const first of new Set([firstOfMonth(event.when.earliest), firstOfMonth(event.when.latest)])) {
			const known = months.get(first)
			if (known) known.push(event)
			else months.set(first, [event])
		}
	}
	return [...months]
		.map(([first, events]) => ({ first, last: lastOfMonth(first), events }))
		.toSorted((a, b) => a.first - b.first)
})

/** The days of a date that is known to the day; none of "April 2020". */
function daysOf({ resolution, earliest, latest }: When): readonly DayNumber[] {
	if (resolution === 'month' || resolution === 'year') return []
	const length = latest - earliest + 1
	if (length > LONGEST_SPAN) return [earliest, latest]
	return Array.from({ length }, (_, i) => addDays(earliest, i))
}

export function firstOfMonth(day: DayNumber): DayNumber {
	return addDays(day, 1 - dateOf(day).day)
}

function lastOfMonth(day: DayNumber): DayNumber {
	const { year, month } = dateOf(day)
	return lastDayOfMonth(year, month)
}
