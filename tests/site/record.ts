import { placeKey } from '../../src/core/record/coordinateKey.ts'
import type { Texts } from '../../src/core/record/lang.ts'
import type { Base, BaseEvent, Transfer } from '../../src/core/record/model.ts'
import type { Timeline } from '../../src/core/record/timeline.ts'
import { GEO, textsOf, timelineOf } from '../helpers.ts'
import type { ShippedLang } from '../languages.ts'

/** The record that the page was built with: its words are the record's business, not of these tests. */
export const timeline: Timeline = timelineOf(textsOf(GEO))

/** An entry whose texts are in the languages of the shipped record. */
type Spoken<T> = T & {
	readonly [K in keyof T as T[K] extends Texts ? K : never]: Readonly<Record<ShippedLang, string>>
}

/** @throws if the record has no such event */
export function eventOf(id: string): Spoken<BaseEvent> {
	const event = timeline.events.find((candidate) => candidate.id === id)
	if (!event) throw new Error(`the record has no event "${id}"`)
	return event as Spoken<BaseEvent>
}

/** @throws if the record has no such base */
export function baseOf(id: string): Spoken<Base> {
	const base = timeline.baseById.get(id)
	if (!base) throw new Error(`the record has no base "${id}"`)
	return base as Spoken<Base>
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
