import { type Curve, valueAt } from '../../core/geometry/interpolate.ts'
import { isRtl, localeOf } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import type { TextNode } from '../../picture/nodes.ts'
import { FACES, type Faces, type TypeFamily } from '../../text/faces.ts'
import { isolated } from '../../text/lines.ts'
import type { TextFont } from '../../text/textWidth.ts'
import type { Sheet } from '../options.ts'

/** The sheet that a still is set on. Distances along it are measured from the edge where reading starts. */
export interface Page {
	readonly width: number
	/** Without the strips at its ends that must stay free. */
	readonly height: number
	readonly lang: Lang
	readonly theme: Theme
	readonly faces: Faces
	/** The strips beyond its ends, which the map may fill. */
	readonly safe: Sheet['safe']
	/** The smallest type, on the map as well. */
	readonly least: number
	/** Made for paper. */
	readonly print: boolean
	/** Grows with the picture: 1 for 1500 × 800 or so. */
	readonly unit: number
	/** Free on every side. */
	readonly margin: number
	readonly type: TypeSizes
}

/** Font sizes in pixels. */
export interface TypeSizes {
	/** The headline that a person writes: the largest line. */
	readonly title: number
	/** The second. */
	readonly date: number
	/** What the map is of, over the headline, and what a person writes under it. */
	readonly note: number
	readonly headline: number
	readonly legend: number
	readonly source: number
	readonly credit: number
}

/**
 * Sizes grow with the picture, but slower than it: a phone's is read close by, a poster's from a distance.
 * The floors keep the smallest print legible at the size it was made for.
 */
export function pageOf(sheet: Sheet, lang: Lang, theme: Theme, font: TypeFamily): Page {
	const { width } = sheet
	const height = sheet.height - sheet.safe.top - sheet.safe.bottom
	// The side of a square of the same area: 500 on a phone, 1200 for 1600×900, 1440 for 1920×1080.
	const side = Math.sqrt(width * height)
	const unit = Math.min(2.4, Math.max(0.7, 0.7 + ((side - 480) / 960) * 0.45))
	const script = localeOf(lang).typeFactor
	const smallest = sheet.least ?? 0
	const size = (atOne: number, least: number, ofSmallest = 1): number =>
		Math.ceil(Math.max(atOne * unit, least, smallest * ofSmallest) * script * 10) / 10
	return {
		width,
		height,
		lang,
		theme,
		faces: FACES[font],
		safe: sheet.safe,
		least: smallest,
		print: sheet.print ?? false,
		unit,
		margin: Math.round(20 * unit),
		type: {
			title: size(36, 25, 1.8),
			date: size(25, 18, 1.3),
			note: size(15, 12),
			headline: size(19, 13.5, 1.08),
			legend: size(13.5, 11),
			source: size(11.4, 9),
			credit: size(10, 8.4),
		},
	}
}

/** Factor on the marks and names of the map by its zoom: where the whole region is small, so are they. */
const MARKS_BY_ZOOM: Curve = [
	[4.4, 0.72],
	[5.4, 1],
]

/** Factor on the marks and names of a still's map; 1 is the screen's. */
export function markScale({ unit, least }: Page, zoom: number): number {
	return Math.min(1.6, Math.max(0.9, unit, least / LEAST_BESIDE)) * valueAt(MARKS_BY_ZOOM, zoom)
}

/** Marks beside type of this size are as large as on the screen. */
const LEAST_BESIDE = 17

/** The width between the margins. */
export function measure({ width, margin }: Page): number {
	return width - 2 * margin
}

/** Where a distance from the starting edge lies: where a line begins, on the left or on the right. */
export function fromStart({ width, lang }: Page, distance: number): number {
	return isRtl(lang) ? width - distance : distance
}

export interface LineLook {
	readonly font: TextFont
	readonly size: number
	readonly fill: string
	/** `end`: the line ends at `x` instead of starting there. */
	readonly align?: 'start' | 'end'
}

/** A line of text at a distance from the starting edge, `y` its baseline. */
export function lineAt(
	page: Page,
	x: number,
	y: number,
	text: string,
	{ font, size, fill, align = 'start' }: LineLook,
): TextNode {
	const isLeft = (align === 'start') === !isRtl(page.lang)
	return {
		kind: 'text',
		x: fromStart(page, x),
		y,
		text: isolated(text, page.lang),
		font,
		size,
		fill,
		anchor: isLeft ? 'start' : 'end',
	}
}
