import { creditsLine } from '../basemap/about.ts'
import { filterNote } from '../core/messages/filters.ts'
import { say } from '../core/messages/say.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { formatDay } from '../core/time/calendar.ts'
import type { Picture } from '../picture/picture.ts'
import type { StillOptions, StillResources } from './options.ts'
import type { HeadText } from './sheet/head.ts'

/** What a still or a film is about. */
export interface Told {
	/** In words: a day, or the days from one to another. */
	readonly date: string
	/** The day that catalogues know it by. */
	readonly day: DayNumber
	/** What is true, after its date. */
	readonly said: string
	/** The whole of it with its date, for listeners and catalogues. */
	readonly sentence: string
}

/** The words over the map. */
export function headTextOf(
	options: Omit<StillOptions, 'day' | 'compare'>,
	{ timeline }: StillResources,
	{ date, said }: Pick<Told, 'date' | 'said'>,
): HeadText {
	const { title, note, include, lang } = options
	return {
		title,
		note,
		date,
		headline: include.has('headline') ? said : '',
		filtered: filterNote(timeline, options, lang),
	}
}

/** What the file says of itself. */
export function aboutOf(
	{ lang, title, permalink, version }: Pick<StillOptions, 'lang' | 'title' | 'permalink' | 'version'>,
	{ ground }: Pick<StillResources, 'ground'>,
	{ date, day, sentence }: Pick<Told, 'date' | 'day' | 'sentence'>,
	filtered: HeadText['filtered'],
): Pick<Picture, 'title' | 'description' | 'origin'> {
	return {
		title: `${title} · ${date}`,
		description: `${sentence}. ${filtered === null ? '' : `${filtered}. `}${permalink} (${version})`,
		origin: {
			link: permalink,
			credits: `${say('detail.stillCredit', lang)} · ${creditsLine(ground.about, lang)}`,
			licence: `${say('detail.licence', lang)} CC BY 4.0`,
			version,
			date: formatDay(day),
		},
	}
}
