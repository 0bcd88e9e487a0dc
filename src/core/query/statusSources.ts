import type { SourceId } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import { arrivalOf, type BaseAt } from './scene.ts'

/**
 * Who says that the base was in these hands. Of hands known from a report alone, that report; else the sources of the
 * transfer that brought it into them. Of its first holder those that date his arrival; where none does, those that say that
 * he held it until then: of the transfer that ended it, or of the last report.
 */
export function statusSources(
	{ transfersAt }: Timeline,
	at: Pick<BaseAt, 'base' | 'holder' | 'transfer' | 'reported'>,
): readonly SourceId[] {
	const { base, holder, transfer, reported } = at
	if (reported !== null && base.lastReported?.latest === reported) return base.lastReportedSources
	if (transfer) return transfer.sources
	if (!holder) return []
	if (arrivalOf(base, at)) return base.sources
	const [next] = transfersAt.get(base.id) ?? []
	return next ? next.sources : base.lastReportedSources
}
