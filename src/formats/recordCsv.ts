/**
 * The record as tables for spreadsheets.
 *
 * Dates stand there three times: as written (EDTF), and the first and last day of it, `YYYY-MM-DD`. Numbers
 * that sources disagree on stand as everybody gives them, the value shown first in front, and the two ends of that one
 * as numbers of their own; actors and sources by their ids. What belongs together at the same place of two cells is
 * parted by ` | `.
 */

import { say } from '../core/messages/say.ts'
import { type Bilingual, LANGS, type RecordLang } from '../core/record/lang.ts'
import {
	type Base,
	type BaseEvent,
	type Claim,
	type Dataset,
	isTransfer,
	type SourceId,
	type Transfer,
} from '../core/record/model.ts'
import { formatDay } from '../core/time/calendar.ts'
import type { When } from '../core/time/edtf.ts'
import { type Cell, type Columns, csvOf } from './csv.ts'

/** One line a base or site. */
export function basesCsv({ bases }: Pick<Dataset, 'bases'>): string {
	return csvOf(BASE_COLUMNS, bases)
}

/** One line an event; an act that struck several places has one line a place, tied by `act`. */
export function eventsCsv({ events }: Pick<Dataset, 'events'>): string {
	return csvOf(EVENT_COLUMNS, events)
}

const BASE_COLUMNS: Columns<Base> = [
	['id', ({ id }) => id],
	['kind', ({ kind }) => kind],
	...both<Base>('name', ({ name }) => name),
	...both<Base>('label', ({ label }) => label),
	['other_names', ({ otherNames }) => joined(otherNames)],
	...both<Base>('governorate', ({ governorate }) => governorate),
	...both<Base>('near', ({ near }) => near),
	['icao', ({ icao }) => icao],
	['iata', ({ iata }) => iata],
	['longitude', ({ place }) => place.lngLat[0]],
	['latitude', ({ place }) => place.lngLat[1]],
	['precision', ({ precision }) => precision],
	['uncertainty_m', ({ place }) => place.uncertaintyM],
	...both<Base>('place_note', ({ placeNote }) => placeNote),
	['place_sources', ({ placeSources }) => spaced(placeSources)],
	...both<Base>('summary', ({ summary }) => summary),
	['held_by', ({ heldBy }) => heldBy],
	...dates<Base>('held_from', 'held_from_', ({ heldFrom }) => heldFrom),
	...dates<Base>('last_reported', 'last_reported_', ({ lastReported }) => lastReported),
	['last_reported_sources', ({ lastReportedSources }) => spaced(lastReportedSources)],
	...perLang<Base>('facts', ({ facts }, lang) =>
		facts.map(({ kind, by, text }) => `${kind}: ${withRemarks(text[lang], by)}`),
	),
	['facts_sources', ({ facts }) => sourcesOf(facts)],
	['sources', ({ sources }) => spaced(sources)],
]

