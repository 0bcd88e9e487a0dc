import { coverageText, dayText, sitesText } from '../messages/headline.ts'
import { localeOf } from '../messages/locale.ts'
import { say } from '../messages/say.ts'
import type { Scene } from '../query/scene.ts'
import { type Lang, textIn } from '../record/lang.ts'
import type { BaseEvent } from '../record/model.ts'
import type { DayNumber } from '../time/calendar.ts'
import { oncePerAct } from './captions.ts'
import { tollText } from './captionWords.ts'

/** A voice names no more events than this; the rest it counts. */
const MOST_NAMED = 3

/**
 * What happened on a day, in one clause: the gravest by its title, the others by their number, as they are listed.
 * @param told from `toldOn`
 * @returns `''` where nothing is told of the day
 */
export function happenedText(told: readonly BaseEvent[], lang: Lang): string {
	const [first, ...others] = told
	return first ? withMore(textIn(first.title, lang), others.length, lang) : ''
}

/** The same for those who listen: by title and toll, with the date before it. */
export function happenedAloud(day: DayNumber, told: readonly BaseEvent[], lang: Lang): string {
	return say('headline.dated', lang, { date: dayText(day, lang), clause: named(told, lang) })
}

/** What is said of a date that has settled: what happened on it, how many sites were handed over by then, and how well the record knows. */
export function announcement(scene: Scene, told: readonly BaseEvent[], lang: Lang): string {
	const parts = [named(told, lang), sitesText(scene.counts, lang), coverageText(scene.coverage, lang) ?? '']
	return say('headline.dated', lang, {
		date: dayText(scene.day, lang),
		clause: parts.filter((part) => part !== '').join(localeOf(lang).semicolon),
	})
}

function named(told: readonly BaseEvent[], lang: Lang): string {
	const said = oncePerAct(told)
		.slice(0, MOST_NAMED)
		.map((event) => {
			const [title, toll] = [textIn(event.title, lang), tollText(event, lang)]
			return toll === null ? title : say('caption.told', lang, { title, toll })
		})
	return withMore(said.join(localeOf(lang).semicolon), told.length - said.length, lang)
}

function withMore(title: string, more: number, lang: Lang): string {
	return more === 0 ? title : say('caption.more', lang, { title, n: more })
}
