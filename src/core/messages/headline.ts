/** Dates, counts and the sentence that says what is true. */

import { arrivalOf, type BaseAt, type Counts, type Scene } from '../query/scene.ts'
import type { EventType } from '../record/kinds.ts'
import type { Lang } from '../record/lang.ts'
import { textIn } from '../record/lang.ts'
import type { Base } from '../record/model.ts'
import { type DayNumber, dateOf, weekdayOf } from '../time/calendar.ts'
import type { When } from '../time/edtf.ts'
import { localeOf } from './locale.ts'
import { localDigits } from './numbers.ts'
import { say } from './say.ts'

/** `4 April 2020` / `٤ نيسان ٢٠٢٠` */
export function dayText(day: DayNumber, lang: Lang): string {
	const { year, month, day: dayOfMonth } = dateOf(day)
	return say('date.day', lang, {
		day: digits(dayOfMonth, lang),
		month: monthText(month, lang),
		year: digits(year, lang),
	})
}

/** `Saturday 4 April 2020`, the value text of the slider. */
export function fullDayText(day: DayNumber, lang: Lang): string {
	return say('date.full', lang, { weekday: weekdayText(day, lang), date: dayText(day, lang) })
}

export function weekdayText(day: DayNumber, lang: Lang): string {
	return localeOf(lang).weekdays[weekdayOf(day)] ?? ''
}

/** @param month 1 to 12 */
export function monthText(month: number, lang: Lang): string {
	return localeOf(lang).months[month - 1] ?? ''
}

/** `March 2020` */
export function monthYearText(day: DayNumber, lang: Lang): string {
	const { year, month } = dateOf(day)
	return say('date.month', lang, { month: monthText(month, lang), year: digits(year, lang) })
}

/** What is known of a date, in words: `17–19 March 2020`, `April 2020`, `about 15 March 2020`. */
export function whenText(when: When, lang: Lang): string {
	const date = plainWhenText(when, lang)
	const about = when.approximate ? say('date.about', lang, { date }) : date
	return when.uncertain ? say('date.uncertain', lang, { date: about }) : about
}

function plainWhenText({ earliest, latest, resolution }: When, lang: Lang): string {
	const [from, to] = [dateOf(earliest), dateOf(latest)]
	const [month, year] = [monthText(to.month, lang), digits(to.year, lang)]
	if (resolution === 'day') return dayText(earliest, lang)
	if (resolution === 'month') return say('date.month', lang, { month, year })
	if (resolution === 'year') return year
	if (from.year === to.year && from.month === to.month)
		return say('date.days', lang, { from: digits(from.day, lang), to: digits(to.day, lang), month, year })
	return say('date.span', lang, { from: dayText(earliest, lang), to: dayText(latest, lang) })
}

/** A number of a date, never grouped. */
function digits(number: number, lang: Lang): string {
	return localDigits(String(number), lang)
}

export function attacksText(count: number, lang: Lang): string {
	return say('count.attacks', lang, { n: count })
}

export function airstrikesText(count: number, lang: Lang): string {
	return say('count.airstrikes', lang, { n: count })
}

export function daysText(count: number, lang: Lang): string {
	return say('count.days', lang, { n: count })
}

export function eventsText(count: number, lang: Lang): string {
	return say('count.events', lang, { n: count })
}

/** One sentence that says what is true; the date is in it, so that it can stand alone under a picture. */
export function headline(scene: Scene, trail: number, lang: Lang): string {
	return say('headline.dated', lang, { date: dayText(scene.day, lang), clause: clause(scene, trail, lang) })
}

/** The same sentence where the date stands beside it. */
export function headlineWithoutDate(scene: Scene, trail: number, lang: Lang): string {
	return capital(clause(scene, trail, lang))
}

/** `five sites handed over, one being handed over` */
export function sitesText(
	{ transferred, handingOver }: Pick<Counts, 'transferred' | 'handingOver'>,
	lang: Lang,
): string {
	if (transferred === 0 && handingOver > 0) return say('headline.onlyUnderWay', lang, { n: handingOver })
	const done = say('headline.handedOver', lang, { n: transferred })
	return handingOver === 0
		? done
		: say('headline.sites', lang, { handedOver: done, underWay: say('headline.underWay', lang, { n: handingOver }) })
}

function countedClause({ counts, kinds }: Scene, trail: number, lang: Lang): string {
	const { theirCount, attacksInTrail, airstrikesInTrail, attacksOnOthers } = counts
	const sites = sitesText(counts, lang)
	const told = toldActs(attacksInTrail, airstrikesInTrail, kinds)
	return say('headline.clause', lang, {
		sites: theirCount
			? say('headline.counted', lang, { sites, who: textIn(theirCount.side.inText, lang), n: theirCount.count })
			: sites,
		acts: actsText(told, attacksOnOthers, lang),
		acted: acted(told),
		trail: trailText(trail, lang),
	})
}

