import { type ChangedBase, type Changes, spanAfter } from '../core/query/changes.ts'
import { type BaseEvent, isTransfer } from '../core/record/model.ts'
import { statusWord } from '../core/record/statusWord.ts'
import { formatDay } from '../core/time/calendar.ts'
import { type Columns, dayOrNull, type TableRecord, texts, withAddresses } from './columns.ts'

export type ChangeRow = { readonly base: ChangedBase } | { readonly event: BaseEvent }

/** The bases in other hands, then what happened. */
export function changeRows({ bases, events }: Pick<Changes, 'bases' | 'events'>): readonly ChangeRow[] {
	return [
		...bases.map((base) => ({ base })),
		// A transfer is the line of its base.
		...events.filter((event) => !isTransfer(event)).map((event) => ({ event })),
	]
}

/** What changed, in one line. */
export function changeColumns(
	{ from, to, coverage }: Pick<Changes, 'from' | 'to' | 'coverage'>,
	{ manifest: { languages }, sources }: TableRecord,
): Columns<ChangeRow> {
	const ofBase =
		<T>(get: (change: ChangedBase) => T) =>
		(row: ChangeRow) =>
			'base' in row ? get(row.base) : null
	const eventOf = (row: ChangeRow): BaseEvent | null => ('base' in row ? row.base.transfer : row.event)
	return [
		['from', () => formatDay(from)],
		['to', () => formatDay(to)],
		['change', (row) => ('base' in row ? 'holder' : 'event')],
		['base', (row) => ('base' in row ? row.base.base.id : row.event.base)],
		['holder_before', ofBase(({ base, spans: [before] }) => statusWord(base, before))],
		['holder_after', ofBase((change) => statusWord(change.base, spanAfter(change)))],
		['event', (row) => eventOf(row)?.id ?? null],
		['type', (row) => eventOf(row)?.type ?? null],
		['date', (row) => eventOf(row)?.when.written ?? null],
		...texts<ChangeRow>('title', languages, (row) => eventOf(row)?.title ?? null),
		...texts<ChangeRow>('place', languages, (row) => eventOf(row)?.placeName ?? null),
		['unverified', (row) => eventOf(row)?.unverified ?? null],
		...withAddresses<ChangeRow>('sources', sources, (row) => eventOf(row)?.sources ?? []),
		['last_reported', ofBase((change) => dayOrNull(spanAfter(change).reported))],
		['coverage', () => coverage.how],
	]
}
