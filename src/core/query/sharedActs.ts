import type { BaseEvent } from '../record/model.ts'

/** Entries that are places of one act, with others of the list. */
export interface SharedActs {
	readonly entries: number
	readonly acts: number
}

/** How many entries of a list share an act, and how many acts those are: a sentence counts acts, a list every place of them. */
export function sharedActs(events: readonly BaseEvent[]): SharedActs {
	const places = new Map<string, number>()
	for (const { act } of events) if (act !== null) places.set(act, (places.get(act) ?? 0) + 1)
	const shared = [...places.values()].filter((count) => count > 1)
	return { entries: shared.reduce((sum, count) => sum + count, 0), acts: shared.length }
}
