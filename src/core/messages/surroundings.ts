/** What is said of the surroundings of a base, in English and Arabic; loaded with the panel's details. */

import { type CompassPoint, compassPoint, type Offset, saidDistance } from '../query/distance.ts'
import type { AttackGap } from '../query/nearby.ts'
import type { Bilingual, Lang } from '../record/lang.ts'
import type { Base } from '../record/model.ts'
import { daysText, eventsText } from './headline.ts'
import { numberText } from './numbers.ts'

/** By number of the point, clockwise from north. */
const DIRECTIONS: readonly Bilingual[] = [
	{ en: 'north', ar: 'شمال' },
	{ en: 'north-north-east', ar: 'شمال شمال شرق' },
	{ en: 'north-east', ar: 'شمال شرق' },
	{ en: 'east-north-east', ar: 'شرق شمال شرق' },
	{ en: 'east', ar: 'شرق' },
	{ en: 'east-south-east', ar: 'شرق جنوب شرق' },
	{ en: 'south-east', ar: 'جنوب شرق' },
	{ en: 'south-south-east', ar: 'جنوب جنوب شرق' },
	{ en: 'south', ar: 'جنوب' },
	{ en: 'south-south-west', ar: 'جنوب جنوب غرب' },
	{ en: 'south-west', ar: 'جنوب غرب' },
	{ en: 'west-south-west', ar: 'غرب جنوب غرب' },
	{ en: 'west', ar: 'غرب' },
	{ en: 'west-north-west', ar: 'غرب شمال غرب' },
	{ en: 'north-west', ar: 'شمال غرب' },
	{ en: 'north-north-west', ar: 'شمال شمال غرب' },
]

export function directionText(point: CompassPoint, lang: Lang): string {
	return DIRECTIONS[point]?.[lang] ?? ''
}

/** `25 km` */
export function kmText(km: number, lang: Lang): string {
	return `${numberText(km, lang)} ${{ en: 'km', ar: 'كم' }[lang]}`
}

/** `29 km south-south-west`, `about 30 km south`, `up to 20 km away`: as precise as the points are. */
export function offsetText(offset: Offset, lang: Lang): string {
	const { km, how } = saidDistance(offset)
	const distance = kmText(km, lang)
	if (how === 'upTo') return { en: `up to ${distance} away`, ar: `على ${distance} أو أقل` }[lang]
	const text = how === 'about' ? { en: `about ${distance}`, ar: `نحو ${distance}` }[lang] : distance
	const point = compassPoint(offset)
	return point === null ? text : `${text} ${directionText(point, lang)}`
}

/** Where an event was as seen from the base. */
export function whereText(near: Offset & { readonly here: boolean }, base: Base, lang: Lang): string {
	if (!near.here) return offsetText(near, lang)
	if (near.uncertaintyKm > 0)
		return {
			en: `here or ${offsetText(near, lang)}`,
			ar: `هنا أو ${offsetText(near, lang)}`,
		}[lang]
	return hereText(base, lang)
}

