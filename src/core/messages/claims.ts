/** Numbers, speakers and sources of single entries, in English and Arabic. */

import type { Lang } from '../record/lang.ts'
import type { Attribution, Claim, Dataset, Place, Source } from '../record/model.ts'
import { arabicCount, monthText } from './headline.ts'
import { localDigits, numberText } from './numbers.ts'
import { say } from './say.ts'

const ENGLISH_ORDINALS = [
	'',
	'first',
	'second',
	'third',
	'fourth',
	'fifth',
	'sixth',
	'seventh',
	'eighth',
	'ninth',
	'tenth',
]
const ARABIC_ORDINALS = [
	'',
	'الأول',
	'الثاني',
	'الثالث',
	'الرابع',
	'الخامس',
	'السادس',
	'السابع',
	'الثامن',
	'التاسع',
	'العاشر',
]

/** `09:45` with the locale's digits, and where the clock hangs. */
export function clockText(time: string, lang: Lang): string {
	return { en: `${time} Baghdad time`, ar: `${localDigits(time, lang)} بتوقيت بغداد` }[lang]
}

/** `at least 25`, `5–6`, `none`. */
export function claimNumber({ min, max }: Pick<Claim, 'min' | 'max'>, lang: Lang): string {
	if (min === null)
		return max === null
			? '?'
			: { en: `at most ${numberText(max, lang)}`, ar: `${numberText(max, lang)} على الأكثر` }[lang]
	if (max === null) return { en: `at least ${numberText(min, lang)}`, ar: `${numberText(min, lang)} على الأقل` }[lang]
	if (min === max) return min === 0 ? { en: 'none', ar: 'لا يوجد' }[lang] : numberText(min, lang)
	return `${numberText(min, lang)}–${numberText(max, lang)}`
}

/** `$1.7 million`, `at least $40,000` */
export function dollarsText({ min, max }: Claim, lang: Lang): string {
	const value = max ?? min
	if (value === null) return '?'
	const text = dollars(value, lang)
	if (max === null) return { en: `at least ${text}`, ar: `${text} على الأقل` }[lang]
	return min === null ? { en: `at most ${text}`, ar: `${text} على الأكثر` }[lang] : text
}

const MILLIONS = ['مليون دولار', 'مليونا دولار', 'ملايين دولار', 'مليون دولار', 'مليون دولار'] as const

function dollars(value: number, lang: Lang): string {
	if (value < 100_000) return { en: `$${numberText(value, lang)}`, ar: `${numberText(value, lang)} دولار` }[lang]
	const tenths = Math.round(value / 100_000)
	const [whole, tenth] = [Math.trunc(tenths / 10), tenths % 10]
	if (tenth !== 0)
		return { en: `$${whole}.${tenth} million`, ar: `${localDigits(`${whole}٫${tenth}`, 'ar')} مليون دولار` }[lang]
	return { en: `$${numberText(whole, 'en')} million`, ar: arabicCount(whole, MILLIONS) }[lang]
}

export function ordinalText({ min }: Claim, lang: Lang): string {
	return (lang === 'en' ? ENGLISH_ORDINALS : ARABIC_ORDINALS)[min ?? 0] ?? numberText(min ?? 0, lang)
}

/** Who speaks, or `null` where nobody is named. */
export function actorName(dataset: Dataset, id: string | null, lang: Lang): string | null {
	return id === null ? null : (dataset.actors.get(id)?.name[lang] ?? id)
}

/** One speech act about who did it; claimed, stated, alleged and denied stay apart. */
export function attributionText(dataset: Dataset, { kind, actor, by }: Attribution, lang: Lang): string {
	const who = actorName(dataset, actor, lang)
	const speaker = actorName(dataset, by, lang) ?? ''
	switch (kind) {
		case 'claimed':
			return { en: `Claimed by ${who}`, ar: `تبنّاه: ${who}` }[lang]
		case 'stated':
			return { en: `Stated by ${who} as its own act`, ar: `أعلنه فعلاً له: ${who}` }[lang]
		case 'alleged':
			return { en: `${who}, as alleged by ${speaker}`, ar: `${who}؛ صاحب الاتهام: ${speaker}` }[lang]
		case 'denied':
			return { en: `Denied by ${who}`, ar: `نفاه: ${who}` }[lang]
	}
}

/** `Publisher, date` or as much of it as is known. */
export function sourceLabel({ publisher, title, date }: Source, lang: Lang): string {
	return [publisher ?? title, date ? isoText(date, lang) : null]
		.filter((part) => part !== null)
		.join(lang === 'en' ? ', ' : '، ')
}

/** A source in a list: who and when, what it is called, and whether it is weak. */
export function sourceText(source: Source, lang: Lang): string {
	const { title, date, publisher, kind } = source
	const weak = kind === 'weak' ? ` (${say('detail.weakSource', lang)})` : ''
	const unnamed = date === null ? title : `${title} (${isoText(date, lang)})`
	return `${publisher === null ? unnamed : `${sourceLabel(source, lang)}: ${title}`}${weak}`
}

/** An ISO date of any precision, as the locale writes it. */
export function isoText(iso: string, lang: Lang): string {
	const [year = '', month, day] = iso.split('-')
	const name = month ? monthText(Number(month), lang) : null
	return localDigits(
		[day ? Number(day) : null, name, Number(year)].filter((part) => part !== null && part !== undefined).join(' '),
		lang,
	)
}

/** What follows a list that was cut. */
export function andMoreText(count: number, lang: Lang): string {
	return { en: `and ${numberText(count, lang)} more`, ar: `و${numberText(count, lang)} غيرها` }[lang]
}

/** `, within 15 km`: how far from its point a place may lie. */
export function withinText({ uncertaintyM }: Place, lang: Lang): string {
	const kilometres = numberText(Math.max(1, Math.round(uncertaintyM / 1000)), lang)
	return { en: `, within ${kilometres} km`, ar: `، ضمن ${kilometres} كم` }[lang]
}
