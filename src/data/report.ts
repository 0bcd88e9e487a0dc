/** What the record holds, counted: how much of it there is and how well it stands. */

import { SOURCE_KINDS } from '../core/record/choices.ts'
import { citedBy, claimLists } from '../core/record/citedBy.ts'
import { EVENT_TYPES, type EventType } from '../core/record/kinds.ts'
import type { AccountSpan } from '../core/record/manifest.ts'
import type { BaseEvent, Dataset, SourceId } from '../core/record/model.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { namesNobody } from './namesNobody.ts'

export interface Report {
	readonly bases: number
	readonly sites: number
	readonly events: number
	readonly eventsByType: Readonly<Record<EventType, number>>
	readonly sources: number
	readonly sourcesByKind: Readonly<Record<(typeof SOURCE_KINDS)[number], number>>
	readonly actors: number
	/** Events that cite a source. */
	readonly sourced: number
	/** Events that cite two or more sources, anywhere in them. */
	readonly wellSourced: number
	/** Events whose every source is weak. */
	readonly weakOnly: number
	/** Of these, the events that do not say of themselves that they are not verified. */
	readonly weakUnmarked: number
	/** Events with a point on the map, and how many of them cite two or more sources. */
	readonly located: Share
	/** Numbers that somebody gives (dead, wounded, munitions, people, worth, which transfer), and how many have a source. */
	readonly numbers: Share
	readonly attacks: Attacks
	/** Events for which the record holds more than one value of something, or an accusation and its denial. */
	readonly disputed: number
	readonly unverified: number
	/** The stretches of time that the record was searched for, and the last day it knows of. */
	readonly spans: readonly AccountSpan[]
	readonly ends: DayNumber | null
}

/** So many, of which so many are as they should be. */
export interface Share {
	readonly all: number
	readonly sound: number
}

/** What the record says of who did it. */
export interface Attacks {
	readonly all: number
	/** Somebody claims, states, alleges or denies it. */
	readonly attributed: number
	/** Nobody does, and the event's own text says so. */
	readonly nobodyNamed: number
}

/** Counts what the record holds. */
export function reportOn({ manifest, bases, events, sources, actors }: Dataset): Report {
	const kindOf = (id: SourceId): string | undefined => sources.get(id)?.kind
	const count = (test: (event: BaseEvent) => boolean): number => events.filter(test).length
	const isWellSourced = (event: BaseEvent): boolean => citedBy(event).size >= 2
	const isWeak = (event: BaseEvent): boolean => [...citedBy(event)].every((id) => kindOf(id) === 'weak')
	const numbers = events.flatMap((event) => claimLists(event).flat())
	const attacks = events.filter(({ type }) => type === 'attack')
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
		sourced: count((event) => citedBy(event).size > 0),
		wellSourced: count(isWellSourced),
		weakOnly: count(isWeak),
		weakUnmarked: count((event) => isWeak(event) && !event.unverified),
		located: {
			all: count(({ place }) => place !== null),
			sound: count((event) => event.place !== null && isWellSourced(event)),
		},
		numbers: { all: numbers.length, sound: numbers.filter((claim) => claim.sources.length > 0).length },
		attacks: {
			all: attacks.length,
			attributed: attacks.filter(({ attribution }) => attribution.length > 0).length,
			nobodyNamed: attacks.filter((event) => event.attribution.length === 0 && namesNobody(event)).length,
		},
		disputed: count(isDisputed),
		unverified: count(({ unverified }) => unverified),
		spans: manifest.account.spans,
		ends: manifest.account.ends,
	}
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

function tally<T extends string>(keys: readonly T[], values: readonly T[]): Readonly<Record<T, number>> {
	return Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<
		T,
		number
	>
}
