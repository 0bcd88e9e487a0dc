import { KINDS } from './kinds.ts'
import type { BaseEvent, Claim } from './model.ts'

/** How grave an act was by what the record knows of it, in three steps; 2 as well where nothing is known: unknown is not small. */
export type Gravity = 1 | 2 | 3

/** So many wounded weigh as much as one dead. */
const MANY_WOUNDED = 10

/**
 * The step of an event. Somebody died, or ten and more were wounded: 3. Somebody was wounded, or violence of which the
 * record has no number: 2. The record says that nobody was hurt, or nobody did harm: 1. Of several values the one that
 * is shown first counts.
 */
export function gravityOf({ type, killed, wounded }: Pick<BaseEvent, 'type' | 'killed' | 'wounded'>): Gravity {
	const [dead, hurt] = [leastOf(killed), leastOf(wounded)]
	if ((dead ?? 0) > 0 || (hurt ?? 0) >= MANY_WOUNDED) return 3
	if (dead === null && hurt === null) return KINDS[type].violent ? 2 : 1
	return (hurt ?? 0) > 0 ? 2 : 1
}

/**
 * Puts what must be told first in front: what turns a base over, then the graver step, what struck a base, violence, more
 * dead, more wounded; what is equal stays in its order.
 */
export function byGravity(a: BaseEvent, b: BaseEvent): number {
	return (
		Number(b.type === 'transfer') - Number(a.type === 'transfer') ||
		gravityOf(b) - gravityOf(a) ||
		Number(b.base !== null) - Number(a.base !== null) ||
		Number(KINDS[b.type].violent) - Number(KINDS[a.type].violent) ||
		(leastOf(b.killed) ?? 0) - (leastOf(a.killed) ?? 0) ||
		(leastOf(b.wounded) ?? 0) - (leastOf(a.wounded) ?? 0)
	)
}

/** The least number that the first claim vouches for; `null`: the record has none. "At most five" vouches for none. */
export function leastOf([first]: readonly Claim[]): number | null {
	return first ? (first.min ?? 0) : null
}
