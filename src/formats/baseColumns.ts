import { type Lang, textIn } from '../core/record/lang.ts'
import type { Base, SourceId } from '../core/record/model.ts'
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

/** What the record says of a base or site, in one line. */
export function baseColumns({ manifest: { languages }, sources }: TableRecord): Columns<Base> {
	return [...ownColumns(languages), ...withAddresses('all_sources', sources, citedByBase)]
}

/** Every source that the record cites for a base. */
export function citedByBase(base: Base): ReadonlySet<SourceId> {
	const { sources, placeSources, lastReportedSources, facts } = base
	return new Set([...sources, ...placeSources, ...lastReportedSources, ...facts.flatMap((fact) => fact.sources)])
}

const ownColumns = (languages: readonly Lang[]): Columns<Base> => [
	['id', ({ id }) => id],
	['kind', ({ kind }) => kind],
	...texts<Base>('name', languages, ({ name }) => name),
	...texts<Base>('label', languages, ({ label }) => label),
	['other_names', ({ otherNames }) => piped(otherNames)],
	...texts<Base>('governorate', languages, ({ governorate }) => governorate),
	...texts<Base>('near', languages, ({ near }) => near),
	['icao', ({ icao }) => icao],
	['iata', ({ iata }) => iata],
	['longitude', ({ place }) => place.lngLat[0]],
	['latitude', ({ place }) => place.lngLat[1]],
	['precision', ({ precision }) => precision],
	['uncertainty_m', ({ place }) => place.uncertaintyM],
	...texts<Base>('place_note', languages, ({ placeNote }) => placeNote),
	['place_sources', ({ placeSources }) => spaced(placeSources)],
	...texts<Base>('summary', languages, ({ summary }) => summary),
	['held_by', ({ heldBy }) => heldBy],
	...dates<Base>('held_from', 'held_from_', ({ heldFrom }) => heldFrom),
	...dates<Base>('last_reported', 'last_reported_', ({ lastReported }) => lastReported),
	['last_reported_sources', ({ lastReportedSources }) => spaced(lastReportedSources)],
	...perLang<Base>('facts', languages, ({ facts }, lang) =>
		facts.map(({ kind, by, text }) => `${kind}: ${withRemarks(textIn(text, lang), by)}`),
	),
	['facts_sources', ({ facts }) => sourcesOf(facts)],
	['sources', ({ sources }) => spaced(sources)],
]
