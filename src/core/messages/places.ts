import type { BaseAt } from '../query/scene.ts'
import { type Lang, textIn } from '../record/lang.ts'
import type { BaseEvent } from '../record/model.ts'
import type { DayNumber } from '../time/calendar.ts'
import { covers } from '../time/edtf.ts'
import { eventsText, statusText, whenText } from './headline.ts'
import { localDigits } from './numbers.ts'
import { say } from './say.ts'

/** `7 events at Camp Taji and 2 other places`. @param others how many places besides the named one */
export function eventsAtText(count: number, name: string, others: number, lang: Lang): string {
	const events = eventsText(count, lang)
	return others === 0
		? say('places.eventsAt', lang, { events, name })
		: say('places.eventsAtOthers', lang, { events, name, others })
}

/**
 * What the button of a base says beside its name: whose it is, and what happened there on the day or last before it.
 * @param last newest event there by the end of the day
 */
export function placeStateText(at: BaseAt, last: BaseEvent | null, day: DayNumber, lang: Lang): string {
	const status = statusText(at, lang)
	if (!last) return status
	const when = covers(last.when, day) ? 'today' : 'before'
	const title = localDigits(textIn(last.title, lang), lang)
	return say('places.state', lang, { status, when, date: whenText(last.when, lang), title })
}

/** The name of the button that points at what lies outside the map's window. */
export function outOfSightText(name: string, lang: Lang): string {
	return say('places.outOfSight', lang, { name })
}

/** Where a list is cut off: `The newest 100 are listed.` */
export function newestListedText(count: number, lang: Lang): string {
	return say('places.newest', lang, { n: count })
}
