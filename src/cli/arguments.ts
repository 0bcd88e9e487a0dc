/** The words on the command line, made into what they mean; a wrong one is answered with what would be right. */

import { loadLanguages } from '../catalogue/load.ts'
import { LANGS, type Lang } from '../core/record/lang.ts'
import type { Base } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type DayNumber, parseDay } from '../core/time/calendar.ts'
import { DEFAULT_VIEW, TRAIL_DAYS } from '../core/view/view.ts'
import { nearest } from '../data/nearest.ts'
import { type Given, textOption, UsageError } from './command.ts'

export const LANG_OPTION = { lang: { type: 'string' } } as const
export const LANG_HELP = '--lang en|ar   the language of the text (English unless said otherwise)'

export function dayFrom(text: string): DayNumber {
	const day = parseDay(text)
	if (day !== null) return day
	throw new UsageError(
		/^\d{4}-\d{2}-\d{2}$/.test(text)
			? `There is no day "${text}".`
			: `"${text}" is not a day. Write it as YYYY-MM-DD, such as 2020-04-04.`,
	)
}

/** The base of this id or, if only one is called so, of this name in any language and spelling on record. */
export function baseFrom(text: string, { dataset, baseById }: Timeline): Base {
	const wanted = text.toLowerCase()
	const called = dataset.bases.filter((base) => namesOf(base).some((name) => name.toLowerCase() === wanted))
	const base = baseById.get(wanted) ?? (called.length === 1 ? called[0] : undefined)
	if (base) return base
	const near = nearestBase(text, dataset.bases)
	const list = dataset.bases.map(({ id }) => id).join(', ')
	throw new UsageError(
		`There is no base "${text}" in the record.${near === null ? '' : ` Did you mean "${near}"?`}\nThe bases and sites are: ${list}.`,
	)
}

/** The language asked for, its texts loaded. */
export function langFrom(given: Given): Lang {
	const text = textOption(given, 'lang')
	const lang = text === null ? DEFAULT_VIEW.lang : LANGS.find((candidate) => candidate === text)
	if (lang === undefined)
		throw new UsageError(`"${text}" is not a language of this record. Write ${LANGS.join(' or ')}.`)
	loadLanguages([lang])
	return lang
}

export function trailFrom(given: Given): number {
	const text = textOption(given, 'trail')
	if (text === null) return DEFAULT_VIEW.trail
	const [least, most] = TRAIL_DAYS
	const days = /^\d+$/.test(text) ? Number(text) : Number.NaN
	if (!(days >= least && days <= most))
		throw new UsageError(`"${text}" is not a number of days. Write a whole number from ${least} to ${most}.`)
	return days
}

function namesOf({ name, label, otherNames, icao, iata }: Base): readonly string[] {
	return [name.en, name.ar, label.en, label.ar, ...otherNames, icao, iata].filter((text) => text !== null)
}

function nearestBase(text: string, bases: readonly Base[]): string | null {
	const idOf = new Map(bases.flatMap((base) => [base.id, ...namesOf(base)].map((name) => [name, base.id] as const)))
	const near = nearest(text, idOf.keys())
	return near === null ? null : (idOf.get(near) ?? null)
}
