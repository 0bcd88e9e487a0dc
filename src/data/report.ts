/** What the record holds, counted: how much of it there is and how well it stands. */

import { SOURCE_KINDS } from '../core/record/choices.ts'
import { EVENT_TYPES, type EventType } from '../core/record/kinds.ts'
import type { BaseEvent, Claim, Dataset, SourceId } from '../core/record/model.ts'

export interface Report {
	readonly bases: number
	readonly sites: number
	readonly events: number
	readonly eventsByType: Readonly<Record<EventType, number>>
	readonly sources: number
	readonly sourcesByKind: Readonly<Record<(typeof SOURCE_KINDS)[number], number>>
	readonly actors: number
	/** Events that cite two or more sources, anywhere in them. */
	readonly wellSourced: number
	/** Events whose every source is weak. */
	readonly weakOnly: number
	/** Events for which the record holds more than one value of something, or an accusation and its denial. */
	readonly disputed: number
	readonly unverified: number
}

export function reportOn({ bases, events, sources, actors }: Dataset): Report {
	const kindOf = (id: SourceId): string | undefined => sources.get(id)?.kind
	const count = (test: (event: BaseEvent) => boolean): number => events.filter(test).length
	return {
		bases: bases.filter(({ kind }) => kind === 'base').length,
		sites: bases.filter(({ kind }) => kind === 'site').length,
		events: events.length,
		eventsByType: tally(
			EVENT_TYPES,
			events.map(({ type }) => type),
		),
		sources: sources.size,
		sourcesByKind: tally(
			SOURCE_KINDS,
			[...sources.values()].map(({ kind }) => kind),
		),
		actors: actors.size,
		wellSourced: count((event) => citedBy(event).size >= 2),
		weakOnly: count((event) => [...citedBy(event)].every((id) => kindOf(id) === 'weak')),
		disputed: count(isDisputed),
		unverified: count(({ unverified }) => unverified),
	}
}

/** Every source that an event cites: for itself, its numbers, its attribution and what was said. */
export function citedBy(event: BaseEvent): ReadonlySet<SourceId> {
	const parts = [...claimLists(event).flat(), ...event.attribution, ...event.otherDates, ...event.statements]
	const destination = event.type === 'transfer' ? event.destinationSources : []
	return new Set([...event.sources, ...destination, ...parts.flatMap(({ sources }) => sources)])
}

function isDisputed(event: BaseEvent): boolean {
	const accused = new Set(event.attribution.filter(({ kind }) => kind !== 'denied').map(({ actor }) => actor))
	return (
		claimLists(event).some((claims) => new Set(claims.map(({ min, max }) => `${min}-${max}`)).size > 1) ||
		event.otherDates.length > 0 ||
		accused.size > 1 ||
		event.attribution.some(({ kind }) => kind === 'denied')
	)
}

function claimLists(event: BaseEvent): readonly (readonly Claim[])[] {
	const { killed, wounded, munitions } = event
	return event.type === 'transfer'
		? [killed, wounded, munitions, event.people, event.valueUsd, event.ordinal]
		: [killed, wounded, munitions]
}

function tally<T extends string>(keys: readonly T[], values: readonly T[]): Readonly<Record<T, number>> {
	return Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<
		T,
		number
	>
}
