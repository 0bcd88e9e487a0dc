import type { Lang } from '../record/lang.ts'
import { eventsText } from './headline.ts'
import { say } from './say.ts'

/** `7 events at Camp Taji and 2 other places`. @param others how many places besides the named one */
export function eventsAtText(count: number, name: string, others: number, lang: Lang): string {
	const events = eventsText(count, lang)
	return others === 0
		? say('places.eventsAt', lang, { events, name })
		: say('places.eventsAtOthers', lang, { events, name, others })
}

/** The name of the button that points at what lies outside the map's window. */
export function outOfSightText(name: string, lang: Lang): string {
	return say('places.outOfSight', lang, { name })
}

/** Where a list is cut off: `The newest 100 are listed.` */
export function newestListedText(count: number, lang: Lang): string {
	return say('places.newest', lang, { n: count })
}
