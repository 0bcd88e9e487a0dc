import { type ChangedBase, type Changes, spanAfter } from '../core/query/changes.ts'
import type { BaseAt, Scene } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import { type BaseEvent, isTransfer } from '../core/record/model.ts'
import { statusWord } from '../core/record/statusWord.ts'
import { type DayNumber, formatDay } from '../core/time/calendar.ts'
import { type Columns, csvOf } from './csv.ts'
import { both, spaced } from './recordCsv.ts'

/** Who holds what on a day: a line a base or site. Sources by their ids in the record. */
export function sceneCsv({ bases, day, coverage }: Scene): string {
	const columns: Columns<BaseAt> = [
		['date', () => formatDay(day)],
		['id', ({ base }) => base.id],
		['kind', ({ base }) => base.kind],
		...both<BaseAt>('name', ({ base }) => base.name),
		...both<BaseAt>('governorate', ({ base }) => base.governorate),
		['longitude', ({ base }) => base.place.lngLat[0]],
		['latitude', ({ base }) => base.place.lngLat[1]],
		['uncertainty_m', ({ base }) => base.place.uncertaintyM],
		['status', (at) => statusWord(at.base, at)],
		['since', ({ since }) => dayOrNull(since)],
		['transferred_on', ({ transferredOn }) => dayOrNull(transferredOn)],
		['sources', (at) => spaced(statusSources(at))],
		['holder', ({ holder }) => holder?.id ?? null],
		['handing_to', ({ handingTo }) => handingTo?.id ?? null],
		['last_reported', ({ reported }) => dayOrNull(reported)],
		['coverage', () => coverage.how],
	]
	return csvOf(columns, bases)
}

type Change = { readonly base: ChangedBase } | { readonly event: BaseEvent }

/** What changed between two days: first the bases in other hands, then what happened, a line each. */
export function changesCsv({ bases, events, from, to, coverage }: Changes): string {
	const ofBase =
		<T>(get: (change: ChangedBase) => T) =>
		(row: Change) =>
			'base' in row ? get(row.base) : null
	const eventOf = (row: Change): BaseEvent | null => ('base' in row ? row.base.transfer : row.event)
	const columns: Columns<Change> = [
		['from', () => formatDay(from)],
		['to', () => formatDay(to)],
		['change', (row) => ('base' in row ? 'holder' : 'event')],
		['base', (row) => ('base' in row ? row.base.base.id : row.event.base)],
		['holder_before', ofBase(({ base, spans: [before] }) => statusWord(base, before))],
		['holder_after', ofBase((change) => statusWord(change.base, spanAfter(change)))],
		['event', (row) => eventOf(row)?.id ?? null],
		['type', (row) => eventOf(row)?.type ?? null],
		['date', (row) => eventOf(row)?.when.written ?? null],
		...both<Change>('title', (row) => eventOf(row)?.title ?? null),
		...both<Change>('place', (row) => eventOf(row)?.placeName ?? null),
		['unverified', (row) => eventOf(row)?.unverified ?? null],
		['sources', (row) => spaced(eventOf(row)?.sources ?? [])],
		['last_reported', ofBase((change) => dayOrNull(spanAfter(change).reported))],
		['coverage', () => coverage.how],
	]
	const rows: readonly Change[] = [
		...bases.map((base) => ({ base })),
		// A transfer is the line of its base.
		...events.filter((event) => !isTransfer(event)).map((event) => ({ event })),
	]
	return csvOf(columns, rows)
}

function dayOrNull(day: DayNumber | null): string | null {
	return day === null ? null : formatDay(day)
}
