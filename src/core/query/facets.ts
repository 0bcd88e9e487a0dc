import type { EventType } from '../record/kinds.ts'
import type { TargetId } from '../record/manifest.ts'
import type { ActorId, BaseId } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import type { Range } from '../time/range.ts'
import { eventsInRange } from './eventList.ts'
import { ALL_KINDS, actorsOf, didHarm, type Filter, filterOf, HARMS, type Harm, NO_FILTER } from './filter.ts'

/** How many events each value of a facet would show; values that would show none are left out. */
export interface FacetCounts {
	readonly kinds: ReadonlyMap<EventType, number>
	readonly bases: ReadonlyMap<BaseId, number>
	readonly actors: ReadonlyMap<ActorId, number>
	readonly targets: ReadonlyMap<TargetId, number>
	readonly harm: ReadonlyMap<Harm, number>
}

/**
 * Counts for each facet with the other facets applied and its own set aside, so that a number says what choosing the
 * value brings, not what is left of it.
 * @param range counted are events of which at least a day lies in it
 */
export function facetsOf(timeline: Timeline, filter: Filter, range: Range): FacetCounts {
	const anyKind = filterOf(timeline, { ...filter, kinds: ALL_KINDS })
	const anyBase = filterOf(timeline, { ...filter, bases: NO_FILTER.bases })
	const anybody = filterOf(timeline, { ...filter, actors: NO_FILTER.actors })
	const anything = filterOf(timeline, { ...filter, targets: NO_FILTER.targets })
	const anyHarm = filterOf(timeline, { ...filter, harm: NO_FILTER.harm })
	const kinds = new Map<EventType, number>()
	const bases = new Map<BaseId, number>()
	const actors = new Map<ActorId, number>()
	const targets = new Map<TargetId, number>()
	const harm = new Map<Harm, number>()
	for (const event of eventsInRange(timeline.index, range)) {
		if (anyKind(event)) addOne(kinds, event.type)
		if (event.base !== null && anyBase(event)) addOne(bases, event.base)
		if (event.target !== null && anything(event)) addOne(targets, event.target)
		if (anyHarm(event)) for (const done of HARMS) if (didHarm(event, done)) addOne(harm, done)
		// Somebody named twice in one event is in one event.
		if (anybody(event)) for (const actor of new Set(actorsOf(event))) addOne(actors, actor)
	}
	return { kinds, bases, actors, targets, harm }
}

function addOne<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1)
}
