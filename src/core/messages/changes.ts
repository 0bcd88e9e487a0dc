/** What is said of the difference between two days, in English and Arabic. */

import type { ChangedBase, Changes } from '../query/changes.ts'
import type { Bilingual, Lang } from '../record/lang.ts'
import type { BaseEvent } from '../record/model.ts'
import type { Status, Timeline } from '../record/timeline.ts'
import { type DayNumber, dateOf } from '../time/calendar.ts'
import { airstrikesText, attacksText, dayText, monthText, sitesText, whenText } from './headline.ts'
import { localDigits } from './numbers.ts'
import { say } from './say.ts'

/** `5 March – 4 April 2020`, with month and year said once where they are the same. */
export function spanText(from: DayNumber, to: DayNumber, lang: Lang): string {
	const [first, last] = [dateOf(from), dateOf(to)]
	if (first.year !== last.year) return `${dayText(from, lang)} – ${dayText(to, lang)}`
	if (first.month === last.month) return `${localDigits(`${first.day}`, lang)}–${dayText(to, lang)}`
	return `${localDigits(`${first.day} ${monthText(first.month, lang)}`, lang)} – ${dayText(to, lang)}`
}

/** `five sites handed over; 5 attacks and 1 air strike in between` */
export function changesHeadline({ bases, acts }: Changes, lang: Lang): string {
	const now = (status: Status): number => bases.filter(({ after }) => after === status).length
	const sites = sitesText({ transferred: now('transferred'), handingOver: now('handing-over') }, lang)
	const strikes =
		acts.airstrike === 0
			? ''
			: { en: ` and ${airstrikesText(acts.airstrike, 'en')}`, ar: ` و${airstrikesText(acts.airstrike, 'ar')}` }[lang]
	const between = { en: 'in between', ar: 'بين اليومين' }[lang]
	const text = `${sites}${lang === 'en' ? '; ' : '؛ '}${attacksText(acts.attack, lang)}${strikes} ${between}`
	return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Who holds it, short enough to stand in a row: `coalition`, `Iraqi security forces`. */
const HOLDERS: Readonly<Record<Status, Bilingual>> = {
	unknown: { en: 'holder not in the record', ar: 'لا يذكر السجل بيد مَن' },
	coalition: { en: 'coalition', ar: 'التحالف' },
	'handing-over': { en: 'being handed over', ar: 'قيد التسليم' },
	transferred: { en: 'Iraqi security forces', ar: 'القوات الأمنية العراقية' },
	site: { en: 'other site', ar: 'موقع آخر' },
}

/** `K-1: coalition → Iraqi security forces, 29 March 2020`; the arrow follows the reading. */
export function changedBaseText({ base, before, after, transfer }: ChangedBase, lang: Lang): string {
	const when = transfer
		? { en: `, ${whenText(transfer.when, 'en')}`, ar: `، ${whenText(transfer.when, 'ar')}` }[lang]
		: ''
	const arrow = lang === 'en' ? '→' : '←'
	return `${base.label[lang]}: ${HOLDERS[before][lang]} ${arrow} ${HOLDERS[after][lang]}${when}`
}

/** `29 March 2020 · K-1`, where a symbol beside it says whose it is now. */
export function changedBaseLine({ base, transfer }: ChangedBase, lang: Lang): string {
	return [...(transfer ? [whenText(transfer.when, lang)] : []), base.label[lang]].join(' · ')
}

/** `11 March 2020 · Attack · Taji` */
export function changedEventLine(
	{ when, type, base, placeName }: BaseEvent,
	{ baseById }: Timeline,
	lang: Lang,
): string {
	const place = baseById.get(base ?? '')?.label ?? placeName
	return [whenText(when, lang), say(`kind.${type}`, lang), place[lang]].join(' · ')
}
