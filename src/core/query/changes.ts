import { type EventType, perKind } from '../record/kinds.ts'
import type { Base, BaseEvent, Transfer } from '../record/model.ts'
import { type Span, spanOn, type Timeline } from '../record/timeline.ts'
import { countAtMost } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'
import { type Coverage, coverageOver } from './coverage.ts'
import type { Filter } from './filter.ts'
import { aimedAtSide, attacksOnOthers, type OnOthers } from './onOthers.ts'
import { shownEvents } from './shownEvents.ts'

/** A base that changed hands between two days; more than once, it may be back in the first ones. */
export interface ChangedBase {
	readonly base: Base
	/** Who held it on the earlier day, then whoever came in between, then who holds it on the later one. */
	readonly spans: readonly [before: Span, ...after: Span[]]
	/** The latest transfer that did it; `null` where the record only begins to know the holder in between. */
	readonly transfer: Transfer | null
}

/** Who holds the base on the later of the two days. */
export function spanAfter({ spans }: ChangedBase): Span {
	return spans.at(-1) ?? spans[0]
}

/** What happened after the end of day `from` and up to the end of day `to`. */
export interface Changes {
	readonly from: DayNumber
	readonly to: DayNumber
	/** By the day of their transfer, those without one first. */
	readonly bases: readonly ChangedBase[]
	/** What began in these days and is shown, in order of time. */
	readonly events: readonly BaseEvent[]
	/** How the days after the one and up to the other are covered: as badly as any of them. */
	readonly coverage: { readonly how: Coverage; readonly ends: DayNumber | null }
	/** Acts by kind, whatever is filtered: an act that struck three places counts once. */
	readonly acts: Readonly<Record<EventType, number>>
	/** Of the attacks; `null`: the record has no side that attacks are counted on. */
	readonly attacksOnOthers: OnOthers | null
	/** The kinds that are shown: a sentence tells of no others. */
	readonly kinds: ReadonlySet<EventType>
}

/**
 * The difference between two days.
 * An event belongs to it if its first day lies in `(from, to]`; a base if it changed hands.
 * The filter hides events and nothing else: who holds a base and how often was struck stays true.
 * @param to not before `from`
 * @throws RangeError where it is
 */
export function changesBetween(timeline: Timeline, from: DayNumber, to: DayNumber, filter: Filter): Changes {
	if (to < from) throw new RangeError('the days are the wrong way round')
	const { account } = timeline.dataset.manifest
	const between = ({ events, starts }: Pick<Timeline['index'], 'events' | 'starts'>): readonly BaseEvent[] =>
		events.slice(countAtMost(starts, from), countAtMost(starts, to))
	const own = aimedAtSide(timeline.dataset.manifest)
	const aside = new Set(attacksOnOthers(timeline))
	const all = between(timeline.index)
	return {
		from,
		to,
		bases: timeline.dataset.bases
			.flatMap((base): readonly ChangedBase[] => {
				const spans = timeline.spans.get(base.id) ?? []
				const first = spanOn(timeline, base.id, from)
				const last = spanOn(timeline, base.id, to)
				if (sameHands(first, last, spans)) return []
				// Days of handing over that came and went in between are the beginning of the span after them.
				const between = spans
					// What is known only by its last report is in the hands of the span before.
					.slice(spans.indexOf(first) + 1, spans.indexOf(last) - (last.reported === null ? 0 : 1))
					.filter((span) => !span.handingTo && span.reported === null)
				return [{ base, spans: [first, ...between, last], transfer: last.transfer }]
			})
			.sort((a, b) => (a.transfer?.when.latest ?? 0) - (b.transfer?.when.latest ?? 0)),
		events: between(shownEvents(timeline, filter)),
		coverage: { how: coverageOver(account, Math.min(from + 1, to), to), ends: account.ends },
		acts: actsOf(all),
		attacksOnOthers: own && { than: own, count: actsOf(all.filter((event) => aside.has(event))).attack },
		kinds: filter.kinds,
	}
}

/** A base of which only the last report is known has not changed hands by that. */
function sameHands(first: Span, last: Span, spans: readonly Span[]): boolean {
	return first === last || (last.reported !== null && spans.indexOf(first) === spans.indexOf(last) - 1)
}

function actsOf(events: readonly BaseEvent[]): Changes['acts'] {
	return perKind(
		(type) => new Set(events.filter((event) => event.type === type).map(({ act, id }) => act ?? `single ${id}`)).size,
	)
}
