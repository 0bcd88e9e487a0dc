import type { PartDiff, RecordDiff } from '../core/diff/records.ts'
import type { SoundFiles, SoundRecord } from './soundRecord.ts'

/** The JSON of `diff`, described in geo/README.md: a promise to whoever builds on it. Keys are added, never changed. */
export function diffAnswer(before: SoundRecord, after: SoundRecord, diff: RecordDiff<SoundFiles>, same: boolean) {
	return {
		old: recordAnswer(before),
		new: recordAnswer(after),
		same,
		manifest: diff.manifest,
		bases: partAnswer(diff.bases, ({ properties: { name_en: en, name_ar: ar } }) => ({ name: { en, ar } })),
		events: partAnswer(diff.events, ({ properties: { type, date, title_en: en, title_ar: ar } }) => ({
			type,
			date,
			title: { en, ar },
		})),
		sources: partAnswer(diff.sources, ({ title }) => ({ title })),
		actors: partAnswer(diff.actors, ({ name_en: en, name_ar: ar }) => ({ name: { en, ar } })),
	}
}

function recordAnswer({ shown, state, files: { manifest } }: SoundRecord) {
	return { folder: shown, name: manifest.name, version: manifest.version ?? null, state }
}

/** @param called what an entry is called, beside its id */
function partAnswer<T extends { readonly id: string }>(part: PartDiff<T>, called: (entry: T) => object) {
	const whole = (entry: T) => ({ id: entry.id, ...called(entry), entry })
	return {
		added: part.added.map(whole),
		removed: part.removed.map(whole),
		changed: part.changed.map((changed) => ({ id: changed.new.id, ...called(changed.new), changes: changed.changes })),
	}
}
