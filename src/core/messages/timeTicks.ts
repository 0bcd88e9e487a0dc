import type { Lang } from '../record/lang.ts'
import { addDays, addMonths, type DayNumber, dateOf, dayNumber } from '../time/calendar.ts'
import type { Range } from '../time/range.ts'
import { localeOf } from './locale.ts'
import { localDigits } from './numbers.ts'
import { say } from './say.ts'

export interface Tick {
	readonly day: DayNumber
	/** `null`: a line between two that are named. */
	readonly text: string | null
}

/** How often there is a tick. Weeks are quarters of a month: they meet its first, and no country's Sunday. */
interface Step {
	readonly days?: readonly number[] | 'all'
	/** Every so many months from January, on their first. */
	readonly months: number
}

const FINEST: Step = { days: 'all', months: 1 }

/** From the finest to the coarsest. */
const STEPS: readonly Step[] = [
	FINEST,
	{ days: [1, 8, 15, 22], months: 1 },
	{ days: [1, 15], months: 1 },
	{ months: 1 },
	{ months: 3 },
	{ months: 6 },
	{ months: 12 },
	{ months: 24 },
	{ months: 60 },
]

/** Room between two names, in pixels: a day with its month needs more than a single word to be told from the next. */
const DAY_GAP = 24
const WORD_GAP = 7
/** Room between two lines without a name. */
const LINE_GAP = 7
/** From the tick to its name, in pixels. */
export const TICK_INSET = 4

/**
 * The ticks of the axis: the finest whose names all have room, and lines of the next finer ones between.
 * @param width of the axis, in pixels
 * @param measure the width of a name, in pixels
 * @returns in order, all within the range
 */
export function axisTicks(range: Range, width: number, lang: Lang, measure: (text: string) => number): readonly Tick[] {
	const perDay = width / (range[1] - range[0])
	const level = STEPS.findIndex((step) => {
		// Cheap first: no list of thousands of days is made only to be thrown away.
		if (typical(step) * perDay < WORD_GAP) return false
		const gap = step.days ? DAY_GAP : WORD_GAP
		const days = daysOf(step, range)
		return days.every((day, i) => {
			const next = days[i + 1]
			const room = ((next ?? range[1]) - day) * perDay
			// The last name may be left out, the others may not.
			return next === undefined || measure(nameOf(day, step, lang)) + TICK_INSET + gap <= room
		})
	})
	const step = STEPS[level < 0 ? STEPS.length - 1 : level] ?? { months: 60 }
	const named = daysOf(step, range)
	const finer = STEPS[(level < 0 ? STEPS.length : level) - 1]
	const lines = finer && typical(finer) * perDay >= LINE_GAP ? daysOf(finer, range) : named
	const names = new Map<DayNumber, string | null>(lines.map((day) => [day, null]))
	for (const day of named) {
		const text = nameOf(day, step, lang)
		const fits = (range[1] - day) * perDay >= measure(text) + TICK_INSET
		names.set(day, fits ? text : null)
	}
	// A few days on a narrow screen may hold no tick whose name has room: then the first day says where we are.
	if ([...names.values()].every((text) => text === null)) names.set(range[0], nameOf(range[0], FINEST, lang))
	return [...names].map(([day, text]) => ({ day, text })).toSorted((a, b) => a.day - b.day)
}

/** The shortest distance between two ticks, in days. */
function typical({ days, months }: Step): number {
	if (days === 'all') return 1
	return days ? 28 / days.length - 1 : months * 28
}

function daysOf({ days, months }: Step, [from, to]: Range): readonly DayNumber[] {
	const list: DayNumber[] = []
	if (days === 'all') {
		for (let day = from; day <= to; day = addDays(day, 1)) list.push(day)
		return list
	}
	const { year, month } = dateOf(from)
	const every = Math.max(1, months / 12)
	const start =
		months < 12 ? dayNumber(year, month - ((month - 1) % months), 1) : dayNumber(year - (year % every), 1, 1)
	for (let first = start; first !== null && first <= to; first = addMonths(first, months))
		for (const dayOfMonth of days ?? [1]) {
			const day = addDays(first, dayOfMonth - 1)
			if (day >= from && day <= to) list.push(day)
		}
	return list
}

/** January is named by its year, the first of a month by the month, any other day by both. */
function nameOf(day: DayNumber, { days, months }: Step, lang: Lang): string {
	const { year, month, day: dayOfMonth } = dateOf(day)
	if (months >= 12 || (month === 1 && dayOfMonth === 1)) return localDigits(String(year), lang)
	const name = localeOf(lang).shortMonths[month - 1] ?? ''
	return days && dayOfMonth !== 1
		? say('date.dayMonth', lang, { day: localDigits(String(dayOfMonth), lang), month: name })
		: name
}
