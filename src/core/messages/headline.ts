/** Dates, numbers and sentences in English and Arabic. No `Intl` for words: its tables differ between machines. */

import type { BaseAt, Counts, Scene } from '../query/scene.ts'
import type { Bilingual, Lang } from '../record/lang.ts'
import { type DayNumber, dateOf, weekdayOf } from '../time/calendar.ts'
import type { When } from '../time/edtf.ts'
import { localDigits, numberText } from './numbers.ts'
import { say } from './say.ts'

/** Names of the months, January first. */
export const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	],
	// The names used in Iraq.
	ar: [
		'كانون الثاني',
		'شباط',
		'آذار',
		'نيسان',
		'أيار',
		'حزيران',
		'تموز',
		'آب',
		'أيلول',
		'تشرين الأول',
		'تشرين الثاني',
		'كانون الأول',
	],
}

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
	ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
}

const ENGLISH_NUMBERS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
]

/** `4 April 2020` / `٤ نيسان ٢٠٢٠` */
export function dayText(day: DayNumber, lang: Lang): string {
	const { year, month, day: dayOfMonth } = dateOf(day)
	return localDigits(`${dayOfMonth} ${MONTHS[lang][month - 1]} ${year}`, lang)
}

/** `Saturday 4 April 2020`, the value text of the slider. */
export function fullDayText(day: DayNumber, lang: Lang): string {
	return `${WEEKDAYS[lang][weekdayOf(day)]} ${dayText(day, lang)}`
}

export function weekdayText(day: DayNumber, lang: Lang): string {
	return WEEKDAYS[lang][weekdayOf(day)] ?? ''
}

/** @param month 1 to 12 */
export function monthText(month: number, lang: Lang): string {
	return MONTHS[lang][month - 1] ?? ''
}

/** What is known of a date, in words: `17–19 March 2020`, `April 2020`, `about 15 March 2020`. */
export function whenText(when: When, lang: Lang): string {
	const text = plainWhenText(when, lang)
	const about = when.approximate ? { en: `about ${text}`, ar: `نحو ${text}` }[lang] : text
	return when.uncertain ? { en: `${about} (uncertain)`, ar: `${about} (غير مؤكد)` }[lang] : about
}

function plainWhenText({ earliest, latest, resolution }: When, lang: Lang): string {
	const [from, to] = [dateOf(earliest), dateOf(latest)]
	if (resolution === 'day') return dayText(earliest, lang)
	if (resolution === 'month') return localDigits(`${MONTHS[lang][from.month - 1]} ${from.year}`, lang)
	if (resolution === 'year') return localDigits(String(from.year), lang)
	if (from.year === to.year && from.month === to.month)
		return localDigits(`${from.day}–${to.day} ${MONTHS[lang][to.month - 1]} ${to.year}`, lang)
	return `${dayText(earliest, lang)} – ${dayText(latest, lang)}`
}

type ArabicForms = readonly [one: string, two: string, few: string, many: string, hundreds: string]

/**
 * Arabic counts: 1 and 2 are words of their own, 3 to 10 take the plural, 11 to 99 the singular accusative, and round
 * hundreds (with 101 and 102) the singular genitive.
 */
export function arabicCount(count: number, [one, two, few, many, hundreds]: ArabicForms): string {
	if (count === 1) return one
	if (count === 2) return two
	const lastTwo = count % 100
	const form = lastTwo <= 2 ? hundreds : lastTwo <= 10 ? few : many
	return `${numberText(count, 'ar')} ${form}`
}

function englishNumber(count: number): string {
	return ENGLISH_NUMBERS[count] ?? numberText(count, 'en')
}

function counted(
	count: number,
	singular: string,
	plural: string,
	forms: ArabicForms,
	none: Bilingual,
	lang: Lang,
): string {
	if (count === 0) return none[lang]
	return lang === 'ar' ? arabicCount(count, forms) : `${numberText(count, 'en')} ${count === 1 ? singular : plural}`
}

export function attacksText(count: number, lang: Lang): string {
	return counted(
		count,
		'attack',
		'attacks',
		['هجوم واحد', 'هجومان', 'هجمات', 'هجوماً', 'هجوم'],
		{ en: 'no attack', ar: 'لا هجوم' },
		lang,
	)
}

export function airstrikesText(count: number, lang: Lang): string {
	return counted(
		count,
		'air strike',
		'air strikes',
		['ضربة جوية واحدة', 'ضربتان جويتان', 'ضربات جوية', 'ضربة جوية', 'ضربة جوية'],
		{ en: 'no air strike', ar: 'لا ضربة جوية' },
		lang,
	)
}

