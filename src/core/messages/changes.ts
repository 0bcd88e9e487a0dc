/** What is said of the difference between two days. */

import { type ChangedBase, type Changes, spanAfter } from '../query/changes.ts'
import type { Lang } from '../record/lang.ts'
import { textIn } from '../record/lang.ts'
import type { BaseEvent } from '../record/model.ts'
import type { Span, Timeline } from '../record/timeline.ts'
import { type DayNumber, dateOf } from '../time/calendar.ts'
import {
	acted,
	actsText,
	capital,
	coverageText,
	dayText,
	monthText,
	sitesText,
	toldActs,
	whenText,
} from './headline.ts'
import { localDigits } from './numbers.ts'
import { say } from './say.ts'

/** `5 March – 4 April 2020`, with month and year said once where they are the same. */
export function spanText(from: DayNumber, to: DayNumber, lang: Lang): string {
	const [first, last] = [dateOf(from), dateOf(to)]
	if (first.year !== last.year) return say('date.span', lang, { from: dayText(from, lang), to: dayText(to, lang) })
	const day = localDigits(String(first.day), lang)
	if (first.month === last.month)
		return say('date.days', lang, {
			from: day,
			to: localDigits(String(last.day), lang),
			month: monthText(last.month, lang),
			year: localDigits(String(last.year), lang),
		})
	const start = say('date.dayMonth', lang, { day, month: monthText(first.month, lang) })
	return say('date.span', lang, { from: start, to: dayText(to, lang) })
}

/** `Five sites handed over; 5 attacks and 1 air strike in between`, and how far its silence can be trusted. */
export function changesHeadline(changes: Changes, lang: Lang): string {
	return changesSaid(changes, 'headline.changes', lang)
}

/** The same of a month, from the last day of the one before. */
export function monthHeadline(changes: Changes, lang: Lang): string {
	return changesSaid(changes, 'pages.inMonth', lang)
}

function changesSaid(changes: Changes, key: 'headline.changes' | 'pages.inMonth', lang: Lang): string {
	const { bases, acts: counts, attacksOnOthers, kinds, coverage } = changes
	const after = bases.map(spanAfter)
	const handingOver = after.filter(({ handingTo }) => handingTo).length
	const transferred = after.filter(({ handingTo, transfer }) => !handingTo && transfer).length
	const sites = sitesText({ transferred, handingOver }, lang)
	const told = toldActs(counts.attack, counts.airstrike, kinds)
	const acts = actsText(told, attacksOnOthers, lang)
	const clause = capital(say(key, lang, { sites, acts, acted: acted(told) }))
	const covered = coverageText(coverage, lang)
	return covered === null ? clause : say('headline.covered', lang, { clause, coverage: covered })
}

/** Who holds it, short enough to stand in a row: `coalition`, `Iraqi security forces`. */
function holderName({ holder, handingTo }: Span, lang: Lang): string {
	if (handingTo) return say('holder.handing-over', lang)
	return holder ? textIn(holder.name, lang) : say('holder.unknown', lang)
}

/** `K-1: coalition → Iraqi security forces, 29 March 2020`, through all hands in between; the arrow follows the reading. */
export function changedBaseText({ base, spans, transfer }: ChangedBase, lang: Lang): string {
	const [first, ...others] = spans.map((span) => holderName(span, lang))
	const holders = others.reduce((before, after) => say('change.hands', lang, { before, after }), first ?? '')
	const values = { base: textIn(base.label, lang), holders }
	return transfer
		? say('change.baseOn', lang, { ...values, date: whenText(transfer.when, lang) })
		: say('change.base', lang, values)
}

/** `29 March 2020 · K-1`, where a symbol beside it says whose it is now. */
export function changedBaseLine({ base, transfer }: ChangedBase, lang: Lang): string {
	return [...(transfer ? [whenText(transfer.when, lang)] : []), textIn(base.label, lang)].join(' · ')
}

/** `11 March 2020 · Attack · Taji` */
export function changedEventLine(
	{ when, type, base, placeName }: BaseEvent,
	{ baseById }: Timeline,
	lang: Lang,
): string {
	const place = baseById.get(base ?? '')?.label ?? placeName
	return [whenText(when, lang), say(`kind.${type}`, lang), textIn(place, lang)].join(' · ')
}
