import type { Source, SourceId } from '../core/record/model.ts'

/** The sources of the record, which come after the first map. */
export interface Sources {
	/** Stands in the dataset from the start; nothing may be looked up in it before `here`. */
	readonly map: ReadonlyMap<SourceId, Source>
	/** Whether they have come. */
	here(): boolean
	/** What the last asking failed with; `null`: nothing failed, or it is being tried again. */
	fault(): unknown
	/** Brings them, once. @throws LoadError if they do not arrive; the next call asks again */
	ask(): Promise<void>
	/** Called when they have come, and when they have not. @returns a function that ends it */
	subscribe(listener: () => void): () => void
}

/** A map that is filled later. Whoever looks too early would read "no sources", which would be a lie. */
class LateMap extends Map<SourceId, Source> {
	filled = false

	override get(id: SourceId): Source | undefined {
		if (!this.filled) throw new Error('the sources are read before they have come')
		return super.get(id)
	}
}

/** Sources that are fetched when somebody asks for them. */
export function sourcesToCome(bring: () => Promise<ReadonlyMap<SourceId, Source>>): Sources {
	const map = new LateMap()
	const listeners = new Set<() => void>()
	let asked: Promise<void> | null = null
	let fault: unknown = null
	const tell = (): void => {
		for (const listener of listeners) listener()
	}
	const fetched = async (): Promise<void> => {
		try {
			for (const [id, source] of await bring()) map.set(id, source)
			map.filled = true
		} catch (error) {
			fault = error
			asked = null
			throw error
		} finally {
			tell()
		}
	}
	return {
		map,
		here: () => map.filled,
		fault: () => fault,
		ask() {
			if (!asked) {
				fault = null
				asked = fetched()
				tell()
			}
			return asked
		},
		subscribe(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
	}
}

/** Sources that came with the rest. */
export function sourcesHere(map: Sources['map']): Sources {
	return { map, here: () => true, fault: () => null, ask: async () => {}, subscribe: () => () => {} }
}
