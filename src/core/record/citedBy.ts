import type { BaseEvent, Claim, SourceId } from './model.ts'

/** Every source that an event cites: for itself, its numbers, its attribution and what was said. */
export function citedBy(event: BaseEvent): ReadonlySet<SourceId> {
	const parts = [...claimLists(event).flat(), ...event.attribution, ...event.otherDates, ...event.statements]
	const destination = event.type === 'transfer' ? event.destinationSources : []
	return new Set([...event.sources, ...destination, ...parts.flatMap(({ sources }) => sources)])
}

/** The numbers of an event, a list for what each of them counts. */
export function claimLists(event: BaseEvent): readonly (readonly Claim[])[] {
	const { killed, wounded, munitions } = event
	return event.type === 'transfer'
		? [killed, wounded, munitions, event.people, event.valueUsd, event.ordinal]
		: [killed, wounded, munitions]
}
