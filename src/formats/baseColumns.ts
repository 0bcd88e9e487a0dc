import type { Base, SourceId } from '../core/record/model.ts'
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

/** What the record says of a base or site, in one line. */
export function baseColumns(sources: SourceMap): Columns<Base> {
	return [...OWN_COLUMNS, ...withAddresses('all_sources', sources, citedByBase)]
}

/** Every source that the record cites for a base. */
export function citedByBase(base: Base): ReadonlySet<SourceId> {
	const { sources, placeSources, lastReportedSources, facts } = base
	return new Set([...sources, ...placeSources, ...lastReportedSources, ...facts.flatMap((fact) => fact.sources)])
}

const OWN_COLUMNS: Columns<Base> = [
	['id', ({ id }) => id],
	['kind', ({ kind }) => kind],
	...both<Base>('name', ({ name }) => name),
	...both<Base>('label', ({ label }) => label),
	['other_names', ({ otherNames }) => piped(otherNames)],
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
