/**
 * The record as the program knows it, after it came through the door (`data/parse.ts`).
 * Nothing here depends on a date: what is true on a day is worked out in `scene.ts`.
 */

import type { When } from '../time/edtf.ts'
import type {
	ATTRIBUTION_KINDS,
	BASE_KINDS,
	BASE_PRECISIONS,
	EVENT_PRECISIONS,
	FACT_KINDS,
	SOURCE_KINDS,
} from './choices.ts'
import { hasOwnMark, type MarkedType } from './kinds.ts'
import type { Texts } from './lang.ts'
import type { Manifest } from './manifest.ts'
import type { SideId } from './sides.ts'

/** Degrees, WGS 84, longitude first. */
export type LngLat = readonly [lng: number, lat: number]

export type SourceId = string
export type ActorId = string
export type BaseId = string
export type EventId = string

/** A point and how far it can be trusted: the true place lies within `uncertaintyM` metres. */
export interface Place {
	readonly lngLat: LngLat
	readonly uncertaintyM: number
}

export interface Actor {
	readonly id: ActorId
	readonly name: Texts
	/** One of the manifest's. */
	readonly side: SideId
}

/** A CSL-JSON item, reduced to what the page shows. */
export interface Source {
	readonly id: SourceId
	readonly title: string
	/** Who is to be named for it: the original publisher of a reprint, else the publisher. */
	readonly publisher: string | null
	/** Where the text was seen, if that is somebody else. */
	readonly via: string | null
	/** ISO, as precise as known: `2020-03-29`, `2020-03`, `2020`. */
	readonly date: string | null
	readonly url: string | null
	readonly language: string | null
	readonly kind: (typeof SOURCE_KINDS)[number]
	readonly note: string | null
}

/** One value that somebody gives for a number. */
export interface Claim {
	/** Whole number, included; `null`: not known from below. */
	readonly min: number | null
	/** Whole number, included; `null`: at least `min`. */
	readonly max: number | null
	readonly by: ActorId | null
	readonly text: Texts | null
	readonly sources: readonly SourceId[]
	/** Why this one is shown first. */
	readonly reason: Texts | null
}

/** One speech act about who did it; the meaning of `actor` and `by` is in geo/README.md. */
export interface Attribution {
	readonly kind: (typeof ATTRIBUTION_KINDS)[number]
	readonly actor: ActorId
	readonly by: ActorId | null
	readonly sources: readonly SourceId[]
}

export interface Statement {
	readonly by: ActorId
	readonly when: When | null
	readonly text: Texts
	readonly sources: readonly SourceId[]
}

export interface OtherDate {
	readonly when: When
	readonly by: ActorId | null
	readonly text: Texts | null
	readonly sources: readonly SourceId[]
}

export interface Fact {
	readonly kind: (typeof FACT_KINDS)[number]
	readonly text: Texts
	readonly by: ActorId | null
	readonly sources: readonly SourceId[]
}

/**
 * What is only read of a base. On the page it comes after the first map, with the sources; until then it throws when it
 * is looked at (`app/readings.ts`).
 */
export interface BaseTexts {
	readonly placeNote: Texts | null
	readonly summary: Texts
	readonly facts: readonly Fact[]
}

export interface Base extends BaseTexts {
	readonly id: BaseId
	readonly kind: (typeof BASE_KINDS)[number]
	readonly name: Texts
	/** Short name for the map. */
	readonly label: Texts
	readonly otherNames: readonly string[]
	readonly governorate: Texts
	readonly near: Texts | null
	readonly icao: string | null
	readonly iata: string | null
	readonly precision: (typeof BASE_PRECISIONS)[number]
	readonly place: Place
	readonly placeSources: readonly SourceId[]
	/** Whose it was before any transfer; `null`: the record does not know, or it is a site. */
	readonly heldBy: SideId | null
	/** Since when; `null`: no source dates it. */
	readonly heldFrom: When | null
	/** When a source last said who held the base; `null`: the record does not tell, or a transfer settles it. */
	readonly lastReported: When | null
	readonly lastReportedSources: readonly SourceId[]
	readonly sources: readonly SourceId[]
}

/** The same of an event. */
export interface EventTexts {
	readonly summary: Texts
	readonly otherDates: readonly OtherDate[]
	readonly statements: readonly Statement[]
	readonly note: Texts | null
}

export interface EventFacts extends EventTexts {
	readonly id: EventId
	readonly when: When
	/** Clock time at the record's own place, `HH:MM`. */
	readonly time: string | null
	readonly base: BaseId | null
	/** Shared by the Features of one act that struck several places. */
	readonly act: string | null
	/** What an attack was aimed at, an id of the manifest's `targets`; `null`: no source says. */
	readonly target: string | null
	readonly title: Texts
	readonly placeName: Texts
	readonly precision: (typeof EVENT_PRECISIONS)[number]
	/** `null`: there is no honest point on the map. */
	readonly place: Place | null
	readonly weapon: Texts | null
	readonly killed: readonly Claim[]
	readonly wounded: readonly Claim[]
	readonly munitions: readonly Claim[]
	readonly attribution: readonly Attribution[]
	readonly unverified: boolean
	readonly sources: readonly SourceId[]
}

export interface Transfer extends EventFacts {
	readonly type: 'transfer'
	readonly base: BaseId
	readonly from: ActorId
	readonly to: ActorId
	readonly fromText: Texts | null
	readonly toText: Texts | null
	readonly people: readonly Claim[]
	readonly valueUsd: readonly Claim[]
	/** Which transfer it was, as reported. */
	readonly ordinal: readonly Claim[]
	readonly destination: BaseId | null
	readonly destinationSources: readonly SourceId[]
}

export interface OtherEvent extends EventFacts {
	readonly type: MarkedType
}

export type BaseEvent = Transfer | OtherEvent

/** The whole record. */
export interface Dataset {
	readonly manifest: Manifest
	readonly bases: readonly Base[]
	readonly events: readonly BaseEvent[]
	readonly sources: ReadonlyMap<SourceId, Source>
	readonly actors: ReadonlyMap<ActorId, Actor>
}

/** Whether an event has a mark of its own; a transfer turns its base instead. */
export function isMarked(event: BaseEvent): event is OtherEvent {
	return hasOwnMark(event.type)
}

export function isTransfer(event: BaseEvent): event is Transfer {
	return event.type === 'transfer'
}
