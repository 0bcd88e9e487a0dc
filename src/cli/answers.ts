/** The shapes of the JSON answers: promises to whoever builds on them. Keys are added, never changed. */

import { arrivalOf, type BaseAt, type Counts } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import { archiveLookup } from '../core/record/archiveLookup.ts'
import { citedBy } from '../core/record/citedBy.ts'
import type { Texts } from '../core/record/lang.ts'
import type { Attribution, BaseEvent, Claim, Dataset, OtherDate, SourceId, Statement } from '../core/record/model.ts'
import type { Side } from '../core/record/sides.ts'
import { statusWord } from '../core/record/statusWord.ts'
import { sideOf, type Timeline } from '../core/record/timeline.ts'
import { formatDay } from '../core/time/calendar.ts'

export interface SourceAnswer {
	readonly id: SourceId
	readonly publisher: string | null
	readonly title: string
	readonly url: string | null
	/** As precise as known: `2020-03-29`, `2020-03`, `2020`. */
	readonly date: string | null
	readonly kind: string
	/** Where to ask a public web archive for it; whether there is a capture is not known. */
	readonly archiveLookup: string | null
}

export function sourceAnswers({ sources }: Dataset, ids: Iterable<SourceId>): readonly SourceAnswer[] {
	return [...ids].flatMap((id) => {
		const source = sources.get(id)
		if (!source) return []
		const { publisher, title, url, date, kind } = source
		return [{ id, publisher, title, url, date, kind, archiveLookup: archiveLookup(source) }]
	})
}

export function sideAnswer(side: Side | null): { readonly id: string; readonly name: Texts } | null {
	return side && { id: side.id, name: side.name }
}

/** The numbers of a day; the count that a side gave itself under the word of the side. */
export function countsAnswer({ dataset }: Timeline, { theirCount, attacksOnOthers, ...counts }: Counts): object {
	const { countedBy } = dataset.manifest
	const side = countedBy === null ? null : sideOf(dataset, countedBy)
	const { transferred, handingOver, ...others } = counts
	const theirs = side ? { [`${side.status}Count`]: theirCount?.count ?? null } : {}
	// Of the attacks in the trail.
	const aside = attacksOnOthers ? { attacksOnOthers: attacksOnOthers.count } : {}
	return { transferred, handingOver, ...theirs, ...others, ...aside }
}

/** A base on a day, for `on`. */
export function baseAnswer(timeline: Timeline, at: BaseAt): object {
	const { base, holder, handingTo, since, transferredOn, reported } = at
	return {
		id: base.id,
		name: base.name,
		status: statusWord(base, at),
		/** Who holds it; while it is being handed over, `to` says who takes it. */
		holder: sideAnswer(holder),
		...(handingTo ? { to: sideAnswer(handingTo) } : {}),
		since: since === null ? null : formatDay(since),
		/** Since when its first holder held it, as the record writes it: "2015" is no day, and `since` is `null` then. */
		heldFrom: arrivalOf(base, at)?.written ?? null,
		transferredOn: transferredOn === null ? null : formatDay(transferredOn),
		/** The record knows the holder only from a report of this day; `null`: it knows it. */
		reported: reported === null ? null : formatDay(reported),
		sources: sourceAnswers(timeline.dataset, statusSources(timeline, at)),
	}
}

/** `title` in the record's first language, `title_ar` in another. */
function textAnswer(key: string, texts: Texts): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(texts).map(([lang, text], i) => [i === 0 ? key : `${key}_${lang}`, text]))
}

/** An event, for `on`. */
export function eventAnswer(dataset: Dataset, event: BaseEvent): object {
	return {
		id: event.id,
		type: event.type,
		date: event.when.written,
		time: event.time,
		...textAnswer('title', event.title),
		base: event.base,
		place: event.placeName,
		coordinates: event.place?.lngLat ?? null,
		unverified: event.unverified,
		sources: sourceAnswers(dataset, citedBy(event)),
	}
}

/** An entry of a base's history: the event with everything the record knows of it. */
export function entryAnswer(dataset: Dataset, event: BaseEvent): object {
	return {
		id: event.id,
		date: event.when.written,
		time: event.time,
		type: event.type,
		...textAnswer('title', event.title),
		...textAnswer('summary', event.summary),
		place: event.placeName,
		weapon: event.weapon,
		killed: event.killed.map(claimAnswer),
		wounded: event.wounded.map(claimAnswer),
		munitions: event.munitions.map(claimAnswer),
		attribution: event.attribution.map((entry: Attribution) => ({ ...entry })),
		other_dates: event.otherDates.map(({ when, by, text, sources }: OtherDate) => ({
			date: when.written,
			by,
			text,
			sources,
		})),
		statements: event.statements.map(({ when, by, text, sources }: Statement) => ({
			date: when?.written ?? null,
			by,
			text,
			sources,
		})),
		note: event.note,
		unverified: event.unverified,
		...(event.type === 'transfer'
			? {
					from: event.from,
					to: event.to,
					people: event.people.map(claimAnswer),
					value_usd: event.valueUsd.map(claimAnswer),
					ordinal: event.ordinal.map(claimAnswer),
					destination: event.destination,
				}
			: {}),
		sources: sourceAnswers(dataset, citedBy(event)),
	}
}

function claimAnswer({ min, max, by, text, sources, reason }: Claim): {
	min: number | null
	max: number | null
	by: string | null
	text: Texts | null
	sources: readonly SourceId[]
	reason: Texts | null
} {
	return { min, max, by, text, sources, reason }
}
