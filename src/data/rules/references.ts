/** Which entries an entry leans on: the one list of all places where an id of another entry stands. */
import type { JsonPath, RecordFile } from '../issue.ts'
import { nearest } from '../nearest.ts'
import type { AnyEntry, Entry } from '../raw.ts'
import type { RawBase, RawEvent } from '../schema.ts'
import { error, type Rule, suggest } from './rule.ts'

export interface Reference {
	/** The file that the id must stand in. */
	readonly to: RecordFile
	readonly id: string
	/** From the top of the entry. */
	readonly steps: JsonPath
}

/** Every id of another entry that stands in this one. */
export function referencesOf(entry: AnyEntry): readonly Reference[] {
	if (isBase(entry)) return [...nested(entry.value.properties, ['properties'])]
	if (!isEvent(entry)) return []
	const { properties: p } = entry.value
	const named = (to: RecordFile, key: 'base' | 'destination' | 'from' | 'to'): Reference[] => {
		const id = p[key]
		return typeof id === 'string' ? [{ to, id, steps: ['properties', key] }] : []
	}
	return [
		...named('bases.geojson', 'base'),
		...named('bases.geojson', 'destination'),
		...named('actors.json', 'from'),
		...named('actors.json', 'to'),
		...nested(p, ['properties']),
	]
}

/** Ids that no entry has. Ids of broken entries and of files that cannot be read are dealt with in `leftOut.ts`. */
export const referencesResolve: Rule = ({ raw }) =>
	[...raw.bases, ...raw.events].flatMap((entry) =>
		referencesOf(entry)
			.filter(({ to, id }) => raw.declared[to]?.has(id) === false)
			.map(({ to, id, steps }) => {
				const kind = steps.at(-1) === 'destination' ? 'destination' : KINDS[to]
				return error(entry, steps, {
					rule: `unknown-${kind}`,
					message: `there is no ${kind === 'destination' ? 'base' : kind} "${id}"`,
					remedy: suggest(nearest(id, raw.declared[to] ?? []), `add it to ${to}`),
				})
			}),
	)

const KINDS: Readonly<Record<RecordFile, string>> = {
	'datapackage.json': 'manifest',
	'bases.geojson': 'base',
	'events.geojson': 'event',
	'sources.json': 'source',
	'actors.json': 'actor',
}

/** `sources`, `place_sources`, `destination_sources`, `by` and `actor` mean the same at every depth. */
function nested(value: unknown, steps: JsonPath): readonly Reference[] {
	if (Array.isArray(value)) return value.flatMap((inner, index) => nested(inner, [...steps, index]))
	if (typeof value !== 'object' || value === null) return []
	return Object.entries(value).flatMap(([key, inner]): readonly Reference[] => {
		// Most of an entry is numbers and texts.
		if (typeof inner !== 'object' && key !== 'by' && key !== 'actor') return []
		const here = [...steps, key]
		if (key.endsWith('sources') && Array.isArray(inner))
			return inner.map((id: string, index) => ({ to: 'sources.json', id, steps: [...here, index] }))
		if ((key === 'by' || key === 'actor') && typeof inner === 'string')
			return [{ to: 'actors.json', id: inner, steps: here }]
		return nested(inner, here)
	})
}

function isBase(entry: AnyEntry): entry is Entry<RawBase> {
	return entry.file === 'bases.geojson'
}

function isEvent(entry: AnyEntry): entry is Entry<RawEvent> {
	return entry.file === 'events.geojson'
}
