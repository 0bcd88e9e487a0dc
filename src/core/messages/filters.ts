/** What is put together from numbers and names about what is found and shown; loaded with the panel. */

import { ALL_KINDS, type Filter, HARMS, isEverything, namesNothing } from '../query/filter.ts'
import { KIND_GROUPS } from '../query/lanes.ts'
import { type ShownDays, shareIn } from '../query/share.ts'
import type { EventType } from '../record/kinds.ts'
import type { Lang } from '../record/lang.ts'
import { textIn } from '../record/lang.ts'
import type { Timeline } from '../record/timeline.ts'
import type { Range } from '../time/range.ts'
import { dayText, eventsText, trailText } from './headline.ts'
import { localeOf } from './locale.ts'
import { say } from './say.ts'

/** `3 of 12 events in the last 30 days`: of what a map or a picture would show, and not of the whole record. */
export function shareText(timeline: Timeline, filter: Filter, days: ShownDays, lang: Lang): string {
	const when = 'trail' in days ? trailText(days.trail, lang) : say('find.shareBetween', lang)
	return say('find.shareIn', lang, { share: countedShareText(shareIn(timeline, filter, days), lang), when })
}

/** `3 of 12 events` */
export function countedShareText({ shown, total }: ReturnType<typeof shareIn>, lang: Lang): string {
	return say('find.share', lang, { any: total === 0 ? 'none' : 'some', n: shown, events: eventsText(total, lang) })
}

/** What a filter lets through, a part each: `Attacks`, `at Camp Taji`, `involving Iran`, `aimed at convoys`, `“rockets”`. */
export function filterParts(timeline: Timeline, filter: Filter, lang: Lang): readonly string[] {
	const { kinds, bases, actors, targets, harm, words } = filter
	const places = [...bases].map((id) => textIn(timeline.baseById.get(id)?.name, lang) ?? id)
	const people = [...actors].map((id) => textIn(timeline.dataset.actors.get(id)?.name, lang) ?? id)
	const { manifest } = timeline.dataset
	const aims = [...targets].map((id) => textIn(manifest.targets.get(id)?.name, lang) ?? id)
	const [done, ...others] = HARMS.filter((one) => harm.has(one))
	return [
		...(kinds.size === ALL_KINDS.size ? [] : [kindsText(kinds, lang)]),
		...(places.length === 0 ? [] : [say('filter.at', lang, { names: anyOf(places, lang) })]),
		...(people.length === 0 ? [] : [say('filter.involving', lang, { names: anyOf(people, lang) })]),
		...(aims.length === 0 ? [] : [say('filter.aimedAt', lang, { names: anyOf(aims, lang) })]),
		...(done === undefined ? [] : [say('filter.harm', lang, { harm: others.length > 0 ? 'either' : done })]),
		...(namesNothing(words) ? [] : [say('filter.words', lang, { words: words.trim() })]),
	]
}

/** What a picture says of its filter, so that nobody takes it for the whole: `Filtered: 3 of 12 events · Attacks`; its sentence or its title says in which days. */
export function filterNote(timeline: Timeline, filter: Filter, days: ShownDays, lang: Lang): string | null {
	if (isEverything(filter)) return null
	const share = countedShareText(shareIn(timeline, filter, days), lang)
	return [`${say('find.filtered', lang)} ${share}`, ...filterParts(timeline, filter, lang)].join(' · ')
}

/** The kinds that are shown or, where that is shorter, the one group that is not. */
function kindsText(kinds: ReadonlySet<EventType>, lang: Lang): string {
	const groups = KIND_GROUPS.map((group) => ({ group, shown: group.kinds.filter((kind) => kinds.has(kind)) }))
	const hidden = groups.filter(({ shown }) => shown.length === 0)
	const whole = groups.filter(({ group, shown }) => shown.length === group.kinds.length)
	const [only] = hidden
	if (only && hidden.length === 1 && whole.length === groups.length - 1) {
		return say('filter.without', lang, { group: only.group.id })
	}
	const names = groups.flatMap(({ group, shown }) =>
		shown.length === group.kinds.length
			? [say(`group.${group.id}`, lang)]
			: shown.map((kind) => say(`kind.${kind}`, lang)),
	)
	return names.join(localeOf(lang).comma) || say('find.noKind', lang)
}

/** Up to two names, or the first and how many others. */
function anyOf([first = '', second, ...rest]: readonly string[], lang: Lang): string {
	if (second === undefined) return first
	if (rest.length === 0) return say('list.or', lang, { first, second })
	return say('list.orOthers', lang, { first, n: rest.length + 1 })
}

/** `1 December 2019 – 1 September 2020` */
export function rangeText([from, to]: Range, lang: Lang): string {
	return say('date.span', lang, { from: dayText(from, lang), to: dayText(to, lang) })
}

/** How many more lie before or after the range. */
export function outsideRangeText(count: number, lang: Lang): string {
	return say('find.outside', lang, { events: eventsText(count, lang) })
}
