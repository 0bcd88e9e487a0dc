import type { Dataset, Source, SourceId } from '../core/record/model.ts'
import { RECORD_FILES, type RecordTexts } from './issue.ts'
import { actorOf, baseOf, eventOf, manifestOf, sourceOf } from './read.ts'
import type { RawActor, RawBase, RawEvent, RawManifest, RawSource } from './schema.ts'

/**
 * The same `Dataset` that `parseRecord` gives, without its checks: only for texts whose digest says that the build
 * has already put these very bytes through `parseRecord` (see the record plugin in vite.config.ts).
 * It keeps the checker, a fifth of our own code, out of the first load.
 */
export function readChecked(texts: RecordTexts): Dataset {
	return readFirst(texts, readSources(texts['sources.json']))
}

/** All that the first map needs: what is drawn and said. The sources are half as much again, and only read about. */
export const FIRST_FILES = ['datapackage.json', 'bases.geojson', 'events.geojson', 'actors.json'] as const
export type FirstTexts = Pick<RecordTexts, (typeof FIRST_FILES)[number]>

/** `readChecked` in its first half. @param sources stand in the dataset as they are given, whenever they come */
export function readFirst(texts: FirstTexts, sources: Dataset['sources']): Dataset {
	const manifest = manifestOf(JSON.parse(texts['datapackage.json']) as RawManifest)
	const { languages } = manifest
	const actors = JSON.parse(texts['actors.json']) as RawActor[]
	return {
		manifest,
		bases: (JSON.parse(texts['bases.geojson']) as { features: RawBase[] }).features.map((base) =>
			baseOf(base, languages),
		),
		events: (JSON.parse(texts['events.geojson']) as { features: RawEvent[] }).features.map((event) =>
			eventOf(event, languages),
		),
		sources,
		actors: new Map(actors.map((item) => [item.id, actorOf(item, languages)])),
	}
}

/** `readChecked` in its second half. */
export function readSources(text: string): ReadonlyMap<SourceId, Source> {
	return new Map((JSON.parse(text) as RawSource[]).map((item) => [item.id, sourceOf(item)]))
}

/** What the digest is taken of: the files one after the other, a NUL between them. */
export function digestInput(texts: RecordTexts): string {
	return RECORD_FILES.map((file) => texts[file]).join('\0')
}

/** The same of the files that come first. */
export function firstDigestInput(texts: FirstTexts): string {
	return FIRST_FILES.map((file) => texts[file]).join('\0')
}
