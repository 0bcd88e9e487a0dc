import { creditsLine } from '../basemap/about.ts'
import { filterNote } from '../core/messages/filters.ts'
import { licenceText } from '../core/messages/licence.ts'
import { say } from '../core/messages/say.ts'
import type { ShownDays } from '../core/query/share.ts'
import { textIn } from '../core/record/lang.ts'
import { licenceIn } from '../core/record/rights.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { formatDay } from '../core/time/calendar.ts'
import type { Picture } from '../picture/picture.ts'
import { sentences } from './description.ts'
import type { StillOptions, StillResources } from './options.ts'
import type { HeadText } from './sheet/head.ts'

/** What a still or a film is about. */
export interface Told {
	/** In words: a day, or the days from one to another. */
	readonly date: string
	/** The days whose events it shows. */
	readonly days: ShownDays
	/** The day that catalogues know it by. */
	readonly day: DayNumber
	/** What is true, after its date. */
	readonly said: string
	/** The whole of it with its date, for listeners and catalogues. */
	readonly sentence: string
}

/**
 * The words over the map.
 * @param told what happened, in words, for a picture whose headline nobody has written; `null`: nothing is told
 */
export function headTextOf(
	options: Omit<StillOptions, 'day' | 'compare'>,
	{ timeline }: StillResources,
	{ date, said, days }: Pick<Told, 'date' | 'said' | 'days'>,
	told: string | null,
): HeadText {
	const { title, note, accent, logo, theme, include, lang } = options
	const subject = textIn(timeline.dataset.manifest.title, lang)
	const written = title?.trim() ? title : null
	return {
		subject: written === null && told !== null ? subject : '',
		title: written ?? told ?? subject,
		note,
		accent,
		logo: logo && { ...logo, href: logo.href[theme] },
		date,
		headline: include.has('headline') ? said : '',
		filtered: filterNote(timeline, options, days, lang),
	}
}

/**
 * What the file says of itself.
 * @param shown what its maps show, in sentences
 */
export function aboutOf(
	{ lang, credit, permalink, version }: Pick<StillOptions, 'lang' | 'credit' | 'permalink' | 'version'>,
	{ ground, timeline }: Pick<StillResources, 'ground' | 'timeline'>,
	{ date, day, sentence }: Pick<Told, 'date' | 'day' | 'sentence'>,
	{ title, filtered }: Pick<HeadText, 'title' | 'filtered'>,
	shown = '',
): Required<Pick<Picture, 'title' | 'alt' | 'description' | 'origin'>> {
	return {
		title: `${title} · ${date}`,
		alt: sentences([say('still.map', lang, { title }), sentence, filtered ?? '', shown]),
		description: `${sentence}. ${filtered === null ? '' : `${filtered}. `}${permalink} (${version})`,
		origin: {
			link: permalink,
			credits: [credit.trim(), say('detail.stillCredit', lang), creditsLine(ground.about, lang)]
				.filter((part) => part !== '')
				.join(' · '),
			licence: licenceText(timeline.dataset.manifest, lang),
			licenceAddress: licenceIn(timeline.dataset.manifest.rights).address,
			version,
			date: formatDay(day),
		},
	}
}
