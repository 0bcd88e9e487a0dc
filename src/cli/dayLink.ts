import type { Lang } from '../core/record/lang.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { rangeHolding, SHORTEST_RANGE } from '../core/time/range.ts'
import { permalinkOf } from '../core/view/permalink.ts'
import { openingView } from '../core/view/view.ts'

/** The link to a day, or to the days since another. @param page the page's address; `''`: not known */
export function linkFor(
	page: string,
	{ day, since, lang, trail }: { day: DayNumber; since: DayNumber | null; lang: Lang; trail: number },
	timeline: Timeline,
): string {
	const isLong = since !== null && day - since >= SHORTEST_RANGE
	const opening = openingView(timeline.dataset.manifest)
	const range = isLong ? ([since, day] as const) : rangeHolding(opening.range, day)
	return permalinkOf(page, { ...opening, day, lang, trail, range }, timeline)
}
