import { textIn } from '../record/lang.ts'
import type { Timeline } from '../record/timeline.ts'
import type { View } from '../view/view.ts'
import { dayText } from './headline.ts'
import { say } from './say.ts'

/** What a tab or a bookmark is called: what is open, the day, the page. `K-1 Air Base, 29 March 2020 – Handover` */
export function pageTitle({ day, selection, lang }: View, { baseById, eventById }: Timeline): string {
	const open =
		selection.kind === 'base'
			? baseById.get(selection.base)?.name
			: selection.kind === 'event'
				? eventById.get(selection.event)?.title
				: undefined
	const date = dayText(day, lang)
	const what = open ? say('page.titleOn', lang, { what: textIn(open, lang), day: date }) : date
	return say('page.titleOf', lang, { what, title: say('page.title', lang) })
}
