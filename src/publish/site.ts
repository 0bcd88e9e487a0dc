import type { Frame } from '../core/geometry/projection.ts'
import type { Correction } from '../core/record/correction.ts'
import type { Lang } from '../core/record/lang.ts'
import type { BaseId, EventId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../core/time/calendar.ts'
import type { View } from '../core/view/view.ts'
import type { Html } from './html.ts'

/** What a record says of itself for catalogues and citations, as it is written in its manifest. */
export interface RecordAbout {
	/** By the names that it gives its contributors. */
	readonly authors: readonly string[]
	/** The first of its licences; `null`: none has both a name and an address. */
	readonly licence: { readonly name: string; readonly address: string } | null
	readonly keywords: readonly string[]
	/** ISO day on which it was made; `null`: it does not say. */
	readonly created: string | null
	/** Newest first. */
	readonly corrections: readonly Correction[]
}

/** A file of the site that holds data. */
export interface DataFile {
	/** Under `data/`. */
	readonly name: string
	/** IANA media type. */
	readonly type: string
	readonly bytes: number
}

/** Everything that pages are made from. */
export interface Site {
	readonly timeline: Timeline
	/** Which state of the record it is, in eight digits. */
	readonly version: string
	/** Where the site will stand, ending in `/`; `''`: not known, and nothing says it. */
	readonly base: string
	/** Whether the moving map is a part of it. */
	readonly live: boolean
	/** The languages in which it has the map as one file, for frames. */
	readonly framed: readonly Lang[]
	/** The names of its maps of this very state that will never change; see `frozenName`. */
	readonly frozen: readonly string[]
	readonly langs: readonly Lang[]
	readonly about: RecordAbout
	readonly files: readonly DataFile[]
	/** From the top of the site. */
	readonly styleSheet: string
}

/** What a picture shows: drawn by whoever can draw. */
export interface Shot {
	readonly view: View
	/** What the map must show all of; `null`: the whole region. */
	readonly look: Frame | null
	/** The page that the picture names as where it is to be found, from the top of the site. */
	readonly page: string
}

export interface Neighbour {
	readonly title: string
	readonly place: string
}

export interface SitePage {
	readonly lang: Lang
	/** Its path below the language: `base/k-1/`. */
	readonly place: string
	readonly title: string
	/** One or two sentences for a list of search results. */
	readonly description: string
	readonly shot: Shot
	/** What the picture says, for those who do not see it. */
	readonly caption: string
	/** What stands under it. */
	readonly underPicture: string
	/** What it is about, as schema.org has it. */
	readonly subject: object | null
	/** The time that it is about, ISO 8601; `null`: none in particular. */
	readonly time: string | null
	/** Whether it stands for the whole record. */
	readonly isWhole: boolean
	/** ISO day on which what it tells was last corrected. */
	readonly corrected: string | null
	readonly previous: Neighbour | null
	readonly next: Neighbour | null
	/** Its text. @param figure the picture, to be set where it belongs */
	readonly body: (figure: Html) => Html
}

export const HOME = ''
export const SOURCES = 'sources/'
export const DATA = 'data/'
/** The feed of a language, below it. */
export const FEED = 'corrections.atom'

export function basePlace(base: BaseId): string {
	return `base/${base}/`
}

export function eventPlace(event: EventId): string {
	return `event/${event}/`
}

export function dayPlace(day: DayNumber): string {
	return `day/${formatDay(day)}/`
}

/** @param day any of the month */
export function monthPlace(day: DayNumber): string {
	return `month/${formatDay(day).slice(0, 7)}/`
}

/** From the top of the site. */
export function pathOf({ lang, place }: Pick<SitePage, 'lang' | 'place'>): string {
	return `${lang}/${place}`
}

/** The address of a path: whole where it is known where the site stands, else from a page so many folders down. */
export function addressOf({ base }: Pick<Site, 'base'>, path: string, depth: number): string {
	return base === '' ? `${'../'.repeat(depth)}${path}` || './' : base + path
}
