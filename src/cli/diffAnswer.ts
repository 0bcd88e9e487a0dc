import type { PartDiff, RecordDiff } from '../core/diff/records.ts'
import type { Lang } from '../core/record/lang.ts'
import { textsOf } from '../data/read.ts'
import type { SoundFiles, SoundRecord } from './soundRecord.ts'

/** The JSON of `diff`, described in geo/README.md: a promise to whoever builds on it. Keys are added, never changed. */
export function diffAnswer(before: SoundRecord, after: SoundRecord, diff: RecordDiff<SoundFiles>, same: boolean) {
	const languages = languagesOf(before, after)
	const texts = (owner: object, stem: string) => textsOf(owner, stem, languages)
	return {
		old: recordAnswer(before),
		new: recordAnswer(after),
		same,
		manifest: diff.manifest,
		bases: partAnswer(diff.bases, ({ properties }) => ({ name: texts(properties, 'name') })),
		events: partAnswer(diff.events, ({ properties }) => ({
			type: properties.type,
			date: properties.date,
			title: texts(properties, 'title'),
		})),
		sources: partAnswer(diff.sources, ({ title }) => ({ title })),
		actors: partAnswer(diff.actors, (actor) => ({ name: texts(actor, 'name') })),
	}
}

/** Of both records, the newer one's first: an entry that is gone may have been in others. */
export function languagesOf(before: SoundRecord, after: SoundRecord): readonly Lang[] {
	return [...new Set([after, before].flatMap(({ files }) => files.manifest.languages))]
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
