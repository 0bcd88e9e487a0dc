import type { Lang } from '../record/lang.ts'
import type { Timeline } from '../record/timeline.ts'
import { formatDay } from '../time/calendar.ts'
import { dayText } from './headline.ts'

/** A day of the record in two of the ways in which it can be typed, for texts that show how. */
export function dateExamples({ dataset }: Timeline, lang: Lang): { readonly iso: string; readonly day: string } {
	const { day } = dataset.manifest.opening
	return { iso: formatDay(day), day: dayText(day, lang) }
}
