import { dayText } from '../../core/messages/headline.ts'
import type { Chapter } from '../../core/query/chapters.ts'
import type { Lang } from '../../core/record/lang.ts'

/** From which day to which a chapter goes. */
export function chapterDates({ range: [from, to] }: Pick<Chapter, 'range'>, lang: Lang): string {
	return `${dayText(from, lang)} – ${dayText(to, lang)}`
}
