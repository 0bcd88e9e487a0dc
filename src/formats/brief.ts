/** A cited plain text of what is true on a day, or what happened between two, ready to be pasted. */

import { parted } from '../core/captions/captions.ts'
import { changedBaseText, changesHeadline, spanText } from '../core/messages/changes.ts'
import { sourceText } from '../core/messages/claims.ts'
import { filterNote } from '../core/messages/filters.ts'
import { dayText, headline, trailText, whenText } from '../core/messages/headline.ts'
import { licenceText } from '../core/messages/licence.ts'
import { localeOf } from '../core/messages/locale.ts'
import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import { changesBetween } from '../core/query/changes.ts'
import type { Filter } from '../core/query/filter.ts'
import { type BaseAt, type SceneOptions, sceneOn } from '../core/query/scene.ts'
import type { ShownDays } from '../core/query/share.ts'
import { shownEvents } from '../core/query/shownEvents.ts'
import { archiveLookup } from '../core/record/archiveLookup.ts'
import { CitationNumbers } from '../core/record/citationNumbers.ts'
import type { Lang } from '../core/record/lang.ts'
import { textIn } from '../core/record/lang.ts'
import { type BaseEvent, isTransfer } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { eventDetails } from './eventDetails.ts'
import { holderGroups } from './holderGroups.ts'

export interface BriefOptions extends SceneOptions {
	readonly lang: Lang
	/** The address of the same day on the page. */
	readonly permalink: string
	/** Which state of the record it is. */
	readonly version: string
}

/** `As of 4 April 2020: …`, who holds what, what happened on the day and before, and the sources. */
export function briefOn(timeline: Timeline, day: DayNumber, options: BriefOptions): string {
	const { lang, trail } = options
	const numbers = new CitationNumbers()
	const scene = sceneOn(timeline, day, options)
	const today = new Set(scene.today)
	const { happened, goingOn } = parted(scene.today, shownEvents(timeline, options), day)
	const before = scene.lit.map(({ event }) => event).filter((event) => !today.has(event))
	const list = (events: readonly BaseEvent[]): readonly string[] =>
		events.flatMap((event) => entryOf(timeline, event, numbers, lang))
	return textOf([
		[
			`${say('detail.asOf', lang)} ${headline(scene, trail, lang)}.`,
			...filtered(timeline, options, { day, trail }, lang),
		],
		holders(timeline, scene.bases, numbers, lang),
		[
			`${say('find.onThisDay', lang)} (${dayText(day, lang)})`,
			...(happened.length === 0 ? [say('find.nothingToday', lang)] : list(happened)),
		],
		...(goingOn.length === 0 ? [] : [[say('find.around', lang), ...list(goingOn)]]),
		...(before.length === 0 ? [] : [[beforeHeading(trail, lang), ...list(before.toReversed())]]),
		...closing(timeline, numbers, options),
	])
}

/** What changed from one day to another, and what happened in between. @param from before `to` */
export function briefBetween(timeline: Timeline, from: DayNumber, to: DayNumber, options: BriefOptions): string {
	const { lang } = options
	const numbers = new CitationNumbers()
	const changes = changesBetween(timeline, from, to, options)
	const events = changes.events.filter((event) => !isTransfer(event))
	return textOf([
		[
			`${spanText(from, to, lang)}: ${changesHeadline(changes, lang)}.`,
			...filtered(timeline, options, { from, to }, lang),
		],
		...(changes.bases.length === 0
			? []
			: [
					[
						say('detail.stillChanges', lang),
						...changes.bases.flatMap((change) => [
							`- ${changedBaseText(change, lang)} ${numbers.cite(change.transfer?.sources ?? [])}`.trimEnd(),
							...(change.transfer ? detailsOf(timeline, change.transfer, numbers, lang) : []),
						]),
					],
				]),
		...(events.length === 0
			? []
			: [[say('detail.events', lang), ...events.flatMap((event) => entryOf(timeline, event, numbers, lang))]]),
		...closing(timeline, numbers, options),
	])
}

function textOf(parts: readonly (readonly string[])[]): string {
	return `${parts
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`
}

function filtered(timeline: Timeline, filter: Filter, days: ShownDays, lang: Lang): readonly string[] {
	const note = filterNote(timeline, filter, days, lang)
	return note === null ? [] : [`${note}.`]
}

/** A line for each holder: `Iraqi security forces: K-1 (29 March 2020) [1], …`. */
function holders(
	timeline: Timeline,
	bases: readonly BaseAt[],
	numbers: CitationNumbers,
	lang: Lang,
): readonly string[] {
	// Names hold commas of their own.
	const comma = localeOf(lang).semicolon
	return holderGroups(timeline, bases, lang).map(({ who, bases: held }) => {
		const names = held.map(({ text, sources }) => [text, numbers.cite(sources)].filter((part) => part !== '').join(' '))
		return `${who}: ${names.join(comma)}.`
	})
}

function beforeHeading(trail: number, lang: Lang): string {
	return say('brief.before', lang, { trail: trailText(trail, lang) })
}

function entryOf(timeline: Timeline, event: BaseEvent, numbers: CitationNumbers, lang: Lang): readonly string[] {
	const unverified = event.unverified ? ` (${say('detail.unverified', lang)})` : ''
	const head = `- ${whenText(event.when, lang)}: ${say(`kind.${event.type}`, lang)}${unverified}. ${localDigits(textIn(event.title, lang), lang)}`
	return [`${head}. ${numbers.cite(event.sources)}`.trimEnd(), ...detailsOf(timeline, event, numbers, lang)]
}

function detailsOf(timeline: Timeline, event: BaseEvent, numbers: CitationNumbers, lang: Lang): readonly string[] {
	return eventDetails(timeline, event, (ids) => numbers.cite(ids), lang).map((line) => `  ${line.trimEnd()}`)
}

/** The sources by number, the link, the state of the record and its licence. */
function closing(
	{ dataset }: Timeline,
	numbers: CitationNumbers,
	{ lang, permalink, version }: BriefOptions,
): readonly (readonly string[])[] {
	const sources = numbers.cited.map(([id, number]) => {
		const source = dataset.sources.get(id)
		const text = source ? sourceText(source, lang) : id
		const archive = source ? archiveLookup(source) : null
		const line = [`[${number}] ${text}`, ...(source?.url ? [source.url] : [])].join(' ')
		return archive === null ? line : `${line}\n    ${say('detail.archiveLookup', lang)}: ${archive}`
	})
	return [
		[say('detail.sources', lang), ...sources],
		[permalink, `${say('detail.record', lang)}: ${version}`, licenceText(dataset.manifest, lang)],
	]
}
