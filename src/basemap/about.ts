import { say } from '../core/messages/say.ts'
import { DEFAULT_LANG, type Lang, textIn } from '../core/record/lang.ts'
import type { Bounds, Region } from '../core/record/manifest.ts'

/** `geo/basemap/basemap.json`: what there is to know of the prepared files, whatever record lies on them. */
export interface BasemapFile {
	/** West, south, east, north of the relief pictures, which are in Web Mercator. */
	readonly relief: Bounds
	/** Pairs of countries whose common line is dashed: ISO 3166-1 alpha-3 codes in alphabetical order, `AAA-BBB`. */
	readonly disputed: readonly string[]
	/** Who made the files, in the order in which pictures name them. */
	readonly credits: readonly Credit[]
}

interface Credit {
	readonly name: string
	/** Where there is little room. */
	readonly short?: string
	/** The sources of the map's style that it is told with. */
	readonly sources: readonly string[]
}

/** What those who draw the ground must know beside its shapes. */
export interface GroundAbout extends Pick<BasemapFile, 'relief' | 'credits'> {
	/** The countries that stand out, as the files of names write them: alpha-2. */
	readonly countries: readonly string[]
	/** The name of the capital as those files write it; `null`: none is treated apart. */
	readonly capital: string | null
}

export function aboutGround({ relief, credits }: BasemapFile, { countries, capital }: Region): GroundAbout {
	return { relief, credits, countries: countries.map(({ alpha2 }) => alpha2), capital: textIn(capital, DEFAULT_LANG) }
}

/** Who made the ground, in one line, or that there is none; names are not translated. */
export function creditsLine({ credits }: Pick<GroundAbout, 'credits'>, lang: Lang): string {
	if (credits.length === 0) return say('detail.noGround', lang)
	return credits.map(({ name, short }) => short ?? name).join(' · ')
}
