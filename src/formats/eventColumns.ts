import { say } from '../core/messages/say.ts'
import type { RecordLang } from '../core/record/lang.ts'
import { type BaseEvent, type Claim, isTransfer, type Transfer } from '../core/record/model.ts'
import { citedBy } from '../data/report.ts'
import {
	both,
	type Columns,
	dates,
	perLang,
	piped,
	type SourceMap,
	sourcesOf,
	spaced,
	withAddresses,
	withRemarks,
} from './columns.ts'

/** An event in one line; an act that struck several places has one line a place, tied by `act`. */
export function eventColumns(sources: SourceMap): Columns<BaseEvent> {
	return [...OWN_COLUMNS, ...withAddresses('all_sources', sources, citedBy)]
}

const OWN_COLUMNS: Columns<BaseEvent> = [
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
		({ attribution }) => piped(attribution.map(({ kind, actor, by }) => `${kind}: ${withRemarks(actor, by)}`)),
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
