import type { Texts } from './lang.ts'
import type { SourceId } from './model.ts'

/** What an entry said until a day, what it says since, and why. */
export interface Correction {
	/** ISO day on which it was changed. */
	readonly date: string
	/** A base or an event; one that was taken out is not in the record any more. */
	readonly entry: string
	readonly was: Texts
	readonly now: Texts
	readonly why: Texts
	readonly sources: readonly SourceId[]
}
