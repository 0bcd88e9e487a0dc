import type { Issue, RecordFile } from '../issue.ts'
import { allEntries, entryKey, type RawRecord } from '../raw.ts'
import { referencesOf } from './references.ts'
import { error } from './rule.ts'

export interface Fallen {
	readonly issues: readonly Issue[]
	/** Keys of all entries that cannot be shown: those given and those that fall with them. */
	readonly out: ReadonlySet<string>
}

/**
 * What falls with what was left out: an event whose base or source is broken cannot be shown either, since its place
 * or its evidence is gone. Each such entry gets an issue that points to the true fault, and may bring down others.
 * Where a whole file cannot be read, everything that leans on it falls without a word: one fault, one issue.
 * @param bad keys of the entries that have an error already (see `entryKey`)
 */
export function fallenEntries(raw: RawRecord, bad: ReadonlySet<string>): Fallen {
	const out = new Set(bad)
	const issues: Issue[] = []
	const entries = allEntries(raw)
	for (let before = -1; before !== out.size; ) {
		before = out.size
		const standing = soundIds(raw, out)
		for (const entry of entries) {
			const key = entryKey(entry.file, entry.path)
			if (out.has(key)) continue
			const fallen = referencesOf(entry).find(
				({ to, id }) => raw.declared[to]?.has(id) !== false && !standing[to].has(id),
			)
			if (!fallen) continue
			out.add(key)
			if (raw.declared[fallen.to] === null) continue
			issues.push(
				error(entry, fallen.steps, {
					rule: 'left-out',
					message: `"${fallen.id}" is left out because of its own fault, and this entry with it`,
					remedy: `mend "${fallen.id}" in ${fallen.to}; nothing is wrong here`,
				}),
			)
		}
	}
	return { issues, out }
}

function soundIds(raw: RawRecord, out: ReadonlySet<string>): Readonly<Record<RecordFile, ReadonlySet<string>>> {
	const sound: Record<RecordFile, Set<string>> = {
		'datapackage.json': new Set(),
		'bases.geojson': new Set(),
		'events.geojson': new Set(),
		'sources.json': new Set(),
		'actors.json': new Set(),
	}
	for (const { file, path, value } of allEntries(raw)) if (!out.has(entryKey(file, path))) sound[file].add(value.id)
	return sound
}
