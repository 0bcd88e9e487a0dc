/** Which entries an entry leans on: the one list of all places where an id of another entry stands. */

import { nearestIn } from '../../core/nearest.ts'
import type { JsonPath, RecordFile } from '../issue.ts'
import type { AnyEntry } from '../raw.ts'
import { error, ofEach, suggest } from './rule.ts'

export interface Reference {
	/** The file that the id must stand in. */
	readonly to: RecordFile
	readonly id: string
	/** Of the list or the object that it stands in, from the top of the entry; of two in one list the same array. */
	readonly within: JsonPath
	readonly step: string | number
}

/** Several rules ask for them, one after the other: the newest answer alone is kept. */
let newest: { readonly of: AnyEntry; readonly found: readonly Reference[] } | undefined

/** Every id of another entry that stands in this one. */
export function referencesOf(entry: AnyEntry): readonly Reference[] {
	if (newest?.of !== entry) newest = { of: entry, found: referencesIn(entry) }
	return newest.found
}

const PROPERTIES: JsonPath = ['properties']
const NAMED = [
	['bases.geojson', 'base'],
	['bases.geojson', 'destination'],
	['actors.json', 'from'],
	['actors.json', 'to'],
] as const

function referencesIn(entry: AnyEntry): readonly Reference[] {
	const found: Reference[] = []
	if (entry.file === 'events.geojson')
		for (const [to, step] of NAMED) {
			const id = entry.value.properties[step]
			if (typeof id === 'string') found.push({ to, id, within: PROPERTIES, step })
		}
	if (entry.file === 'bases.geojson' || entry.file === 'events.geojson')
		collect(entry.value.properties, PROPERTIES, found)
	return found
}

/** Ids that no entry has. Ids of broken entries and of files that cannot be read are dealt with in `leftOut.ts`. */
export const referencesResolve = ofEach(
	['bases.geojson', 'events.geojson'],
	({ raw }) =>
		(entry) =>
			referencesOf(entry)
				.filter(({ to, id }) => raw.declared[to]?.has(id) === false)
				.map(({ to, id, within, step }) => {
					const kind = step === 'destination' ? 'destination' : KINDS[to]
					return error(entry, [...within, step], {
						rule: `unknown-${kind}`,
						message: `there is no ${kind === 'destination' ? 'base' : kind} "${id}"`,
						remedy: () => suggest(nearestIn(raw.declared[to] ?? NOBODY)(id), `add it to ${to}`),
					})
				}),
)

const NOBODY: ReadonlySet<string> = new Set()

const KINDS: Readonly<Record<RecordFile, string>> = {
	'datapackage.json': 'manifest',
	'bases.geojson': 'base',
	'events.geojson': 'event',
	'sources.json': 'source',
	'actors.json': 'actor',
}

/** `sources`, `place_sources`, `destination_sources`, `by` and `actor` mean the same at every depth. */
function collect(value: object, within: JsonPath, found: Reference[]): void {
	if (Array.isArray(value)) {
		for (const [index, inner] of value.entries())
			if (typeof inner === 'object' && inner !== null) collect(inner, [...within, index], found)
		return
	}
	for (const [key, inner] of Object.entries(value as Readonly<Record<string, unknown>>)) {
		if (typeof inner === 'string') {
			if (key === 'by' || key === 'actor') found.push({ to: 'actors.json', id: inner, within, step: key })
		} else if (typeof inner === 'object' && inner !== null) {
			const here = [...within, key]
			if (key.endsWith('sources') && Array.isArray(inner))
				for (const [step, id] of inner.entries()) found.push({ to: 'sources.json', id, within: here, step })
			else collect(inner, here, found)
		}
	}
}