export function daysText(count: number, lang: Lang): string {
	return counted(
		count,
		'day',
		'days',
		['يوم واحد', 'يومان', 'أيام', 'يوماً', 'يوم'],
		{ en: 'no day', ar: 'لا يوم' },
		lang,
	)
}

export function eventsText(count: number, lang: Lang): string {
	return counted(
		count,
		'event',
		'events',
		['حدث واحد', 'حدثان', 'أحداث', 'حدثاً', 'حدث'],
		{ en: 'no event', ar: 'لا حدث' },
		lang,
	)
}

/** One sentence that says what is true; the date is in it, so that it can stand alone under a picture. */
export function headline(scene: Scene, trail: number, lang: Lang): string {
	return `${dayText(scene.day, lang)}: ${clause(scene, trail, lang)}`
}

/** The same sentence where the date stands beside it. */
export function headlineWithoutDate(scene: Scene, trail: number, lang: Lang): string {
	const text = clause(scene, trail, lang)
	return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `five sites handed over, one being handed over` */
export function sitesText(
	{ transferred, handingOver }: Pick<Counts, 'transferred' | 'handingOver'>,
	lang: Lang,
): string {
	const underWay = {
		en: `, ${englishNumber(handingOver)} being handed over`,
		ar: `، و${arabicSites(handingOver)} قيد التسليم`,
	}
	return handedOver(transferred, lang) + (handingOver === 0 ? '' : underWay[lang])
}

function handedOver(count: number, lang: Lang): string {
	if (lang === 'en') return `${englishNumber(count)} ${count === 1 ? 'site' : 'sites'} handed over`
	return count === 0 ? 'لم يُسلَّم أي موقع' : `سُلِّم ${arabicSites(count)}`
}

function arabicSites(count: number): string {
	return arabicCount(count, ['موقع واحد', 'موقعان', 'مواقع', 'موقعاً', 'موقع'])
}

function clause({ counts }: Scene, trail: number, lang: Lang): string {
	const { coalitionCount, attacksInTrail, airstrikesInTrail } = counts
	const dispute =
		coalitionCount === null
			? ''
			: {
					en: `, the coalition counted ${englishNumber(coalitionCount)}`,
					ar: `، وعدّها التحالف ${numberText(coalitionCount, 'ar')}`,
				}[lang]
	const strikes =
		airstrikesInTrail === 0
			? ''
			: { en: ` and ${airstrikesText(airstrikesInTrail, 'en')}`, ar: ` و${airstrikesText(airstrikesInTrail, 'ar')}` }[
					lang
				]
	return `${sitesText(counts, lang)}${dispute}${lang === 'en' ? '; ' : '؛ '}${attacksText(attacksInTrail, lang)}${strikes} ${trailText(trail, lang)}`
}

/** The days that the trail covers, as the end of a sentence: `in the last 30 days`. */
export function trailText(trail: number, lang: Lang): string {
	if (trail === Number.POSITIVE_INFINITY) return { en: 'since the start of the record', ar: 'منذ بداية السجل' }[lang]
	if (trail === 1) return { en: 'on this day', ar: 'في هذا اليوم' }[lang]
	// "The last two days" stands in the genitive, unlike a count that stands alone.
	if (trail === 2 && lang === 'ar') return 'خلال آخر يومين'
	return { en: `in the last ${daysText(trail, 'en')}`, ar: `خلال آخر ${daysText(trail, 'ar')}` }[lang]
}

/** Who holds the base on the scene's day, as a clause: `Iraqi security forces since 29 March 2020`. */
export function statusText({ base, status, since }: BaseAt, lang: Lang): string {
	// "Since 2017" belongs to the coalition; whoever comes after has a day of their own.
	const roughly = status === 'coalition' && base.coalitionFrom ? whenText(base.coalitionFrom, lang) : null
	const from = since === null ? roughly : dayText(since, lang)
	const sinceText = from === null ? '' : { en: ` since ${from}`, ar: ` منذ ${from}` }[lang]
	switch (status) {
		case 'coalition':
			return `${say('page.legendCoalition', lang)}${sinceText}`
		case 'handing-over':
			return `${say('page.legendHandingOver', lang)}${sinceText}`
		case 'transferred':
			return `${say('page.legendIraq', lang)}${sinceText}`
		case 'site':
			return say('page.legendSite', lang)
		case 'unknown':
			return say('page.legendUnknown', lang)
	}
}
