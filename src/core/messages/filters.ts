/** What is put together from numbers and names about what is found and shown; loaded with the panel. */

import { ALL_KINDS, type Filter, isEverything } from '../query/filter.ts'
import type { Scene } from '../query/scene.ts'
import { shownEvents } from '../record/eventIndex.ts'
import { type EventType, KIND_GROUPS, KINDS, type KindGroup } from '../record/kinds.ts'
import type { Lang } from '../record/lang.ts'
import type { Timeline } from '../record/timeline.ts'
import { type DayNumber, dateOf } from '../time/calendar.ts'
import type { Range } from '../time/range.ts'
import { dayText, eventsText, monthText, sitesText } from './headline.ts'
import { localDigits, numberText } from './numbers.ts'
import { say } from './say.ts'

/** What a screen reader says of a date that has settled: `4 April 2020: five sites handed over; 9 events shown`. */
export function announcement(scene: Scene, shown: number, lang: Lang): string {
	const events = { en: `${eventsText(shown, 'en')} shown`, ar: `يُعرض ${eventsText(shown, 'ar')}` }[lang]
	return `${dayText(scene.day, lang)}: ${sitesText(scene.counts, lang)}${lang === 'en' ? '; ' : '؛ '}${events}`
}

/** `12 of 97 events` */
export function shareText(shown: number, total: number, lang: Lang): string {
	return {
		en: `${numberText(shown, 'en')} of ${eventsText(total, 'en')}`,
		ar: `${numberText(shown, 'ar')} من أصل ${eventsText(total, 'ar')}`,
	}[lang]
}

/** What a filter lets through, a part each: `Attacks`, `at Camp Taji`, `involving Iran`, `“rockets”`. */
export function filterParts(timeline: Timeline, filter: Filter, lang: Lang): readonly string[] {
	const { kinds, bases, actors, words } = filter
	const places = [...bases].map((id) => timeline.baseById.get(id)?.name[lang] ?? id)
	const people = [...actors].map((id) => timeline.dataset.actors.get(id)?.name[lang] ?? id)
	return [
		...(kinds.size === ALL_KINDS.size ? [] : [kindsText(kinds, lang)]),
		...(places.length === 0 ? [] : [{ en: `at ${anyOf(places, 'en')}`, ar: `في ${anyOf(places, 'ar')}` }[lang]]),
		...(people.length === 0
			? []
			: [{ en: `involving ${anyOf(people, 'en')}`, ar: `بشأن ${anyOf(people, 'ar')}` }[lang]]),
		...(words.trim() === '' ? [] : [{ en: `“${words.trim()}”`, ar: `«${words.trim()}»` }[lang]]),
	]
}

/** What a picture says of its filter, so that nobody takes it for the whole: `Filtered: 12 of 97 events · Attacks`. */
export function filterNote(timeline: Timeline, filter: Filter, lang: Lang): string | null {
	if (isEverything(filter)) return null
	const share = shareText(shownEvents(timeline, filter).events.length, timeline.events.length, lang)
	return [`${say('find.filtered', lang)} ${share}`, ...filterParts(timeline, filter, lang)].join(' · ')
}

/** The kinds that are shown or, where that is shorter, the one group that is not. */
function kindsText(kinds: ReadonlySet<EventType>, lang: Lang): string {
	const groups = KIND_GROUPS.map((group) => ({ group, shown: group.kinds.filter((kind) => kinds.has(kind)) }))
	const hidden = groups.filter(({ shown }) => shown.length === 0)
	const whole = groups.filter(({ group, shown }) => shown.length === group.kinds.length)
	const [only] = hidden
	if (only && hidden.length === 1 && whole.length === groups.length - 1) {
		const name = groupName(only.group, lang)
		return { en: `without ${name.toLowerCase()}`, ar: `بلا ${name}` }[lang]
	}
	const names = groups.flatMap(({ group, shown }) =>
		shown.length === group.kinds.length ? [groupName(group, lang)] : shown.map((kind) => say(`kind.${kind}`, lang)),
	)
	return names.join(lang === 'en' ? ', ' : '، ') || say('find.noKind', lang)
}

/** Transfers are marks of the base and not of their own, which a legend has to say and a sentence does not. */
function groupName({ id, lead }: KindGroup, lang: Lang): string {
	return !KINDS[lead].ownMark ? say('find.transfers', lang) : say(`group.${id}`, lang)
}

/** Up to two names, or the first and how many others. */
function anyOf([first = '', second, ...rest]: readonly string[], lang: Lang): string {
	if (second === undefined) return first
	if (rest.length === 0) return { en: `${first} or ${second}`, ar: `${first} أو ${second}` }[lang]
	const others = numberText(rest.length + 1, lang)
	return { en: `${first} or ${others} others`, ar: `${first} أو ${others} غيرها` }[lang]
}

/** `1 December 2019 – 1 September 2020` */
export function rangeText([from, to]: Range, lang: Lang): string {
	return `${dayText(from, lang)} – ${dayText(to, lang)}`
}

/** `March 2020` */
export function monthYearText(day: DayNumber, lang: Lang): string {
	const { year, month } = dateOf(day)
	return localDigits(`${monthText(month, lang)} ${year}`, lang)
}

/** How many more lie before or after the range. */
export function outsideText(count: number, lang: Lang): string {
	return {
		en: `${eventsText(count, 'en')} more before or after`,
		ar: `${eventsText(count, 'ar')} قبلها أو بعدها`,
	}[lang]
}
