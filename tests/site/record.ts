import { placeKey } from '../../src/core/record/coordinateKey.ts'
import type { Base, BaseEvent, Transfer } from '../../src/core/record/model.ts'
import type { Timeline } from '../../src/core/record/timeline.ts'
import { GEO, textsOf, timelineOf } from '../helpers.ts'

/** The record that the page was built with: its words are the record's business, not of these tests. */
export const timeline: Timeline = timelineOf(textsOf(GEO))

/** @throws if the record has no such event */
export function eventOf(id: string): BaseEvent {
	const event = timeline.events.find((candidate) => candidate.id === id)
	if (!event) throw new Error(`the record has no event "${id}"`)
	return event
}

/** @throws if the record has no such base */
export function baseOf(id: string): Base {
	const base = timeline.baseById.get(id)
	if (!base) throw new Error(`the record has no base "${id}"`)
	return base
}

/** Everything else that happened at the very place of an event, in order. */
export function othersAt(event: BaseEvent): readonly BaseEvent[] {
	const { place } = event
	if (!place) return []
	return timeline.events.filter(
		(other) => other.id !== event.id && other.place && placeKey(other.place) === placeKey(place),
	)
}

/** The first transfer of a base. @throws if the record has none */
export function transferAt(base: string): Transfer {
	const [transfer] = timeline.transfersAt.get(base) ?? []
	if (!transfer) throw new Error(`the record has no transfer of "${base}"`)
	return transfer
}
