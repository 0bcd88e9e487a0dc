/** The record between its files and the program: every entry that has the right shape, and where it stood. */
import type { JsonPath, RecordFile } from './issue.ts'
import type { RawActor, RawBase, RawEvent, RawSource } from './schema.ts'

/** An entry of a file that has the right shape, and where it stood. */
export interface Entry<T> {
	readonly file: RecordFile
	readonly path: JsonPath
	readonly value: T
}

/** What the rules across entries work on. */
export interface RawRecord {
	readonly bases: readonly Entry<RawBase>[]
	readonly events: readonly Entry<RawEvent>[]
	readonly sources: readonly Entry<RawSource>[]
	readonly actors: readonly Entry<RawActor>[]
	/**
	 * The ids that stand in each file, on entries of any shape: an id whose entry is broken is not an unknown id,
	 * and saying so would send the author looking for a misspelling.
	 */
	readonly declared: Readonly<Record<RecordFile, Declared>>
	/** Whether every entry of every file is here; else it is too early to say that nobody needs something. */
	readonly complete: boolean
}

/** `null`: the file could not be read, so nobody knows which ids it holds. */
export type Declared = ReadonlySet<string> | null

export type AnyEntry = Entry<RawBase> | Entry<RawEvent> | Entry<RawSource> | Entry<RawActor>

export function allEntries(raw: RawRecord): readonly AnyEntry[] {
	return [...raw.bases, ...raw.events, ...raw.sources, ...raw.actors]
}

/** Names the entry that a path lies in: file, list and position. */
export function entryKey(file: RecordFile, path: JsonPath): string {
	const depth = path[0] === 'features' ? 2 : 1
	return [file, ...path.slice(0, depth)].join('/')
}
