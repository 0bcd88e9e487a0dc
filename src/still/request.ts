import { pickFilter } from '../core/query/filter.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { type Range, rangeHolding, SHORTEST_RANGE } from '../core/time/range.ts'
import { parseAnnotations } from '../core/view/annotations.ts'
import { permalinkOf } from '../core/view/permalink.ts'
import type { View } from '../core/view/view.ts'
import { STILL_PARTS, type StillOptions } from './options.ts'
import { type Size, sheetOf } from './presets.ts'

/** What page and command line let a person choose for a picture, the same for every day of it. */
export interface PictureChoices
	extends Pick<StillOptions, 'note' | 'credit' | 'accent' | 'font' | 'logo' | 'include' | 'lang' | 'theme' | 'look'> {
	/** `null`: what is told of the day, in the language of the picture. */
	readonly title: string | null
	readonly size: Size
	/** What is selected, filtered and lit, and where the link looks; its day, language and theme do not matter. */
	readonly view: View
}

/** A picture for which nobody has chosen anything: the words of the record, no house's style, all its parts. */
export const UNDRESSED = {
	title: null,
	note: '',
	credit: '',
	accent: null,
	font: 'sans',
	logo: null,
	include: new Set(STILL_PARTS),
} as const satisfies Partial<PictureChoices>

/** What a picture's link and the state of its record come from. */
export interface PictureSetting {
	readonly timeline: Timeline
	/** The page's address without its query; `''`: not known. */
	readonly page: string
	readonly version: string
}

/** A still of a day, or of two. @param compare `null`: one day, one map; its `from` is before `day` */
export function stillRequest(
	choices: PictureChoices,
	setting: PictureSetting,
	day: DayNumber,
	compare: StillOptions['compare'],
): StillOptions {
	return {
		...commonRequest(choices, setting, compare && [compare.from, day], day),
		sheet: sheetOf(choices.size),
		day,
		compare,
	}
}

/**
 * What stills and films have in common.
 * @param span the days that it is about, where it is about several
 * @param day the day of the link
 */
export function commonRequest(
	{ view, title, note, credit, accent, font, logo, include, lang, theme, look }: PictureChoices,
	{ timeline, page, version }: PictureSetting,
	span: Range | null,
	day: DayNumber,
): Omit<StillOptions, 'day' | 'compare' | 'sheet'> {
	const { trail, selection, annotations } = view
	// Days nearer together than the axis can show are no range of it. A link to the light theme leaves it to the reader.
	const range = span && span[1] - span[0] >= SHORTEST_RANGE ? span : rangeHolding(view.range, day)
	const linked: View = { ...view, day, lang, theme: theme === 'light' ? null : theme, range }
	return {
		...pickFilter(view),
		// Found anew where the picture is made: a search does not cross into a worker.
		search: null,
		trail,
		selection,
		lang,
		theme,
		look,
		title,
		note,
		credit,
		accent,
		font,
		logo,
		include,
		annotations: parseAnnotations(annotations, timeline.dataset.manifest.region.bounds).annotations,
		permalink: permalinkOf(page, linked, timeline),
		version,
	}
}
