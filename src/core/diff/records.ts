import { type Change, valueChanges } from './changes.ts'
import type { Json } from './json.ts'

/** An entry of a file, as it stands there. */
export interface Named {
	readonly id: string
}

/** The parts of a record that hold entries. */
export const PARTS = ['bases', 'events', 'sources', 'actors'] as const
export type RecordPart = (typeof PARTS)[number]

/** A sound record as it stands in its files: in each part every id once. */
export type Files = Readonly<Record<RecordPart, readonly Named[]>> & { readonly manifest: object }

export interface ChangedEntry<T extends Named> {
	readonly old: T
	readonly new: T
	readonly changes: readonly Change[]
}

export interface PartDiff<T extends Named> {
	readonly added: readonly T[]
	readonly removed: readonly T[]
	/** In the order of the newer record. */
	readonly changed: readonly ChangedEntry<T>[]
}

/** What differs between two records. */
export type RecordDiff<T extends Files> = { readonly [P in RecordPart]: PartDiff<T[P][number]> } & {
	/** In what the record says of itself. */
	readonly manifest: readonly Change[]
}

/**
 * What differs between two records, in time that grows with their size. Entries are the same if their id is,
 * wherever in its file each stands.
 */
export function recordDiff<T extends Files>(before: T, after: T): RecordDiff<T> {
	return {
		manifest: valueChanges(before.manifest as Json, after.manifest as Json),
		bases: partDiff<T['bases'][number]>(before.bases, after.bases),
		events: partDiff<T['events'][number]>(before.events, after.events),
		sources: partDiff<T['sources'][number]>(before.sources, after.sources),
		actors: partDiff<T['actors'][number]>(before.actors, after.actors),
	}
}

/** Whether the two records say the same. */
export function isEmptyDiff(diff: RecordDiff<Files>): boolean {
	return (
		diff.manifest.length === 0 &&
		PARTS.every((part) => {
			const { added, removed, changed } = diff[part]
			return added.length + removed.length + changed.length === 0
		})
	)
}

function partDiff<T extends Named>(before: readonly T[], after: readonly T[]): PartDiff<T> {
	const oldById = new Map(before.map((entry) => [entry.id, entry]))
	const newIds = new Set(after.map(({ id }) => id))
	return {
		added: after.filter(({ id }) => !oldById.has(id)),
		removed: before.filter(({ id }) => !newIds.has(id)),
		changed: after.flatMap((entry) => {
			const old = oldById.get(entry.id)
			const changes = old ? valueChanges(old as unknown as Json, entry as unknown as Json) : []
			return old && changes.length > 0 ? [{ old, new: entry, changes }] : []
		}),
	}
}
