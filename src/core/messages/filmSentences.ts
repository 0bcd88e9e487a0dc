import type { Lang } from '../record/lang.ts'
import { say } from './say.ts'

/** What stands in a film in place of a list of sources, for which no frame has the time: `Sources: 214, at the link`. */
export function filmSourcesText(count: number, lang: Lang): string {
	return say('still.filmSources', lang, { n: count })
}
