import { say, spokenIn } from '../core/messages/say.ts'
import { citedBy } from '../core/record/citedBy.ts'
import { type Lang, textIn } from '../core/record/lang.ts'
import { type BaseEvent, type Claim, isTransfer, type Transfer } from '../core/record/model.ts'
import {
	type Columns,
	dates,
	perLang,
	piped,
	sourcesOf,
	spaced,
	type TableRecord,
	texts,
	withAddresses,
	withRemarks,
} from './columns.ts'

/** An event in one line; an act that struck several places has one line a place, tied by `act`. */
export function eventColumns({ manifest: { languages }, sources }: TableRecord): Columns<BaseEvent> {
	return [...ownColumns(languages), ...withAddresses('all_sources', sources, citedBy)]
}

const ownColumns = (languages: readonly Lang[]): Columns<BaseEvent> => [
	['id', ({ id }) => id],
	['type', ({ type }) => type],
	...dates<BaseEvent>('date', '', ({ when }) => when),
	['time', ({ time }) => time],
	['base', ({ base }) => base],
	['act', ({ act }) => act],
	['target', ({ target }) => target],
	...texts<BaseEvent>('title', languages, ({ title }) => title),
	...texts<BaseEvent>('summary', languages, ({ summary }) => summary),
	...texts<BaseEvent>('place', languages, ({ placeName }) => placeName),
	['longitude', ({ place }) => place?.lngLat[0] ?? null],
	['latitude', ({ place }) => place?.lngLat[1] ?? null],
	['precision', ({ precision }) => precision],
	['uncertainty_m', ({ place }) => place?.uncertaintyM ?? null],
	...texts<BaseEvent>('weapon', languages, ({ weapon }) => weapon),
	...claims(languages, 'killed', ({ killed }) => killed),
	...claims(languages, 'wounded', ({ wounded }) => wounded),
	...claims(languages, 'munitions', ({ munitions }) => munitions),
	[
		'attribution',
		({ attribution }) => piped(attribution.map(({ kind, actor, by }) => `${kind}: ${withRemarks(actor, by)}`)),
	],
	['attribution_sources', ({ attribution }) => sourcesOf(attribution)],
	...perLang<BaseEvent>('other_dates', languages, ({ otherDates }, lang) =>
		otherDates.map(({ when, by, text }) => withRemarks(when.written, by, textIn(text, lang))),
	),
	['other_dates_sources', ({ otherDates }) => sourcesOf(otherDates)],
	...perLang<BaseEvent>('statements', languages, ({ statements }, lang) =>
		statements.map(({ by, when, text }) => `${withRemarks(by, when?.written)}: ${textIn(text, lang)}`),
	),
	['statements_sources', ({ statements }) => sourcesOf(statements)],
	['unverified', ({ unverified }) => unverified],
	...texts<BaseEvent>('note', languages, ({ note }) => note),
	['from', ofTransfer(({ from }) => from)],
	['to', ofTransfer(({ to }) => to)],
	...texts<BaseEvent>(
		'from_text',
		languages,
		ofTransfer(({ fromText }) => fromText),
	),
	...texts<BaseEvent>(
		'to_text',
		languages,
		ofTransfer(({ toText }) => toText),
	),
	...claims(
		languages,
		'people',
		ofTransfer(({ people }) => people),
	),
	...claims(
		languages,
		'value_usd',
		ofTransfer(({ valueUsd }) => valueUsd),
	),
	...claims(
		languages,
		'ordinal',
		ofTransfer(({ ordinal }) => ordinal),
	),
	['destination', ofTransfer(({ destination }) => destination)],
	['destination_sources', ofTransfer(({ destinationSources }) => spaced(destinationSources))],
	['sources', ({ sources }) => spaced(sources)],
]

/** `18 (coalition; hit the base) | 30 (us-officials)`; in front of it the ends of the first as numbers. */
function claims(
	languages: readonly Lang[],
	name: string,
	list: (event: BaseEvent) => readonly Claim[] | null,
): Columns<BaseEvent> {
	return [
		[`${name}_min`, (event) => list(event)?.[0]?.min ?? null],
		[`${name}_max`, (event) => list(event)?.[0]?.max ?? null],
		...perLang<BaseEvent>(name, languages, (event, lang) =>
			(list(event) ?? []).map((claim) => withRemarks(claimed(claim, lang), claim.by, textIn(claim.text, lang))),
		),
		[`${name}_sources`, (event) => sourcesOf(list(event) ?? [])],
	]
}

/** Plain digits in texts languages: a spreadsheet computes with them. An en dash, because it reads `5-6` as a date. */
function claimed({ min, max }: Claim, lang: Lang): string {
	const spoken = spokenIn(lang)
	if (min === max) return String(min ?? '?')
	if (max === null) return say('claim.orMore', spoken, { n: String(min) })
	return min === null ? say('claim.orFewer', spoken, { n: String(max) }) : `${min}–${max}`
}

function ofTransfer<T>(get: (transfer: Transfer) => T): (event: BaseEvent) => T | null {
	return (event) => (isTransfer(event) ? get(event) : null)
}
