import { SIGN_KINDS, type Sign, signOf } from '../query/signs.ts'
import type { EventIndex } from '../record/eventIndex.ts'
import { gravityOf } from '../record/gravity.ts'
import { KINDS } from '../record/kinds.ts'
import { isMarked } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import { countAtMost } from '../time/bisect.ts'
import type { Range } from '../time/range.ts'
import { RING_OPACITY, SHOCK_OPACITY } from './effects.ts'
import { arcsOf, markIndexOf } from './marks.ts'
import { standsOf } from './stands.ts'
import { circleOf, eventCircleOf } from './uncertainty.ts'

/**
 * What is drawn of events, ways and circles at some instant of a range of days: a legend that says this says nothing that
 * is not to be seen, and stays as it is while the date moves.
 * @param shown what the filter lets through
 * @param trail days that an event stays lit; `Infinity`: for good
 */
export function signsIn(
	timeline: Timeline,
	shown: EventIndex,
	{ range: [first, last], trail }: { readonly range: Range; readonly trail: number },
): ReadonlySet<Sign> {
	const signs = new Set<Sign>()
	const { dataset } = timeline
	const end = last + 1
	for (const stands of standsOf(timeline).values())
		for (const { transfer } of stands)
			if (transfer && transfer.when.earliest < end && transfer.when.latest + seenFor(RING_OPACITY) > first)
				signs.add('just-transferred')
	if (dataset.bases.some(({ kind }) => kind === 'site')) signs.add('site')
	if (dataset.bases.some(({ place }) => circleOf(place) !== null)) signs.add('approximate')
	if (arcsOf(timeline, shown).some(({ transfer: { when } }) => when.earliest < end && when.latest + trail > first))
		signs.add('way')
	if (hasTwoAtOnce(shown, first, end, trail)) signs.add('several')

	const index = markIndexOf(shown)
	const all = signs.size + SOUGHT.filter((sign) => !signs.has(sign)).length
	const sizes = new Set<number>()
	for (let i = 0; i < index.events.length && signs.size < all; i++) {
		const event = index.events[i]
		const [from = 0, until = 0] = [index.first[i], index.until[i]]
		const fades = (index.last[i] ?? 0) + trail
		if (!event || from >= end || until <= first) continue
		signs.add(signOf(event.type))
		if (fades < end && until > Math.max(fades, first)) signs.add('scar')
		if (Math.min(fades, until) <= first) continue
		if (from + seenFor(SHOCK_OPACITY) > first) signs.add('today')
		if (!signs.has('approximate') && eventCircleOf(timeline, event.place) !== null) signs.add('approximate')
		if (KINDS[event.type].violent && sizes.add(gravityOf(event)).size > 1) signs.add('size')
	}
	return signs
}

/** What only a look at the events finds; once all of it is found, the look is over. */
const SOUGHT: readonly Sign[] = [...SIGN_KINDS, 'size', 'today', 'scar', 'approximate']

/** The age in days at which a curve has come down to nothing. */
function seenFor(curve: readonly (readonly [age: number, opacity: number])[]): number {
	return curve.at(-1)?.[0] ?? 0
}

/** Whether two events with marks are lit on one day of a range: near enough together, a number counts them. */
function hasTwoAtOnce({ events, starts }: EventIndex, first: number, end: number, trail: number): boolean {
	let litUntil = Number.NEGATIVE_INFINITY
	for (let i = 0, to = countAtMost(starts, end - 1); i < to; i++) {
		const event = events[i]
		if (!event?.place || !isMarked(event)) continue
		if (litUntil > Math.max(event.when.earliest, first) && event.when.latest + trail > first) return true
		litUntil = Math.max(litUntil, event.when.latest + trail)
	}
	return false
}
