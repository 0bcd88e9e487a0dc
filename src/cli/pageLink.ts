import type { Lang } from '../core/record/lang.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { rangeHolding, SHORTEST_RANGE } from '../core/time/range.ts'
import { permalinkOf } from '../core/view/permalink.ts'
import { openingView } from '../core/view/view.ts'
import { type Given, textOption, UsageError } from './command.ts'

export const PAGE_OPTION = { page: { type: 'string' } } as const
export const PAGE_HELP = '--page URL     the address of the page, for links; without it they begin with their "?"'

/** The address without its query, for ours comes behind it; `''` where none is given. */
export function pageFrom(given: Given): string {
	const text = textOption(given, 'page')
	if (text === null) return ''
	if (!/^https?:\/\/\S+$/.test(text))
		throw new UsageError(
			`"${text}" is not an address of a page. Write it whole, such as https://example.org/handover/.`,
		)
	return text.replace(/[?#].*$/, '')
}

/** The link to a day, or to the days since another. */
export function linkFor(
	given: Given,
	{ day, since, lang, trail }: { day: DayNumber; since: DayNumber | null; lang: Lang; trail: number },
	timeline: Timeline,
): string {
	const opening = openingView(timeline.dataset.manifest)
	const isLong = since !== null && day - since >= SHORTEST_RANGE
	const range = isLong ? ([since, day] as const) : rangeHolding(opening.range, day)
	return permalinkOf(pageFrom(given), { ...opening, day, lang, trail, range }, timeline)
}
