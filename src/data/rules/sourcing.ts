import { addDays, type DayNumber, dayNumber, formatDay, lastDayOfMonth } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import type { Issue, RecordFile } from '../issue.ts'
import type { AnyEntry } from '../raw.ts'
import type { RawSource } from '../schema.ts'
import { referencesOf } from './references.ts'
import { type Rule, warning } from './rule.ts'

/** Sources and actors that nothing in the record needs. */
export const everythingIsUsed: Rule = ({ raw }) => {
	if (!raw.complete) return []
	const used: Record<RecordFile, Set<string>> = {
		'datapackage.json': new Set(),
		'bases.geojson': new Set(),
		'events.geojson': new Set(),
		'sources.json': new Set(),
		'actors.json': new Set(),
	}
	for (const entry of [...raw.bases, ...raw.events]) for (const { to, id } of referencesOf(entry)) used[to].add(id)
	const countedBy = raw.manifest?.value.handover.counted_by
	if (countedBy !== undefined) used['actors.json'].add(countedBy)
	const unused = (entries: readonly AnyEntry[], rule: string, message: (id: string) => string): readonly Issue[] =>
		entries
			.filter(({ file, value }) => !used[file].has(value.id))
			.map((entry) =>
				warning(entry, ['id'], { rule, message: message(entry.value.id), remedy: 'use it or take it out' }),
			)
	return [
		...unused(raw.sources, 'source-uncited', (id) => `nobody cites the source "${id}"`),
		...unused(raw.actors, 'actor-unnamed', (id) => `nothing in the record names the actor "${id}"`),
	]
}

/** What rests on partisan or second-hand pages alone is marked, or better sourced. */
export const eventsRestOnGoodSources: Rule = ({ raw, sourceById }) =>
	raw.events.flatMap((entry) => {
		const cited = referencesOf(entry).filter(({ to }) => to === 'sources.json')
		const kinds = cited.map(({ id }) => sourceById.get(id)?.custom.kind)
		return entry.value.properties.unverified || !kinds.every((kind) => kind === 'weak')
			? []
			: [
					warning(entry, ['properties', 'sources'], {
						rule: 'weak-only',
						message: 'this event rests on weak sources only',
						remedy: 'find a better one, or add "unverified": true',
					}),
				]
	})

/** Nobody reports what has not happened: if every dated source is older than the event, a date is wrong. */
export const sourcesFollowEvents: Rule = ({ raw, sourceById }) =>
	raw.events.flatMap((entry) => {
		const { date, sources } = entry.value.properties
		const when = parseEdtf(date)
		const last = sources.flatMap((id) => lastDayOf(sourceById.get(id)) ?? [])
		// West of where it happens it may still be yesterday.
		if (!when || last.length === 0 || last.some((day) => day >= addDays(when.earliest, -1))) return []
		const newest = Math.max(...last) as DayNumber
		return [
			warning(entry, ['properties', 'sources'], {
				rule: 'source-before-event',
				message: `the newest dated source is of ${formatDay(newest)}, before the event ("${date}")`,
				remedy: 'check the dates of the event and of its sources',
			}),
		]
	})

/** One page is one source, and is named once. */
export const sourcesDiffer: Rule = ({ raw }) => {
	const byUrl = new Map<string, string>()
	const twins = raw.sources.flatMap((entry): readonly Issue[] => {
		const { id, URL: url } = entry.value
		if (url === undefined) return []
		const other = byUrl.get(url)
		if (other === undefined || other === id) {
			byUrl.set(url, id)
			return []
		}
		return [
			warning(entry, ['URL'], {
				rule: 'same-source',
				message: `"${other}" has the same address`,
				remedy: 'cite one of them everywhere and take the other out',
			}),
		]
	})
	const repeats = [...raw.bases, ...raw.events].flatMap((entry) => {
		const seen = new Set<string>()
		return referencesOf(entry).flatMap(({ to, id, steps }): readonly Issue[] => {
			if (to !== 'sources.json') return []
			const key = JSON.stringify([...steps.slice(0, -1), id])
			if (!seen.has(key)) {
				seen.add(key)
				return []
			}
			return [
				warning(entry, steps, {
					rule: 'cited-twice',
					message: `"${id}" is named twice in one list`,
					remedy: 'take one out',
				}),
			]
		})
	})
	return [...twins, ...repeats]
}

/** The last day on which the source can have come out; `null` where it is not dated. */
function lastDayOf(source: RawSource | undefined): DayNumber | null {
	const [year, month, day] = source?.issued?.['date-parts'].at(-1) ?? []
	if (year === undefined) return null
	if (day !== undefined && month !== undefined) return dayNumber(year, month, day)
	return dayNumber(year, month ?? 12, 1) === null ? null : lastDayOfMonth(year, month ?? 12)
}
