import { parseTypedDate } from '../core/messages/parseDate.ts'
import type { Filter } from '../core/query/filter.ts'
import { shownEvents } from '../core/query/shownEvents.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { addDays, type DayNumber, dateOf } from '../core/time/calendar.ts'

/** Which days a series of pictures has. */
export const SERIES_STEPS = ['list', 'days', 'months', 'events'] as const
export type SeriesStep = (typeof SERIES_STEPS)[number]

/** What is chosen for a series, as typed. */
export interface Series {
	readonly step: SeriesStep
	/** Days, with commas, semicolons or lines between them. */
	readonly list: string
	/** A picture for every so many days. */
	readonly every: string
	readonly from: DayNumber
	readonly to: DayNumber
}

/** More pictures are not made at once: their file would not fit into the memory of a phone. */
export const MOST_IN_SERIES = 400

export type SeriesDays =
	| { readonly days: readonly DayNumber[] }
	/** What is typed and means no day, or no number. */
	| { readonly wrong: string }

/**
 * The days of a series, in order, each once: those listed, every so many, the first of each month, or each on which
 * something that is shown began.
 */
export function daysOfSeries({ step, list, every, from, to }: Series, filter: Filter, timeline: Timeline): SeriesDays {
	if (step === 'list') return listed(list, timeline)
	const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => addDays(from, i))
	switch (step) {
		case 'days': {
			const number = /^\d{1,4}$/.test(every.trim()) ? Number(every) : 0
			return number < 1 ? { wrong: every } : { days: days.filter((_, i) => i % number === 0) }
		}
		case 'months':
			return { days: days.filter((day, i) => i === 0 || dateOf(day).day === 1) }
		case 'events': {
			const began = new Set(shownEvents(timeline, filter).events.map(({ when }) => when.earliest))
			return { days: days.filter((day) => began.has(day)) }
		}
	}
}

function listed(list: string, { first, last }: Timeline): SeriesDays {
	const texts = list.split(/[,;،؛\n]+/).filter((text) => text.trim() !== '')
	const days = new Set<DayNumber>()
	for (const text of texts) {
		const typed = parseTypedDate(text, [first, last])
		if (typed.kind !== 'day') return { wrong: text.trim() }
		days.add(typed.day)
	}
	return { days: [...days].toSorted((a, b) => a - b) }
}