function hereText({ kind }: Base, lang: Lang): string {
	return {
		en: kind === 'base' ? 'at the base itself' : 'at the site itself',
		ar: kind === 'base' ? 'في القاعدة نفسها' : 'في الموقع نفسه',
	}[lang]
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

/** `3 events at the base itself, told above; 5 events around it within 25 km, and perhaps 12 more, drawn hollow.` */
export function countsText({ here, elsewhere, perhaps }: AroundCounts, radius: number, base: Base, lang: Lang): string {
	const within = kmText(radius, lang)
	const place = hereText(base, lang)
	if (lang === 'en') {
		const told = here === 0 ? '' : ', told above'
		const around =
			perhaps === 0
				? `${eventsText(elsewhere, lang)} around it within ${within}`
				: elsewhere === 0
					? `around it within ${within} perhaps ${numberText(perhaps, lang)}, drawn hollow`
					: `${eventsText(elsewhere, lang)} around it within ${within}, and perhaps ${numberText(perhaps, lang)} more, drawn hollow`
		return `${capital(eventsText(here, lang))} ${place}${told}; ${around}.`
	}
	const told = here === 0 ? '' : ' (أعلاه)'
	const it = base.kind === 'base' ? 'حولها' : 'حوله'
	const around =
		perhaps === 0
			? `${eventsText(elsewhere, lang)} ${it} ضمن ${within}`
			: elsewhere === 0
				? `${it} ضمن ${within} ربما ${eventsText(perhaps, lang)}، مرسومة مفرّغة`
				: `${eventsText(elsewhere, lang)} ${it} ضمن ${within}، وربما ${eventsText(perhaps, lang)} أخرى، مرسومة مفرّغة`
	return `${eventsText(here, lang)} ${place}${told}؛ ${around}.`
}

/** `45 days earlier`, `11 to 13 days earlier`, `the same day`. */
export function gapText([fewest, most]: AttackGap['days'], lang: Lang): string {
	if (most === 0) return { en: 'the same day', ar: 'في اليوم نفسه' }[lang]
	if (fewest === most) return { en: `${daysText(most, 'en')} earlier`, ar: `قبله ${byDays(most)}` }[lang]
	if (fewest === 0)
		return { en: `at most ${daysText(most, 'en')} earlier`, ar: `قبله ${byDays(most)} على الأكثر` }[lang]
	return {
		en: `${numberText(fewest, 'en')} to ${daysText(most, 'en')} earlier`,
		ar: `قبله بما بين ${numberText(fewest, 'ar')} و${most === 2 ? 'يومين' : daysText(most, 'ar')}`,
	}[lang]
}

/** `بـ٤٥ يوماً`: the preposition is joined to words and stands apart from digits; the dual is in the genitive. */
function byDays(count: number): string {
	return count === 1 ? 'بيوم واحد' : count === 2 ? 'بيومين' : `بـ${daysText(count, 'ar')}`
}

/** No attack at the base before the transfer or the date shown. */
export function noAttackText(base: Base, lang: Lang): string {
	return { en: `None on record ${hereText(base, lang)}`, ar: `لا هجوم في السجل ${hereText(base, lang)}` }[lang]
}

/** Bases that may be nearer: `It could also be Taji or Taqaddum: the points are approximate.` */
export function rivalsText(rivals: readonly Base[], lang: Lang): string {
	const names = rivals.map(({ label }) => label[lang]).join({ en: ' or ', ar: ' أو ' }[lang])
	return {
		en: `It could also be ${names}: the points are approximate.`,
		ar: `وقد تكون ${names}، فالنقاط تقريبية.`,
	}[lang]
}

/** `within 25 km`, `perhaps within 25 km` */
export function withinRadiusText(radius: number, possibly: boolean, lang: Lang): string {
	const within = { en: `within ${kmText(radius, lang)}`, ar: `ضمن ${kmText(radius, lang)}` }[lang]
	return possibly ? { en: `perhaps ${within}`, ar: `ربما ${within}` }[lang] : within
}

/** The same at the start of a line. */
export function withinRadiusHeading(radius: number, possibly: boolean, lang: Lang): string {
	return capital(withinRadiusText(radius, possibly, lang))
}

/** Nothing but what happened at the base itself. */
export function nothingElseText(radius: number, lang: Lang): string {
	const within = kmText(radius, lang)
	return {
		en: `Nothing else in the record has a place within ${within}. A larger radius may show more.`,
		ar: `لا شيء آخر في السجل له مكان ضمن ${within}. قد يُظهر نصف قطر أكبر المزيد.`,
	}[lang]
}

/** Events that no radius can hold. */
export function unplacedText(unplaced: number, total: number, lang: Lang): string {
	return {
		en: `${numberText(unplaced, 'en')} of the record’s ${eventsText(total, 'en')} are not counted: their place is not known, or only to a governorate or the country.`,
		ar: `لا يُحسب هنا ${numberText(unplaced, 'ar')} من أصل ${eventsText(total, 'ar')} في السجل: مكانها غير معروف، أو لا يُعرف إلا بالمحافظة أو البلد.`,
	}[lang]
}

/** What the timeline does not reach: `2 earlier`, `5 later`. */
export function outsideText(count: number, when: 'earlier' | 'later', lang: Lang): string {
	const number = numberText(count, lang)
	return when === 'earlier'
		? { en: `${number} earlier`, ar: `${number} أقدم` }[lang]
		: { en: `${number} later`, ar: `${number} أحدث` }[lang]
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1)
}
