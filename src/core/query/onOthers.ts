import { memo } from '../memo.ts'
import type { Manifest } from '../record/manifest.ts'
import type { BaseEvent } from '../record/model.ts'
import type { Side } from '../record/sides.ts'
import type { Timeline } from '../record/timeline.ts'

/** Attacks of which a source says that they were aimed at others than the side that the record counts attacks on. */
export interface OnOthers {
	readonly than: Side
	readonly count: number
}

/** The side that attacks are counted on: the first that can be aimed at by its own name. `null`: the record has none. */
export function aimedAtSide({ sides, targets }: Pick<Manifest, 'sides' | 'targets'>): Side | null {
	return [...sides.values()].find(({ id }) => targets.has(id)) ?? null
}

/**
 * The attacks known to be aimed at others, in order of time. One of which nobody says what it was aimed at is not among
 * them, nor is an act that struck several places unless all that it struck is.
 */
export const attacksOnOthers = memo(({ events, dataset }: Timeline): readonly BaseEvent[] => {
	const own = aimedAtSide(dataset.manifest)
	if (own === null) return []
	const attacks = events.filter(({ type }) => type === 'attack')
	const isOnOthers = ({ target }: BaseEvent): boolean => target !== null && target !== own.id
	const mixed = new Set(attacks.flatMap((event) => (event.act === null || isOnOthers(event) ? [] : [event.act])))
	return attacks.filter((event) => isOnOthers(event) && (event.act === null || !mixed.has(event.act)))
})
