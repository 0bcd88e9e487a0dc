/** Numbers, speakers and sources of single entries, in words. */

import type { Lang } from '../record/lang.ts'
import { textIn } from '../record/lang.ts'
import type { CivilDay } from '../record/manifest.ts'
import type { Attribution, Claim, Dataset, Place, Source } from '../record/model.ts'
import { monthText } from './headline.ts'
import { localeOf } from './locale.ts'
import { decimalText, localDigits } from './numbers.ts'
import { say } from './say.ts'
import { numberText } from './wholeNumber.ts'

/** `09:45` with the locale's digits, and where the clock hangs. */
export function clockText(time: string, { name }: CivilDay, lang: Lang): string {
	return say('date.clock', lang, { time: localDigits(time, lang), place: textIn(name, lang) })
}

/** `at least 25`, `5–6`, `none`. */
export function claimNumber({ min, max }: Pick<Claim, 'min' | 'max'>, lang: Lang): string {
	if (min === null) return max === null ? '?' : say('claim.atMost', lang, { n: max })
	if (max === null) return say('claim.atLeast', lang, { n: min })
	if (min === max) return min === 0 ? say('claim.none', lang) : numberText(min, lang)
	return say('claim.between', lang, { min, max })
}

/**
 * A value as it is shown: its number, and the words of the record beside it, unless these say the number themselves.
 * @param number as written in the language @param words of the record, if it has any
 */
export function claimWords(
	number: string,
	words: string | null,
): { readonly main: string; readonly beside: string | null } {
	if (words !== null && /\p{L}/u.test(number) && words.toLowerCase().includes(number.toLowerCase()))
		return { main: words, beside: null }
	return { main: number, beside: words }
}

/** `$1.7 million`, `at least $40,000` */
export function dollarsText({ min, max }: Claim, lang: Lang): string {
	const value = max ?? min
	if (value === null) return '?'
	const text = dollars(value, lang)
	if (max === null) return say('claim.atLeast', lang, { n: text })
	return min === null ? say('claim.atMost', lang, { n: text }) : text
}

function dollars(value: number, lang: Lang): string {
	if (value < 100_000) return say('money.dollars', lang, { n: value })
	const tenths = Math.round(value / 100_000)
	return tenths % 10 === 0
		? say('money.millions', lang, { n: tenths / 10 })
		: say('money.tenths', lang, { n: decimalText(tenths / 10, lang) })
}

export function ordinalText({ min }: Claim, lang: Lang): string {
	return say('claim.ordinal', lang, { n: min ?? 0 })
}

/** Who speaks, or `null` where nobody is named. */
export function actorName(dataset: Dataset, id: string | null, lang: Lang): string | null {
	return id === null ? null : localDigits(textIn(dataset.actors.get(id)?.name, lang) ?? id, lang)
}

/** One speech act about who did it; claimed, stated, alleged and denied stay apart. */
export function attributionText(dataset: Dataset, { kind, actor, by }: Attribution, lang: Lang): string {
	const [who, speaker] = [actorName(dataset, actor, lang) ?? '', actorName(dataset, by, lang) ?? '']
	return say(`attribution.${kind}`, lang, kind === 'alleged' ? { who, speaker } : { who })
}

/** `Publisher, date` or as much of it as is known. */
export function sourceLabel({ publisher, title, date }: Source, lang: Lang): string {
	return [publisher ?? title, date ? isoText(date, lang) : null]
		.filter((part) => part !== null)
		.join(localeOf(lang).comma)
}

/** What is to be known of a source before it is relied on; `null`: nothing. */
export function sourceFlag({ kind }: Pick<Source, 'kind'>, lang: Lang): string | null {
	if (kind === 'weak') return say('detail.weakSource', lang)
	return kind === 'reference' ? say('detail.reference', lang) : null
}

/** A source in a list: who and when, what it is called, and whether it is weak or a work of reference. */
export function sourceText(source: Source, lang: Lang): string {
	const { title, date, publisher } = source
	const flag = sourceFlag(source, lang)
	const unnamed = date === null ? title : `${title} (${isoText(date, lang)})`
	return `${publisher === null ? unnamed : `${sourceLabel(source, lang)}: ${title}`}${flag === null ? '' : ` (${flag})`}`
}

/** An ISO date of any precision, as the locale writes it. */
export function isoText(iso: string, lang: Lang): string {
	const [year = '', month, day] = iso.split('-')
	const values = { year: digitsOf(year, lang), month: monthText(Number(month), lang), day: digitsOf(day, lang) }
	return month === undefined ? values.year : say(day === undefined ? 'date.month' : 'date.day', lang, values)
}

/** A number of a date: without zeros in front, and never grouped. */
function digitsOf(text: string | undefined, lang: Lang): string {
	return localDigits(String(Number(text ?? 0)), lang)
}

/** What follows a list that was cut. */
export function andMoreText(count: number, lang: Lang): string {
	return say('list.more', lang, { n: count })
}

/** `, within 15 km`: how far from its point a place may lie. */
export function withinText({ uncertaintyM }: Place, lang: Lang): string {
	return say('claim.within', lang, { km: Math.max(1, Math.round(uncertaintyM / 1000)) })
}
