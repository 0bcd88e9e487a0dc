import { toldOn } from '../core/captions/captions.ts'
import { happenedText } from '../core/captions/daySentence.ts'
import { dayText, headline, headlineWithoutDate, weekdayText } from '../core/messages/headline.ts'
import { say } from '../core/messages/say.ts'
import { sceneOn } from '../core/query/scene.ts'
import { shownEvents } from '../core/query/shownEvents.ts'
import { type Lang, textIn } from '../core/record/lang.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { openingView } from '../core/view/view.ts'

/** What the page says before any script: the words that masthead and dock say of the opening day, in one language. */
export interface OpeningWords {
	readonly title: string
	readonly introduction: string
	readonly weekday: string
	readonly date: string
	/** What happened on the day; `''` where the record has nothing. */
	readonly happened: string
	/** What is true by then. */
	readonly tally: string
	/** In place of the picture. */
	readonly alt: string
}

export function openingWords(timeline: Timeline, lang: Lang): OpeningWords {
	const { manifest } = timeline.dataset
	const view = openingView(manifest)
	const { day, trail } = view
	const scene = sceneOn(timeline, day, view)
	return {
		title: say('page.title', lang),
		introduction: textIn(manifest.introduction ?? manifest.subtitle, lang),
		weekday: weekdayText(day, lang),
		date: dayText(day, lang),
		happened: happenedText(toldOn(shownEvents(timeline, view), day), lang),
		tally: headlineWithoutDate(scene, trail, lang),
		alt: headline(scene, trail, lang),
	}
}
