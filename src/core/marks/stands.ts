import { memo } from '../memo.ts'
import type { Base, BaseId, Transfer } from '../record/model.ts'
import type { Side } from '../record/sides.ts'
import type { Timeline } from '../record/timeline.ts'
import { baseLook, type Look } from './looks.ts'

/**
 * A base in one look, from the instant at which it begins to turn into it until it begins to turn into the next: what
 * is drawn of it at an instant is one of these, and the graphics card holds one square for each.
 */
export interface Stand {
	readonly base: Base
	/** Whose it is when it has turned. */
	readonly holder: Side | null
	readonly before: Look
	readonly after: Look
	/** Days, the first included; `null`: without end on that side. */
	readonly from: number | null
	readonly until: number | null
	/** The transfer that turns it; `null`: it begins as it is. */
	readonly transfer: Transfer | null
	/** Whether these hands are only those in which it was last reported. */
	readonly reported: boolean
}

/** Of each base in order, without gap or overlap; made once. */
export const standsOf = memo(
	(timeline: Timeline): ReadonlyMap<BaseId, readonly Stand[]> =>
		new Map(timeline.dataset.bases.map((base) => [base.id, standsAt(timeline, base)])),
)

function standsAt(timeline: Timeline, base: Base): readonly Stand[] {
	// The days of handing over are the beginning of what comes after them.
	const holds = (timeline.spans.get(base.id) ?? []).filter(({ handingTo }) => handingTo === null)
	const begins = holds.map(
		({ from, transfer, reported }) => (reported === null ? transfer?.when.earliest : null) ?? from,
	)
	return holds.map(({ holder, transfer, reported }, i) => {
		const after = baseLook(base, holder, reported !== null)
		// What is not known any more has not turned.
		const turned = reported === null ? transfer : null
		const before = turned ? baseLook(base, holds[i - 1]?.holder ?? null) : after
		const [from, until] = [begins[i] ?? null, begins[i + 1] ?? null]
		return { base, holder, before, after, from, until, transfer: turned, reported: reported !== null }
	})
}
