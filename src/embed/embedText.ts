import { dayText, headline } from '../core/messages/headline.ts'
import { localeOf } from '../core/messages/locale.ts'
import { sceneOn } from '../core/query/scene.ts'
import { textIn } from '../core/record/lang.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { View } from '../core/view/view.ts'
import type { EmbedText } from './embedFile.ts'

/**
 * What stands in the file before its script runs, or if none does: what it is about, and what is true on its day.
 * @param noScript the text `embed.noScript`, which the page itself does not have
 */
export function embedText(timeline: Timeline, view: View, noScript: string): EmbedText {
	const { lang, day, trail } = view
	return {
		lang,
		dir: localeOf(lang).dir,
		title: textIn(timeline.dataset.manifest.title, lang),
		lines: [dayText(day, lang), headline(sceneOn(timeline, day, view), trail, lang), noScript],
	}
}
