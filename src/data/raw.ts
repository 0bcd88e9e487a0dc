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

/** The entries of each file; that of the manifest is the whole of it. */
export interface EntryOf {
	readonly 'datapackage.json': Entry<RawManifest, 'datapackage.json'>
	readonly 'bases.geojson': Entry<RawBase, 'bases.geojson'>
	readonly 'events.geojson': Entry<RawEvent, 'events.geojson'>
	readonly 'sources.json': Entry<RawSource, 'sources.json'>
	readonly 'actors.json': Entry<RawActor, 'actors.json'>
}

/** The files that are lists of entries, in the order of `RECORD_FILES`. */
export const ENTRY_FILES = ['bases.geojson', 'events.geojson', 'sources.json', 'actors.json'] as const

/** What the rules across entries work on. */
export interface RawRecord {
	/** In which its texts are. */
	readonly languages: readonly Lang[]
	/** `null`: it cannot be read, or has not the right shape. */
	readonly manifest: EntryOf['datapackage.json'] | null
	readonly bases: readonly EntryOf['bases.geojson'][]
	readonly events: readonly EntryOf['events.geojson'][]
	readonly sources: readonly EntryOf['sources.json'][]
	readonly actors: readonly EntryOf['actors.json'][]
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

export type AnyEntry = EntryOf[(typeof ENTRY_FILES)[number]]

/** The entries of a file. */
export function entriesOf(raw: RawRecord, file: RecordFile): readonly EntryOf[RecordFile][] {
	switch (file) {
		case 'datapackage.json':
			return raw.manifest ? [raw.manifest] : []
		case 'bases.geojson':
			return raw.bases
		case 'events.geojson':
			return raw.events
		case 'sources.json':
			return raw.sources
		case 'actors.json':
			return raw.actors
	}
}

/** Entries by their places: file and position. A set of hundreds of thousands costs next to nothing. */
export class EntrySet {
	readonly #positions = new Map<CheckedFile, Set<number>>()
	#size = 0

	get size(): number {
		return this.#size
	}

	/** @param path of the entry, or of anything in it */
	has({ file, path }: Placed): boolean {
		return this.#positions.get(file)?.has(positionIn(file, path)) ?? false
	}

	add({ file, path }: Placed): void {
		if (this.has({ file, path })) return
		const positions = this.#positions.get(file) ?? new Set()
		this.#positions.set(file, positions.add(positionIn(file, path)))
		this.#size++
	}
}

interface Placed {
	readonly file: CheckedFile
	readonly path: JsonPath
}

/** In the list of the file; the manifest is one entry by itself. */
function positionIn(file: CheckedFile, path: JsonPath): number {
	return file === 'datapackage.json' ? 0 : Number(path[path[0] === 'features' ? 1 : 0] ?? -1)
}
