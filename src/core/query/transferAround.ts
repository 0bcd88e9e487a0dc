import type { BaseId, Transfer } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import type { DayNumber } from '../time/calendar.ts'

/** The latest transfer of a base that has begun by a day, else the first that is still to come. */
export function transferAround(timeline: Timeline, base: BaseId, day: DayNumber): Transfer | null {
	const transfers = timeline.transfersAt.get(base) ?? []
	return transfers.findLast(({ when }) => when.earliest <= day) ?? transfers[0] ?? null
}
