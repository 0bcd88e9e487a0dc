import type { Finding, Issue, RecordFile } from '../issue.ts'
import { Tally } from '../mostOfEach.ts'
import { type AnyEntry, ENTRY_FILES, type EntrySet, entriesOf, type RawRecord } from '../raw.ts'
import { referencesOf } from './references.ts'
import { error } from './rule.ts'

/**
 * What falls with what was left out: an event whose base or source is broken cannot be shown either, since its place
 * or its evidence is gone. Each such entry gets an issue that points to the true fault, and may bring down others.
 * Where a whole file cannot be read, everything that leans on it falls without a word: one fault, one issue.
 * @param out the entries that have an error already; those that fall are added
 */
export function fallenEntries(raw: RawRecord, out: EntrySet): readonly Issue[] {
	const issues = new Tally()
	for (let before = out.size === 0 && raw.complete ? 0 : -1; before !== out.size; ) {
		before = out.size
		const standing = standingIds(raw, out)
		for (const file of ENTRY_FILES)
			for (const entry of entriesOf(raw, file) as readonly AnyEntry[]) {
				if (out.has(entry)) continue
				const fallen = referencesOf(entry).find(
					({ to, id }) => raw.declared[to]?.has(id) !== false && !standing.get(to)?.has(id),
				)
				if (!fallen) continue
				out.add(entry)
				if (raw.declared[fallen.to] !== null) issues.add(leftOut(entry, fallen))
			}
	}
	return issues.told()
}

function leftOut(entry: AnyEntry, { to, id, within, step }: ReturnType<typeof referencesOf>[number]): Finding {
	return error(entry, [...within, step], {
		rule: 'left-out',
		message: `"${id}" is left out because of its own fault, and this entry with it`,
		remedy: `mend "${id}" in ${to}; nothing is wrong here`,
	})
}

/** The ids that may still be leaned on; nothing but a chapter leans on an event. */
function standingIds(raw: RawRecord, out: EntrySet): ReadonlyMap<RecordFile, ReadonlySet<string>> {
	return new Map(
		(['bases.geojson', 'sources.json', 'actors.json'] as const).map((file) => {
			const ids = new Set<string>()
			for (const entry of entriesOf(raw, file) as readonly AnyEntry[]) if (!out.has(entry)) ids.add(entry.value.id)
			return [file, ids]
		}),
	)
}
