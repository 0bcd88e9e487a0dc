import type { Lang } from '../core/record/lang.ts'
import type { ChapterTexts } from '../core/record/manifest.ts'
import type { BaseId, BaseTexts, Dataset, EventId, EventTexts, Source, SourceId } from '../core/record/model.ts'
import { actorOf, baseOf, baseTextsOf, chapterTextsOf, eventOf, eventTextsOf, manifestOf, sourceOf } from './read.ts'
import type { RawActor, RawBase, RawEvent, RawManifest, RawSource } from './schema.ts'
import type { FirstTexts, LaterTexts } from './sent.ts'

/*
 * The same `Dataset` that `parseRecord` gives, without its checks: only for texts whose digest says that the build has
 * already put these very bytes through `parseRecord` (see the record plugin in vite.config.ts). It keeps the checker, a
 * fifth of our own code, out of the first load.
 */

/** What is only read of the record: its sources, and the texts that no map, list or sentence shows. */
export interface RecordReading {
	readonly sources: ReadonlyMap<SourceId, Source>
	readonly baseTexts: ReadonlyMap<BaseId, BaseTexts>
	readonly eventTexts: ReadonlyMap<EventId, EventTexts>
	/** By the events that open them. */
	readonly chapterTexts: ReadonlyMap<EventId, ChapterTexts>
}

/** @param reading stands in the dataset as it is given, whenever it comes */
export function readFirst(first: FirstTexts, { sources, baseTexts, eventTexts, chapterTexts }: RecordReading): Dataset {
	const manifest = manifestOf(JSON.parse(first['datapackage.json']) as RawManifest)
	const { languages } = manifest
	const actors = JSON.parse(first['actors.json']) as RawActor[]
	for (const chapter of manifest.chapters) withTexts(chapter, chapter.opens, CHAPTER_TEXTS, chapterTexts)
	return {
		manifest,
		bases: (JSON.parse(first['bases.geojson']) as { features: RawBase[] }).features.map((base) =>
			withTexts(baseOf(base, languages), base.id, BASE_TEXTS, baseTexts),
		),
		events: (JSON.parse(first['events.geojson']) as { features: RawEvent[] }).features.map((event) =>
			withTexts(eventOf(event, languages), event.id, EVENT_TEXTS, eventTexts),
		),
		sources,
		actors: new Map(actors.map((item) => [item.id, actorOf(item, languages)])),
	}
}

const CHAPTER_TEXTS = ['summary'] as const satisfies readonly (keyof ChapterTexts)[]
const BASE_TEXTS = ['placeNote', 'summary', 'facts'] as const satisfies readonly (keyof BaseTexts)[]
const EVENT_TEXTS = ['summary', 'otherDates', 'statements', 'note'] as const satisfies readonly (keyof EventTexts)[]

/** The entry with these members looked up when they are asked for. */
function withTexts<Entry extends Item, Item>(
	entry: Entry,
	id: string,
	names: readonly (keyof Item)[],
	texts: ReadonlyMap<string, Item>,
): Entry {
	const late = names.map((name) => [name, { enumerable: true, get: () => texts.get(id)?.[name] }])
	return Object.defineProperties(entry, Object.fromEntries(late))
}

/** @param languages of the record */
export function readLater(later: LaterTexts, languages: readonly Lang[]): RecordReading {
	const { bases, events, chapters } = JSON.parse(later['texts.json']) as SentRawTexts
	return {
		sources: new Map((JSON.parse(later['sources.json']) as RawSource[]).map((item) => [item.id, sourceOf(item)])),
		baseTexts: new Map(Object.entries(bases).map(([id, read]) => [id, baseTextsOf(read, languages)])),
		eventTexts: new Map(Object.entries(events).map(([id, read]) => [id, eventTextsOf(read, languages)])),
		chapterTexts: new Map(Object.entries(chapters).map(([id, read]) => [id, chapterTextsOf(read, languages)])),
	}
}

/** `texts.json`: by the ids of their entries. */
interface SentRawTexts {
	readonly bases: Readonly<Record<BaseId, RawBase['properties']>>
	readonly events: Readonly<Record<EventId, RawEvent['properties']>>
	readonly chapters: Readonly<Record<EventId, object>>
}
