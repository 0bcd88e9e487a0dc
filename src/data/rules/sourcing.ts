import { addDays, type DayNumber, dayNumber, formatDay, lastDayOfMonth } from '../../core/time/calendar.ts'
import { parseEdtf } from '../../core/time/edtf.ts'
import type { Finding, JsonPath } from '../issue.ts'
import { type AnyEntry, ENTRY_FILES, type EntryOf } from '../raw.ts'
import type { RawSource } from '../schema.ts'
import { type Reference, referencesOf } from './references.ts'
import { ofEach, ofEvents, warning } from './rule.ts'

/** Sources and actors that nothing in the record needs. */
export const everythingIsUsed = ofEach(ENTRY_FILES, ({ raw }) => {
	if (!raw.complete) return () => []
	const used = { 'sources.json': new Set<string>(), 'actors.json': new Set<string>() }
	const countedBy = raw.manifest?.value.handover.counted_by
	if (countedBy !== undefined) used['actors.json'].add(countedBy)
	return (entry): readonly Finding[] => {
		const { file, value } = entry
		if (file === 'bases.geojson' || file === 'events.geojson') {
			for (const { to, id } of referencesOf(entry)) if (to === 'sources.json' || to === 'actors.json') used[to].add(id)
			return []
		}
		// Bases and events have been asked by now.
		if (used[file].has(value.id)) return []
		const [rule, message] =
			file === 'sources.json'
				? ['source-uncited', `nobody cites the source "${value.id}"`]
				: ['actor-unnamed', `nothing in the record names the actor "${value.id}"`]
		return [warning(entry, ['id'], { rule, message, remedy: 'use it or take it out' })]
	}
})

/** What rests on partisan or second-hand pages alone is marked, or better sourced. */
export const eventsRestOnGoodSources = ofEvents(({ sourceById }) => (entry) => {
	const isWeak = ({ to, id }: Reference): boolean => to !== 'sources.json' || sourceById.get(id)?.custom.kind === 'weak'
	return entry.value.properties.unverified || !referencesOf(entry).every(isWeak)
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
export const sourcesFollowEvents = ofEvents(({ raw }) => {
	const lastDays = new Map<string, DayNumber>()
	for (const { value } of raw.sources) {
		const day = lastDayOf(value)
		// The first entry of an id is the one that counts.
		if (day !== null && !lastDays.has(value.id)) lastDays.set(value.id, day)
	}
	return (entry) => {
		const { date, sources } = entry.value.properties
		const when = parseEdtf(date)
		let newest: DayNumber | null = null
		for (const id of sources) {
			const day = lastDays.get(id)
			if (day !== undefined && (newest === null || day > newest)) newest = day
		}
		// West of where it happens it may still be yesterday.
		if (!when || newest === null || newest >= addDays(when.earliest, -1)) return []
		return [
			warning(entry, ['properties', 'sources'], {
				rule: 'source-before-event',
				message: `the newest dated source is of ${formatDay(newest)}, before the event ("${date}")`,
				remedy: 'check the dates of the event and of its sources',
			}),
		]
	}
})

/** One page is one source, and is named once. */
export const sourcesDiffer = ofEach(['bases.geojson', 'events.geojson', 'sources.json'], () => {
	const byUrl = new Map<string, string>()
	return (entry) => (entry.file === 'sources.json' ? twinsOf(entry, byUrl) : repeatsIn(entry))
})

/** @param byUrl the sources before it by their addresses */
function twinsOf(entry: EntryOf['sources.json'], byUrl: Map<string, string>): readonly Finding[] {
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
}

function repeatsIn(entry: AnyEntry): readonly Finding[] {
	const issues: Finding[] = []
	let list: JsonPath | null = null
	let seen = new Set<string>()
	for (const { to, id, within, step } of referencesOf(entry)) {
		if (to !== 'sources.json') continue
		if (within !== list) [list, seen] = [within, new Set()]
		if (seen.has(id))
			issues.push(
				warning(entry, [...within, step], {
					rule: 'cited-twice',
					message: `"${id}" is named twice in one list`,
					remedy: 'take one out',
				}),
			)
		seen.add(id)
	}
	return issues
}

/** The last day on which the source can have come out; `null` where it is not dated. */
function lastDayOf(source: RawSource): DayNumber | null {
	const [year, month, day] = source.issued?.['date-parts'].at(-1) ?? []
	if (year === undefined) return null
	if (day !== undefined && month !== undefined) return dayNumber(year, month, day)
	return dayNumber(year, month ?? 12, 1) === null ? null : lastDayOfMonth(year, month ?? 12)
}
