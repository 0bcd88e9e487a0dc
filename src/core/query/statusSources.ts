import type { SourceId } from '../record/model.ts'
import { type Timeline, transferOf } from '../record/timeline.ts'
import type { BaseAt } from './scene.ts'

/** Who says that the base was in these hands: for a transfer its sources, else those that date the coalition's arrival. */
export function statusSources(timeline: Timeline, { base, status }: BaseAt): readonly SourceId[] {
	if (status === 'handing-over' || status === 'transferred') return transferOf(timeline, base.id)?.sources ?? []
	return status === 'coalition' && base.coalitionFrom !== null ? base.sources : []
}
