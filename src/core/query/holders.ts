import type { Side } from '../record/sides.ts'
import type { Span, Timeline } from '../record/timeline.ts'
import type { Range } from '../time/range.ts'

/** What the legend of a time has to explain of the bases. */
export interface Holders {
	/** Sides in whose hands a base is at any time of it, in the order of the record. */
	readonly sides: readonly Side[]
	/** A base that is being handed over, from whom and to whom; `null`: none ever takes more than a day. */
	readonly handingOver: Span | null
	/** Bases of which only the last report is known, one for each side that is said to hold any; none: all are known to the end. */
	readonly reported: readonly Span[]
	/** Whether the record does not know the holder of some base at some time. */
	readonly unknown: boolean
	readonly sites: boolean
}

/** Who holds the bases of a record in a range of days: the legend does not change while the date moves in it. */
export function holdersOf({ dataset, spans }: Timeline, [first, last]: Range): Holders {
	const all = dataset.bases
		.filter(({ kind }) => kind === 'base')
		.flatMap(({ id }) =>
			// The last day of a span is the first of the next.
			(spans.get(id) ?? []).filter(({ from, to }) => (from ?? first) <= last && (to ?? last + 1) > first),
		)
	const holding = new Set(all.map(({ holder }) => holder))
	const reported = new Map(all.filter((span) => span.reported !== null).map((span) => [span.holder, span]))
	return {
		sides: [...dataset.manifest.sides.values()].filter((side) => holding.has(side)),
		handingOver: all.find(({ handingTo }) => handingTo !== null) ?? null,
		reported: [...reported.values()],
		unknown: holding.has(null),
		sites: dataset.bases.some(({ kind }) => kind === 'site'),
	}
}
