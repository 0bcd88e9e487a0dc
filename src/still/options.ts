import type { Frame } from '../core/geometry/projection.ts'
import type { Filter } from '../core/query/filter.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { ThemeName } from '../core/theme.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import type { Annotation } from '../core/view/annotations.ts'
import type { Selection } from '../core/view/view.ts'
import type { TypeFamily } from '../text/faces.ts'
import type { Logo } from './logo.ts'
import type { StillGround } from './map/ground.ts'

/** The sheet that a picture is set on, in CSS pixels; a file may be drawn at several pixels for each. */
export interface Sheet {
	readonly width: number
	readonly height: number
	/** Strips at the ends that an app lays its own buttons over: no text and no mark stands there. */
	readonly safe: { readonly top: number; readonly bottom: number }
	/** Made for paper: its link stands on it as a code too. */
	readonly print?: boolean
	/** Pixels of the file for each CSS pixel; 1 (the default) for a sheet that no file is made of. */
	readonly scale?: number
	/** The smallest size of type on it; left out, what the layout thinks legible. */
	readonly least?: number
}

/** Parts that a picture can do without. Date, credits, link and the state of the record are always there. */
export const STILL_PARTS = ['headline', 'captions', 'legend', 'scale', 'sources', 'inset'] as const
export type StillPart = (typeof STILL_PARTS)[number]

/** Letters that a headline or a credit takes, and a note: setting a line takes time with its length. */
export const LONGEST_TITLE = 140
export const LONGEST_NOTE = 280

/** How two dates share a picture. */
export const COMPARE_MODES = ['side-by-side', 'changes'] as const
export type CompareMode = (typeof COMPARE_MODES)[number]

/**
 * Everything that a person chooses for a still: plain data, so that it can cross into a worker or come from a command
 * line. The same options over the same record and ground give the same picture, on every machine.
 */
export interface StillOptions extends Filter {
	readonly day: DayNumber
	/** Days that an event stays lit. */
	readonly trail: number
	readonly selection: Selection
	readonly lang: Lang
	readonly theme: ThemeName
	readonly sheet: Sheet
	/** What the map must show all of, whatever its size; `null`: the whole region. */
	readonly look: Frame | null
	/** The headline, anything a person typed; `null`: what is open or happened on the day, in the words of the record. */
	readonly title: string | null
	/** A line under the headline, anything a person typed; `''`: none. */
	readonly note: string
	/** Who publishes the picture, named before everyone else in its credits; `''`: nobody is. */
	readonly credit: string
	/** The colour of the house as `#rrggbb`, a bar over the headline; `null`: none. */
	readonly accent: string | null
	/** The type that it is set in. */
	readonly font: TypeFamily
	/** At the end of the head's first line; `null`: none. */
	readonly logo: Logo | null
	readonly include: ReadonlySet<StillPart>
	/** Words of a person's own on the map. */
	readonly annotations: readonly Annotation[]
	/** An earlier day to set beside this one; `null`: one day, one map. */
	readonly compare: { readonly from: DayNumber; readonly mode: CompareMode } | null
	/** The address that brings this picture back. */
	readonly permalink: string
	/** Which state of the record it shows. */
	readonly version: string
}

/** What a still is drawn from: the same for every picture of a record. */
export interface StillResources {
	readonly timeline: Timeline
	readonly ground: StillGround
	/** The relief picture of each theme as a `data:` URI; without it the land is flat. */
	readonly relief?: Readonly<Record<ThemeName, string>>
}
