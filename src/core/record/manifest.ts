/**
 * What a record says of itself (`geo/datapackage.json`): whose bases, which part of the world, whose day, and how much
 * of its time it covers. The program knows nothing of these by itself.
 */
import type { DayNumber } from '../time/calendar.ts'
import type { Range } from '../time/range.ts'
import type { Texts } from './lang.ts'
import type { Rights } from './rights.ts'
import type { Side, SideId } from './sides.ts'

/** Degrees, in the order of a GeoJSON `bbox`. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** `dense`: every event that the record's sources name is in it; `sparse`: only what is listed. */
export const SEARCHES = ['dense', 'sparse'] as const

export type TargetId = string

/** The part of the world. */
export interface Region {
	readonly name: Texts
	/** All of it, inside a sentence: "all of Iraq". */
	readonly whole: Texts
	/** What the map opens on; every base lies in it. */
	readonly home: Bounds
	/** Where the record's events can lie. */
	readonly reach: Bounds
	/** Where the map can look: there the ground looks whole. */
	readonly bounds: Bounds
	/** How far out and in the map goes, as MapLibre's zoom. */
	readonly zoom: readonly [least: number, most: number]
	/** The countries that stand out from their neighbours, by ISO 3166-1. */
	readonly countries: readonly Country[]
	/** Its name as the ground writes it; `null`: none is treated apart. */
	readonly capital: Texts | null
	/** The folder with the ground, beside the manifest; `null`: there is none. */
	readonly basemap: string | null
}

export interface Country {
	readonly alpha2: string
	readonly alpha3: string
}

/** Whose calendar day a date is. */
export interface CivilDay {
	/** Minutes that its clocks are ahead of UTC, all year. */
	readonly offset: number
	/** The place: "Baghdad". */
	readonly name: Texts
}

/** A stretch of time and how it was searched for events; both days included. */
export interface AccountSpan {
	readonly from: DayNumber
	readonly to: DayNumber
	readonly how: (typeof SEARCHES)[number]
	readonly note: Texts | null
}

/** Which time the record covers. */
export interface Account {
	/** Nothing in the record is earlier; `null`: no limit is given. */
	readonly firstDay: DayNumber | null
	/** From here on a base of which no source dates the arrival counts as held; before, its holder is not known. */
	readonly begins: DayNumber | null
	/** The day of the newest source; what is said to hold until now is known until then. `null`: not said. */
	readonly ends: DayNumber | null
	/** In order, without overlap. None: the record does not say how it was searched, and is sparse throughout. */
	readonly spans: readonly AccountSpan[]
}

/** What the page shows before a reader has asked for anything. */
export interface Opening {
	readonly day: DayNumber
	readonly range: Range
	/** The name of that range: "All transfers of 2020". */
	readonly name: Texts
}

/** A phase of the story, by the id of the event that opens it. */
export interface ChapterOpening extends ChapterTexts {
	readonly opens: string
	readonly name: Texts
	/** What the map looks at while it is told; `null`: at the whole region. */
	readonly bounds: Bounds | null
}

/** What is only read of a chapter, and comes after the first map. */
export interface ChapterTexts {
	/** What happens in it; `null`: it has its name alone. */
	readonly summary: Texts | null
}

/** What an attack can be aimed at. */
export interface Target {
	readonly id: TargetId
	readonly name: Texts
}

export interface Manifest {
	/** Of the package: lower case, hyphens. */
	readonly name: string
	readonly version: string | null
	/** BCP 47 tags of the languages that the texts are in; the first is the record's own. */
	readonly languages: readonly string[]
	readonly title: Texts
	readonly description: Texts
	readonly subtitle: Texts
	readonly rights: Rights
	/** What it is about, in a sentence, for whoever comes for the first time; `null`: the subtitle has to do. */
	readonly introduction: Texts | null
	/** Words that find something, for an empty search field; `null`: none are offered. */
	readonly searchExample: Texts | null
	/** In the order of legends. */
	readonly sides: ReadonlyMap<SideId, Side>
	/** The actor whose own count of the transfers is told beside the record's; `null`: nobody's. */
	readonly countedBy: string | null
	readonly region: Region
	readonly day: CivilDay
	readonly account: Account
	readonly opening: Opening
	readonly chapters: readonly ChapterOpening[]
	readonly targets: ReadonlyMap<TargetId, Target>
}