/**
 * The same with what the record does not know of the time: outside the spans that were searched for every event, silence
 * is not absence.
 */
function clause(scene: Scene, trail: number, lang: Lang): string {
	const said = countedClause(scene, trail, lang)
	const coverage = coverageText(scene.coverage, lang)
	return coverage === null ? said : say('headline.covered', lang, { clause: said, coverage })
}

/** What is to be known of a time before its silence is read; `null` where every event was searched for. */
export function coverageText({ how, ends }: Scene['coverage'], lang: Lang): string | null {
	if (how === 'dense') return null
	return how === 'ended' && ends !== null
		? say('coverage.ended', lang, { date: dayText(ends, lang) })
		: say(how === 'ended' ? 'coverage.none' : `coverage.${how}`, lang)
}

/** How many acts a sentence tells of; `null`: their kind is filtered out, and it says nothing of them. */
interface ToldActs {
	readonly attacks: number | null
	readonly airstrikes: number | null
}

/** What a sentence tells of the acts, by the kinds that are shown. */
export function toldActs(attacks: number, airstrikes: number, kinds: ReadonlySet<EventType>): ToldActs {
	return {
		attacks: kinds.has('attack') ? attacks : null,
		airstrikes: kinds.has('airstrike') ? airstrikes : null,
	}
}

/** For a sentence that has words of its own for a time without acts, and none where nothing is told of them. */
export function acted({ attacks, airstrikes }: ToldActs): 'untold' | 'none' | 'noStrike' | 'some' {
	if (attacks === null && airstrikes === null) return 'untold'
	if ((attacks ?? 0) + (airstrikes ?? 0) > 0) return 'some'
	return attacks === null ? 'noStrike' : 'none'
}

/** `5 attacks (2 not on the coalition) and 1 air strike`; of the two only what there was. */
export function actsText(told: ToldActs, others: Counts['attacksOnOthers'], lang: Lang): string {
	const [attacks, airstrikes] = [told.attacks ?? 0, told.airstrikes ?? 0]
	const text = attacksOnText(attacks, others, lang)
	if (airstrikes === 0) return text
	return attacks === 0
		? airstrikesText(airstrikes, lang)
		: say('headline.acts', lang, { attacks: text, airstrikes: airstrikesText(airstrikes, lang) })
}

/** The attacks, and how many of them are known to have been aimed at others than the side of the record. */
function attacksOnText(attacks: number, others: Counts['attacksOnOthers'], lang: Lang): string {
	const text = attacksText(attacks, lang)
	if (others === null || others.count === 0) return text
	return say('headline.onOthers', lang, {
		attacks: text,
		among: others.count === attacks ? 'all' : 'some',
		n: others.count,
		who: textIn(others.than.inText, lang),
	})
}

/** The first letter in its large form, where the script has one. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The days that the trail covers, as the end of a sentence: `in the last 30 days`. */
export function trailText(trail: number, lang: Lang): string {
	return trail === Number.POSITIVE_INFINITY ? say('trail.whole', lang) : say('trail.days', lang, { n: trail })
}

/** What is said of who holds a base, by itself: `Held by the coalition`, `Being handed over`. */
export function holderText({ base, holder, handingTo, reported }: HolderAt, lang: Lang): string {
	if (base.kind === 'site') return say('page.legendSite', lang)
	if (handingTo) return say('page.legendHandingOver', lang)
	if (!holder) return say('page.legendUnknown', lang)
	const status = textIn(holder.held, lang)
	return reported === null ? status : say('status.reported', lang, { status, date: dayText(reported, lang) })
}

type HolderAt = Pick<BaseAt, 'holder' | 'handingTo' | 'reported'> & { readonly base: Pick<Base, 'kind'> }

/** Who holds the base on the scene's day, as a clause: `Iraqi security forces since 29 March 2020`. */
export function statusText(at: BaseAt, lang: Lang): string {
	const { base, since, reported } = at
	if (reported !== null) return holderText(at, lang)
	// "Since 2017" belongs to the first holder; whoever comes after has a day of their own.
	const arrival = arrivalOf(base, at)
	const from = since === null ? arrival && whenText(arrival, lang) : dayText(since, lang)
	const text = holderText(at, lang)
	return from === null ? text : say('status.since', lang, { status: text, date: from })
}
