import type { EventMark, Marks } from '../../core/marks/marks.ts'
import { placeCounts } from '../../core/marks/placeCounts.ts'
import type { Changes } from '../../core/query/changes.ts'
import { isMarked } from '../../core/record/model.ts'
import type { DayNumber } from '../../core/time/calendar.ts'

/**
 * Of the marks on the later of two days those of what happened since the earlier one, all equally strong; bases that
 * changed hands in between are ringed, the others stand without.
 * @param marks on the last day of the changes
 */
export function changeMarks(marks: Marks, changes: Changes): Marks {
	const { from, events } = changes
	const isNew = ({ when }: { readonly when: { readonly earliest: DayNumber } }): boolean => when.earliest > from
	return {
		arcs: marks.arcs.filter(({ transfer }) => isNew(transfer)).map((arc) => ({ ...arc, progress: 1, opacity: 1 })),
		events: marks.events
			.filter(({ event }) => isNew(event))
			.map((mark): EventMark => ({ ...mark, effect: { phase: 'trail', scale: 1, opacity: 1, shock: NO_SHOCK } })),
		bases: marks.bases.map((mark) => {
			const { handingTo, transfer } = mark.span
			const changed = !handingTo && transfer !== null && transfer.when.latest > from
			return { ...mark, progress: handingTo ? mark.progress : 1, ring: changed ? 1 : 0 }
		}),
		counts: placeCounts(events.flatMap((event) => (event.place && isMarked(event) ? [event.place.lngLat] : []))),
	}
}

const NO_SHOCK = { radius: 1, opacity: 0 } as const
