import { localeOf } from '../core/messages/locale.ts'
import { say } from '../core/messages/say.ts'
import { sceneOn } from '../core/query/scene.ts'
import type { Lang } from '../core/record/lang.ts'
import { textIn } from '../core/record/lang.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { holderGroups } from '../formats/holderGroups.ts'
import { toldIn } from './map/captions.ts'
import type { DayPane } from './sheet/dayPane.ts'

/** What a map shows for whoever does not see it: what happened, and which bases are in whose hands, by name. */
export function mapDescription({ day, input, annotations }: DayPane, timeline: Timeline): string {
	const { lang, changes } = input
	const told = toldIn({ ...input, captions: true }).map(({ words: { head, title, toll } }) =>
		said(head, toll === null ? title : say('caption.told', lang, { title, toll }), lang),
	)
	// Of what changed the list beside the map speaks.
	const held = changes
		? []
		: holderGroups(timeline, sceneOn(timeline, day, input).bases, lang).map(({ who, bases }) =>
				said(who, bases.map(({ base }) => textIn(base.label, lang)).join(localeOf(lang).comma), lang),
			)
	return sentences([...told, ...annotations.map(({ lines }) => lines.join(' ')), ...held])
}

/** One after the other, each with its full stop. */
export function sentences(texts: readonly string[]): string {
	return texts
		.filter((text) => text !== '')
		.map((text) => (/[.!?؟…]$/.test(text) ? text : `${text}.`))
		.join(' ')
}

function said(date: string, clause: string, lang: Lang): string {
	return say('headline.dated', lang, { date, clause })
}
