import type { ChapterTexts } from '../core/record/manifest.ts'
import type { BaseId, BaseTexts, EventId, EventTexts, Source, SourceId } from '../core/record/model.ts'
import type { RecordReading } from '../data/checked.ts'

/** The reading of a record, which comes after the first map. */
export interface Readings extends RecordReading {
	/** Whether it has come. Its maps stand in the dataset from the start; nothing may be looked up in them before. */
	here(): boolean
	/** What the last asking failed with; `null`: nothing failed, or it is being tried again. */
	fault(): unknown
	/** Brings it, once. @throws LoadError if it does not arrive; the next call asks again */
	ask(): Promise<void>
	/** Called when it has come, and when it has not. @returns a function that ends it */
	subscribe(listener: () => void): () => void
}

/** A map that is filled later. Whoever looks too early would read "nothing", which would be a lie. */
class LateMap<Id, Item> extends Map<Id, Item> {
	#filled = false

	fill(items: ReadonlyMap<Id, Item>): void {
		for (const [id, item] of items) this.set(id, item)
		this.#filled = true
	}

	override get(id: Id): Item | undefined {
		if (!this.#filled) throw new Error('looked up before it has come')
		return super.get(id)
	}
}

/** What is fetched when somebody asks for it. */
export function readingsToCome(bring: () => Promise<RecordReading>): Readings {
	const sources = new LateMap<SourceId, Source>()
	const baseTexts = new LateMap<BaseId, BaseTexts>()
	const eventTexts = new LateMap<EventId, EventTexts>()
	const chapterTexts = new LateMap<EventId, ChapterTexts>()
	const listeners = new Set<() => void>()
	let here = false
	let asked: Promise<void> | null = null
	let fault: unknown = null
	const tell = (): void => {
		for (const listener of listeners) listener()
	}
	const fetched = async (): Promise<void> => {
		try {
			const brought = await bring()
			sources.fill(brought.sources)
			baseTexts.fill(brought.baseTexts)
			eventTexts.fill(brought.eventTexts)
			chapterTexts.fill(brought.chapterTexts)
			here = true
		} catch (error) {
			fault = error
			asked = null
			throw error
		} finally {
			tell()
		}
	}
	return {
		sources,
		baseTexts,
		eventTexts,
		chapterTexts,
		here: () => here,
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

/** What came with the rest. */
export function readingsHere(reading: RecordReading): Readings {
	return { ...reading, here: () => true, fault: () => null, ask: async () => {}, subscribe: () => () => {} }
}
