import type { Account, AccountSpan } from '../record/manifest.ts'
import type { DayNumber } from '../time/calendar.ts'

/**
 * How far silence can be trusted. `dense`: every event that the record's sources name is in it; `sparse`: only what is
 * listed, and there was more; `partly`: of several days some were not searched; `none`: none was; `ended`: the record
 * had ended before.
 */
export const COVERAGES = ['dense', 'sparse', 'partly', 'none', 'ended'] as const
export type Coverage = (typeof COVERAGES)[number]

/** How the record covers a day. A record that does not say how it was searched is sparse throughout. */
export function coverageOn({ spans, ends }: Account, day: DayNumber): Coverage {
	if (ends !== null && day > ends) return 'ended'
	if (spans.length === 0) return 'sparse'
	return spans.find(({ from, to }) => from <= day && day <= to)?.how ?? 'none'
}

/**
 * How the record covers the days from one to another, both included: as badly as it does any of them, but for `partly`.
 * @param from may be `-Infinity`: since ever
 */
export function coverageOver(account: Account, from: number, to: DayNumber): Coverage {
	const { spans, ends } = account
	if (ends !== null && to > ends) return 'ended'
	if (spans.length === 0) return 'sparse'
	// Days between the spans, before the first and after the last are not covered at all.
	let next = from
	let [isAny, isAll] = [false, true]
	let worst: Coverage = 'dense'
	for (const span of spans) {
		if (span.to < next) continue
		if (span.from > to || next > to) break
		isAny = true
		if (span.from > next) isAll = false
		if (span.how === 'sparse') worst = 'sparse'
		next = span.to + 1
	}
	if (!isAny) return 'none'
	return isAll && next > to ? worst : 'partly'
}

/** How the record covers the days in which an event is still lit. @param trail whole days; `Infinity`: since the record begins */
export function coverageOfTrail(account: Account, day: DayNumber, trail: number): Coverage {
	const first = Number.isFinite(trail) ? day - trail + 1 : Math.min(day, account.spans[0]?.from ?? day)
	return coverageOver(account, first, day)
}

/** Whether nothing is known of the day, as against only some of it. */
export function isUncovered(coverage: Coverage): boolean {
	return coverage === 'none' || coverage === 'ended'
}

/** Days in a row that are covered alike, and not densely; both included. */
export type ThinStretch = Pick<AccountSpan, 'from' | 'to'> & { readonly coverage: Coverage }

/** The stretches of a range that are not covered densely, in order, for shading; both days included. */
export function thinStretches(
	{ spans, ends }: Account,
	[first, last]: readonly [DayNumber, DayNumber],
): readonly ThinStretch[] {
	const stretches: { from: DayNumber; to: DayNumber; coverage: Coverage }[] = []
	const account: Account = { spans, ends, begins: null, firstDay: null }
	// Coverage changes only where a span begins, behind its end, and behind the record's.
	const changes = [...spans.flatMap(({ from, to }) => [from, to + 1]), ...(ends === null ? [] : [ends + 1])]
	const cuts = [...new Set([first, ...changes.filter((day) => day > first && day <= last)])].sort((a, b) => a - b)
	cuts.forEach((from, i) => {
		const to = ((cuts[i + 1] ?? last + 1) - 1) as DayNumber
		const coverage = coverageOn(account, from as DayNumber)
		const before = stretches.at(-1)
		if (coverage === 'dense') return
		if (before?.coverage === coverage && before.to === from - 1) before.to = to
		else stretches.push({ from: from as DayNumber, to, coverage })
	})
	return stretches
}