const EVENT_COLUMNS: Columns<BaseEvent> = [
	['id', ({ id }) => id],
	['type', ({ type }) => type],
	...dates<BaseEvent>('date', '', ({ when }) => when),
	['time', ({ time }) => time],
	['base', ({ base }) => base],
	['act', ({ act }) => act],
	['target', ({ target }) => target],
	...both<BaseEvent>('title', ({ title }) => title),
	...both<BaseEvent>('summary', ({ summary }) => summary),
	...both<BaseEvent>('place', ({ placeName }) => placeName),
	['longitude', ({ place }) => place?.lngLat[0] ?? null],
	['latitude', ({ place }) => place?.lngLat[1] ?? null],
	['precision', ({ precision }) => precision],
	['uncertainty_m', ({ place }) => place?.uncertaintyM ?? null],
	...both<BaseEvent>('weapon', ({ weapon }) => weapon),
	...claims('killed', ({ killed }) => killed),
	...claims('wounded', ({ wounded }) => wounded),
	...claims('munitions', ({ munitions }) => munitions),
	[
		'attribution',
		({ attribution }) => joined(attribution.map(({ kind, actor, by }) => `${kind}: ${withRemarks(actor, by)}`)),
	],
	['attribution_sources', ({ attribution }) => sourcesOf(attribution)],
	...perLang<BaseEvent>('other_dates', ({ otherDates }, lang) =>
		otherDates.map(({ when, by, text }) => withRemarks(when.written, by, text?.[lang])),
	),
	['other_dates_sources', ({ otherDates }) => sourcesOf(otherDates)],
	...perLang<BaseEvent>('statements', ({ statements }, lang) =>
		statements.map(({ by, when, text }) => `${withRemarks(by, when?.written)}: ${text[lang]}`),
	),
	['statements_sources', ({ statements }) => sourcesOf(statements)],
	['unverified', ({ unverified }) => unverified],
	...both<BaseEvent>('note', ({ note }) => note),
	['from', ofTransfer(({ from }) => from)],
	['to', ofTransfer(({ to }) => to)],
	...both<BaseEvent>(
		'from_text',
		ofTransfer(({ fromText }) => fromText),
	),
	...both<BaseEvent>(
		'to_text',
		ofTransfer(({ toText }) => toText),
	),
	...claims(
		'people',
		ofTransfer(({ people }) => people),
	),
	...claims(
		'value_usd',
		ofTransfer(({ valueUsd }) => valueUsd),
	),
	...claims(
		'ordinal',
		ofTransfer(({ ordinal }) => ordinal),
	),
	['destination', ofTransfer(({ destination }) => destination)],
	['destination_sources', ofTransfer(({ destinationSources }) => spaced(destinationSources))],
	['sources', ({ sources }) => spaced(sources)],
]

export function both<Row>(name: string, text: (row: Row) => Bilingual | null): Columns<Row> {
	return LANGS.map((lang) => [`${name}_${lang}`, (row) => text(row)?.[lang] ?? null])
}

export function perLang<Row>(name: string, parts: (row: Row, lang: RecordLang) => readonly string[]): Columns<Row> {
	return LANGS.map((lang) => [`${name}_${lang}`, (row) => joined(parts(row, lang))])
}

function dates<Row>(name: string, prefix: string, when: (row: Row) => When | null): Columns<Row> {
	const day = (row: Row, end: 'earliest' | 'latest'): Cell => {
		const found = when(row)
		return found && formatDay(found[end])
	}
	return [
		[name, (row) => when(row)?.written ?? null],
		[`${prefix}earliest`, (row) => day(row, 'earliest')],
		[`${prefix}latest`, (row) => day(row, 'latest')],
	]
}

/** `18 (coalition; hit the base) | 30 (us-officials)`; in front of it the ends of the first as numbers. */
function claims(name: string, list: (event: BaseEvent) => readonly Claim[] | null): Columns<BaseEvent> {
	return [
		[`${name}_min`, (event) => list(event)?.[0]?.min ?? null],
		[`${name}_max`, (event) => list(event)?.[0]?.max ?? null],
		...perLang<BaseEvent>(name, (event, lang) =>
			(list(event) ?? []).map((claim) => withRemarks(claimed(claim, lang), claim.by, claim.text?.[lang])),
		),
		[`${name}_sources`, (event) => sourcesOf(list(event) ?? [])],
	]
}

/** Plain digits in both languages: a spreadsheet computes with them. An en dash, because it reads `5-6` as a date. */
function claimed({ min, max }: Claim, lang: RecordLang): string {
	if (min === max) return String(min ?? '?')
	if (max === null) return say('claim.orMore', lang, { n: String(min) })
	return min === null ? say('claim.orFewer', lang, { n: String(max) }) : `${min}–${max}`
}

function ofTransfer<T>(get: (transfer: Transfer) => T): (event: BaseEvent) => T | null {
	return (event) => (isTransfer(event) ? get(event) : null)
}

function withRemarks(text: string, ...remarks: readonly (string | null | undefined)[]): string {
	const known = remarks.filter((remark) => remark !== null && remark !== undefined)
	return known.length === 0 ? text : `${text} (${known.join('; ')})`
}

function sourcesOf(parts: readonly { readonly sources: readonly SourceId[] }[]): string {
	return joined(parts.map(({ sources }) => spaced(sources)))
}

export function spaced(ids: readonly SourceId[]): string {
	return ids.join(' ')
}

function joined(parts: readonly string[]): string {
	return parts.join(' | ')
}
