import { type Coverage, coverageOn } from '../core/query/coverage.ts'
import type { Account } from '../core/record/manifest.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { addDays, type DayNumber, formatDay } from '../core/time/calendar.ts'
import type { Io } from './command.ts'

/** Single days, or all days from one to another, both included. */
export type AskedDays = readonly DayNumber[] | { readonly from: DayNumber; readonly to: DayNumber }

/** Says on standard error what the record does not know of the days asked for: its silence is not peace. */
export function tellCoverage({ dataset, first, last }: Timeline, asked: AskedDays, io: Pick<Io, 'err'>): void {
	const { account } = dataset.manifest
	const found = new Map<Coverage | 'before', DayNumber>()
	const begins = account.firstDay ?? account.spans[0]?.from ?? first
	// A record that does not say when it ends knows of nothing after its last event.
	const ends = account.ends ?? account.spans.at(-1)?.to ?? last
	for (const day of daysOf(asked, account)) {
		const coverage = day > ends ? 'ended' : day < begins ? 'before' : coverageOn(account, day)
		if (!found.has(coverage)) found.set(coverage, day)
	}
	const day = (coverage: Coverage): string => formatDay(found.get(coverage) ?? first)
	if (found.has('ended')) io.err(`The record ends on ${formatDay(ends)}; what is said of later days is as of then.`)
	if (found.has('before')) io.err(`The record begins on ${formatDay(begins)}; of earlier days it knows nothing.`)
	if (found.has('none'))
		io.err(`The record does not cover ${day('none')}: where it names no event there may have been one.`)
	if (found.has('sparse'))
		io.err(`On ${day('sparse')} the record is not complete: where it names no event there may have been one.`)
}

/** Of a range the days on which something can change: coverage is the same on those between. */
function daysOf(asked: AskedDays, { spans }: Account): readonly DayNumber[] {
	if (!('from' in asked)) return asked
	const { from, to } = asked
	const turns = spans.flatMap((span) => [span.from, addDays(span.to, 1)])
	return [from, ...turns.filter((day) => day > from && day < to), to]
}
