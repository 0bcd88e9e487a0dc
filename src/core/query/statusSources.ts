import type { SourceId } from '../record/model.ts'
import type { BaseAt } from './scene.ts'

/** Who says that the base was in these hands: the sources of the transfer, else those that date its first holder's arrival. */
export function statusSources({ base, holder, transfer }: BaseAt): readonly SourceId[] {
	if (transfer) return transfer.sources
	return holder && base.heldFrom ? base.sources : []
}
