import { localeOf } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Source } from '../../core/record/model.ts'
import { leftToRight } from '../../text/lines.ts'

/** So many are named, and none with a longer name: there is one line for all of it. */
const MOST_NAMES = 2
const LONGEST = 30

/**
 * Who says what is told, where there is no room for a list: `Sources: US Central Command, Rudaw, 50 more at the link`.
 * @param told the sources of what is told, the best first
 * @param sources all of them
 * @returns `null` where none of them can be named shortly
 */
export function shortSourcesText(told: readonly Source[], sources: readonly Source[], lang: Lang): string | null {
	const publishers = new Set(told.flatMap(({ publisher }) => publisher ?? []))
	const names = [...publishers].filter((name) => name.length <= LONGEST).slice(0, MOST_NAMES)
	if (names.length === 0) return null
	const left = sources.length - told.filter(({ publisher }) => publisher !== null && names.includes(publisher)).length
	const list = [
		...names.map((name) => leftToRight(name, lang)),
		...(left > 0 ? [say('still.moreAtLink', lang, { n: left })] : []),
	]
	return say('still.namedSources', lang, { list: list.join(localeOf(lang).comma) })
}
