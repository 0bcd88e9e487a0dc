/** What is said of the surroundings of a base; loaded with the panel's details. */

import { type CompassPoint, compassPoint, type Offset, saidDistance } from '../query/distance.ts'
import type { AttackGap } from '../query/nearby.ts'
import type { Lang } from '../record/lang.ts'
import { textIn } from '../record/lang.ts'
import type { Base } from '../record/model.ts'
import { capital, eventsText } from './headline.ts'
import { say } from './say.ts'

/** By number of the point, clockwise from north. */
const POINTS = [
	'n',
	'nne',
	'ne',
	'ene',
	'e',
	'ese',
	'se',
	'sse',
	's',
	'ssw',
	'sw',
	'wsw',
	'w',
	'wnw',
	'nw',
	'nnw',
] as const

export function directionText(point: CompassPoint, lang: Lang): string {
	return say(`direction.${POINTS[point] ?? 'n'}`, lang)
}

/** `25 km` */
export function kmText(km: number, lang: Lang): string {
	return say('around.km', lang, { n: km })
}

/** `29 km south-south-west`, `about 30 km south`, `up to 20 km away`: as precise as the points are. */
export function offsetText(offset: Offset, lang: Lang): string {
	const { km, how } = saidDistance(offset)
	const distance = kmText(km, lang)
	if (how === 'upTo') return say('around.upTo', lang, { distance })
	const text = how === 'about' ? say('around.about', lang, { distance }) : distance
	const point = compassPoint(offset)
	return point === null ? text : say('around.towards', lang, { distance: text, direction: directionText(point, lang) })
}

/** Where an event was as seen from the base. */
export function whereText(near: Offset & { readonly here: boolean }, base: Base, lang: Lang): string {
	if (!near.here) return offsetText(near, lang)
	return near.uncertaintyKm > 0 ? say('around.hereOr', lang, { where: offsetText(near, lang) }) : hereText(base, lang)
}

function hereText({ kind }: Base, lang: Lang): string {
	return say('around.here', lang, { kind })
}

/** How many events a radius holds. */
export interface AroundCounts {
	/** At the base itself. */
	readonly here: number
	/** Surely within the radius, but not at the base. */
	readonly elsewhere: number
	/** Perhaps within. */
	readonly perhaps: number
}

/** `3 events at the base itself, told above; 5 events around it within 25 km, and perhaps 12 more at a place only roughly known …` */
export function countsText(counts: AroundCounts, radius: number, base: Base, lang: Lang): string {
	const { here } = counts
	const around = aroundText(counts, radius, base, lang)
	const values = { events: eventsText(here, lang), place: hereText(base, lang), here, around }
	return capital(say('around.counts', lang, values))
}

function aroundText({ elsewhere, perhaps }: AroundCounts, radius: number, { kind }: Base, lang: Lang): string {
	const values = { events: eventsText(elsewhere, lang), kind, radius: kmText(radius, lang) }
	if (perhaps === 0) return say('around.surely', lang, values)
	return say(elsewhere === 0 ? 'around.perhapsOnly' : 'around.surelyAndPerhaps', lang, { ...values, perhaps })
}

/** `45 days earlier`, `11 to 13 days earlier`, `the same day`. */
export function gapText([fewest, most]: AttackGap['days'], lang: Lang): string {
	if (most === 0) return say('around.sameDay', lang)
	if (fewest === most) return say('around.earlier', lang, { n: most })
	return fewest === 0
		? say('around.earlierAtMost', lang, { n: most })
		: say('around.earlierBetween', lang, { fewest, n: most })
}

/** No attack at the base before the transfer or the date shown. */
export function noAttackText(base: Base, lang: Lang): string {
	return say('around.noAttack', lang, { here: hereText(base, lang) })
}

/** Bases that may be nearer: `It could also be Taji or Taqaddum: the points are approximate.` */
export function rivalsText(rivals: readonly Base[], lang: Lang): string {
	const names = rivals.map(({ label }) => textIn(label, lang))
	return say('around.rivals', lang, { names: names.reduce((first, second) => say('list.or', lang, { first, second })) })
}

/** `within 25 km`, `perhaps within 25 km` */
export function withinRadiusText(radius: number, possibly: boolean, lang: Lang): string {
	const within = say('around.within', lang, { distance: kmText(radius, lang) })
	return possibly ? say('around.perhaps', lang, { within }) : within
}

/** The same at the start of a line. */
export function withinRadiusHeading(radius: number, possibly: boolean, lang: Lang): string {
	return capital(withinRadiusText(radius, possibly, lang))
}

/** Nothing but what happened at the base itself. */
export function nothingElseText(radius: number, lang: Lang): string {
	return say('around.nothingElse', lang, { distance: kmText(radius, lang) })
}

/** Events that no radius can hold. */
export function unplacedText(unplaced: number, total: number, lang: Lang): string {
	return say('around.unplaced', lang, { n: unplaced, events: eventsText(total, lang) })
}

/** What the timeline does not reach: `2 events before this axis`. */
export function outsideText(count: number, when: 'earlier' | 'later', lang: Lang): string {
	return say(when === 'earlier' ? 'around.outsideEarlier' : 'around.outsideLater', lang, {
		events: eventsText(count, lang),
	})
}
