/** The record between its files and the program: every entry that has the right shape, and where it stood. */
import type { Lang } from '../core/record/lang.ts'
import type { CheckedFile, JsonPath, RecordFile } from './issue.ts'
import type { RawActor, RawBase, RawEvent, RawManifest, RawSource } from './schema.ts'

/** An entry of a file that has the right shape, and where it stood. */
export interface Entry<T, File extends CheckedFile = RecordFile> {
	readonly file: File
	readonly path: JsonPath
	readonly value: T
}

/** What the rules across entries work on. */
export interface RawRecord {
	/** In which its texts are. */
	readonly languages: readonly Lang[]
	/** `null`: it cannot be read, or has not the right shape. */
	readonly manifest: Entry<RawManifest> | null
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

/** Everything that holds texts for readers. */
export function allTexts(raw: RawRecord): readonly (AnyEntry | Entry<RawManifest>)[] {
	return raw.manifest ? [raw.manifest, ...allEntries(raw)] : allEntries(raw)
}

export function allEntries(raw: RawRecord): readonly AnyEntry[] {
	return [...raw.bases, ...raw.events, ...raw.sources, ...raw.actors]
}

/** Names the entry that a path lies in: file, list and position. The manifest is one entry by itself. */
export function entryKey(file: CheckedFile, path: JsonPath): string {
	if (file === 'datapackage.json') return file
	const depth = path[0] === 'features' ? 2 : 1
	return [file, ...path.slice(0, depth)].join('/')
}
