import { leastOf } from '../record/gravity.ts'
import type { BaseEvent } from '../record/model.ts'

/** What a table of events can be put in order by. */
export const TABLE_COLUMNS = ['date', 'kind', 'title', 'place', 'weapon', 'killed', 'wounded'] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export interface TableOrder {
	readonly by: TableColumn
	/** The last or largest first. */
	readonly down: boolean
}

/**
 * Events in the order of a column; what is equal in it stays in the order of time, and what the record does not know of
 * comes last whichever way it runs.
 * @param events in order of time
 * @param written what a column of words says of an event, in the language of the reader; `null`: nothing
 * @param compare two texts of that language
 */
export function inTableOrder(
	events: readonly BaseEvent[],
	{ by, down }: TableOrder,
	written: (event: BaseEvent, column: TableColumn) => string | null,
	compare: (a: string, b: string) => number,
): readonly BaseEvent[] {
	const value = (event: BaseEvent): number | string | null => {
		if (by === 'date') return event.when.earliest
		return by === 'killed' || by === 'wounded' ? leastOf(event[by]) : written(event, by)
	}
	const known = events.map((event) => ({ event, value: value(event) }))
	const turn = down ? -1 : 1
	return known
		.toSorted((a, b) => {
			if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
			return typeof a.value === 'number' && typeof b.value === 'number'
				? turn * (a.value - b.value)
				: turn * compare(String(a.value), String(b.value))
		})
		.map(({ event }) => event)
}
