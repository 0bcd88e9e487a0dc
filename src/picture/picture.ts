import type { Lang } from '../core/record/lang.ts'
import type { DisplayNode } from './nodes.ts'

/** A finished picture, whatever file is made of it: what is drawn, and what the file says of itself. */
export interface Picture {
	/** CSS pixels; a file may be drawn at several pixels for each. */
	readonly width: number
	readonly height: number
	readonly lang: Lang
	/** The name of the picture, for screen readers, file managers and catalogues. */
	readonly title: string
	/** What it shows, in a sentence. */
	readonly description: string
	/** What it shows for whoever does not see it, in sentences without addresses. */
	readonly alt?: string
	/** Bottom to top. */
	readonly children: readonly DisplayNode[]
	/** A map inside a page has none; a picture that travels alone has all of it. */
	readonly origin?: PictureOrigin
}

/** Where a picture comes from and who is to be named for it. */
export interface PictureOrigin {
	/** The address that brings it back. */
	readonly link: string
	/** Who made the map and its ground, in one line. */
	readonly credits: string
	/** Who made the record and under which licence it is, in words. */
	readonly licence: string
	/** Where that licence stands on the web; `null`: no address is given. */
	readonly licenceAddress: string | null
	/** Which state of the record it shows. */
	readonly version: string
	/** The day it shows, `YYYY-MM-DD`. Not the day on which it was made, which no file says: no clock is read. */
	readonly date: string
}
