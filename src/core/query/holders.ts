import type { Side } from '../record/sides.ts'
import type { Span, Timeline } from '../record/timeline.ts'

/** What the legend of a whole record has to explain of its bases. */
export interface Holders {
	/** Sides in whose hands a base is at any time, in the order of the record. */
	readonly sides: readonly Side[]
	/** A base that is being handed over, from whom and to whom; `null`: none ever takes more than a day. */
	readonly handingOver: Span | null
	/** A base of which only the last report is known; `null`: all are known to the end. */
	readonly reported: Span | null
	/** Whether the record does not know the holder of some base at some time. */
	readonly unknown: boolean
	readonly sites: boolean
}

/** Who holds the bases of a record at any time; the legend does not change while a date moves. */
export function holdersOf({ dataset, spans }: Timeline): Holders {
	const all = dataset.bases.filter(({ kind }) => kind === 'base').flatMap(({ id }) => spans.get(id) ?? [])
	const holding = new Set(all.map(({ holder }) => holder))
	return {
		sides: [...dataset.manifest.sides.values()].filter((side) => holding.has(side)),
		handingOver: all.find(({ handingTo }) => handingTo !== null) ?? null,
		reported: all.find(({ reported }) => reported !== null) ?? null,
		unknown: holding.has(null),
		sites: dataset.bases.some(({ kind }) => kind === 'site'),
	}
}
