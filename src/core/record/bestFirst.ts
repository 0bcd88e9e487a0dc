import { SOURCE_KINDS } from './choices.ts'
import type { Source, SourceId } from './model.ts'

/** The acting body itself before the press, the press before works of reference, weak sources last. */
export function bestFirst(ids: readonly SourceId[], sources: ReadonlyMap<SourceId, Source>): readonly Source[] {
	return ids
		.flatMap((id) => sources.get(id) ?? [])
		.toSorted((a, b) => SOURCE_KINDS.indexOf(a.kind) - SOURCE_KINDS.indexOf(b.kind))
}
