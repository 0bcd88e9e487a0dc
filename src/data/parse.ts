/**
 * The one door for the record: text in, a sound `Dataset` out, every fault named.
 * After it nobody checks again; before it nothing is trusted.
 */
import type * as z from 'zod/mini'
import { LOCALES } from '../core/messages/locales.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Dataset } from '../core/record/model.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { explain } from './explain.ts'
import { integrityIssues } from './integrity.ts'
import type { CheckedFile, Issue, JsonPath, RecordFile, RecordTexts } from './issue.ts'
import { LIMITS } from './limits.ts'
import { type Declared, type Entry, entryKey, type RawRecord } from './raw.ts'
import { actorOf, baseOf, eventOf, manifestOf, sourceOf } from './read.ts'
import { type Excess, excessOf } from './scanJson.ts'
import { collection, languageList, type RawManifest, schemasFor, sourceItem } from './schema.ts'

export interface Parsed {
	/** The sound part of the record; `null` if no base or no event is left, or what the record says of itself is wrong. */
	readonly dataset: Dataset | null
	/** Errors only; what is merely worth a second look is found by `checkRecord` (`check.ts`). */
	readonly issues: readonly Issue[]
	/** Every entry of the right shape, sound or not: what the advice is given on. */
	readonly raw: RawRecord
}

export interface ParseOptions {
	/** Without it no date is called a date in the future. */
	readonly today?: DayNumber
}

/** Reads the record. An entry with an error is left out and the rest is kept, so that one fault never costs the map. */
export function parseRecord(texts: RecordTexts, { today }: ParseOptions = {}): Parsed {
	const manifest = readManifest(texts)
	const { languages } = manifest
	const { baseFeature, eventFeature, actorItem } = schemasFor(languages)
	const bases = readFile(texts, 'bases.geojson', baseFeature, languages)
	const events = readFile(texts, 'events.geojson', eventFeature, languages)
	const sources = readFile(texts, 'sources.json', sourceItem, languages)
	const actors = readFile(texts, 'actors.json', actorItem, languages)
	const raw: RawRecord = {
		languages,
		manifest: manifest.entry,
		bases: bases.entries,
		events: events.entries,
		sources: sources.entries,
		actors: actors.entries,
		declared: {
			'datapackage.json': manifest.readable ? new Set() : null,
			'bases.geojson': bases.declared,
			'events.geojson': events.declared,
			'sources.json': sources.declared,
			'actors.json': actors.declared,
		},
		complete: [bases, events, sources, actors].every(({ complete }) => complete),
	}
	const crossed = integrityIssues(raw, today ?? null)
	const issues = [manifest, bases, events, sources, actors, crossed].flatMap((part) => part.issues)
	return { dataset: soundPart(raw, crossed.out), issues, raw }
}

/** @param out keys of the entries that cannot be shown */
function soundPart(raw: RawRecord, out: ReadonlySet<string>): Dataset | null {
	const sound = <T>(entries: readonly Entry<T>[]): readonly T[] =>
		entries.filter(({ file, path }) => !out.has(entryKey(file, path))).map(({ value }) => value)
	const bases = sound(raw.bases).map((base) => baseOf(base, raw.languages))
	const events = sound(raw.events).map((event) => eventOf(event, raw.languages))
	const { manifest } = raw
	return bases.length === 0 || events.length === 0 || !manifest || out.has(entryKey(manifest.file, manifest.path))
		? null
		: {
				manifest: manifestOf(manifest.value),
				bases,
				events,
				sources: new Map(sound(raw.sources).map((item) => [item.id, sourceOf(item)])),
				actors: new Map(sound(raw.actors).map((item) => [item.id, actorOf(item, raw.languages)])),
			}
}

function readManifest(texts: RecordTexts): {
	readonly entry: Entry<RawManifest> | null
	/** Whether it is JSON at all. */
	readonly readable: boolean
	readonly languages: readonly Lang[]
	readonly issues: readonly Issue[]
} {
	const json = readJson(texts['datapackage.json'], 'datapackage.json')
	const languages = languagesIn(json.ok ? json.value : null)
	return json.ok
		? {
				readable: true,
				languages,
				...readEntry('datapackage.json', [], json.value, schemasFor(languages).manifestFile, languages),
			}
		: { readable: false, languages, entry: null, issues: [json.issue] }
}

/** The languages that the other files are read in; where the manifest does not say, those that are shipped. */
function languagesIn(manifest: unknown): readonly Lang[] {
	const listed = languageList.safeParse((manifest as { readonly languages?: unknown } | null)?.languages)
	return listed.success ? [...new Set(listed.data)] : LOCALES.map(({ tag }) => tag)
}

interface FileRead<T> {
	readonly entries: readonly Entry<T>[]
	readonly declared: Declared
	/** Whether every entry has the right shape. */
	readonly complete: boolean
	readonly issues: readonly Issue[]
}

function readFile<T>(
	texts: RecordTexts,
	file: RecordFile,
	schema: z.ZodMiniType<T>,
	languages: readonly Lang[],
): FileRead<T> {
	const json = readJson(texts[file], file)
	if (!json.ok) return { entries: [], declared: null, complete: false, issues: [json.issue] }
	const { list, at, issues } = file.endsWith('.geojson')
		? features(file, json.value, languages)
		: items(file, json.value)
	if (!list) return { entries: [], declared: null, complete: false, issues }
	const entries = list.map((item, index) => readEntry(file, [...at, index], item, schema, languages))
	return {
		entries: entries.flatMap(({ entry }) => (entry ? [entry] : [])),
		complete: entries.every(({ entry }) => entry !== null),
		declared: new Set(list.map(idOf).filter((id) => id !== null)),
		issues: [...issues, ...entries.flatMap((entry) => entry.issues)],
	}
}

interface List {
	/** `null`: there is none. */
	readonly list: readonly unknown[] | null
	readonly at: JsonPath
	readonly issues: readonly Issue[]
}

function features(file: RecordFile, json: unknown, languages: readonly Lang[]): List {
	const outer = collection.safeParse(json)
	if (outer.success && outer.data.features.length > 0)
		return { list: outer.data.features, at: ['features'], issues: [] }
	const list = (json as { features?: unknown } | null)?.features
	return {
		list: Array.isArray(list) ? list : null,
		at: ['features'],
		issues: outer.success
			? [
					{
						severity: 'error',
						file,
						path: ['features'],
						rule: 'empty',
						message: 'the file holds no Features',
						remedy: 'add at least one: without bases and events there is no map',
					},
				]
			: explain(file, [], json, outer.error, languages),
	}
}

/** The entries of a file that is a list of them. */
export function items(file: CheckedFile, json: unknown): List {
	return Array.isArray(json)
		? { list: json, at: [], issues: [] }
		: {
				list: null,
				at: [],
				issues: [
					{
						severity: 'error',
						file,
						path: [],
						rule: 'type',
						message: 'the file is not a list',
						remedy: 'put the entries in [ ]',
					},
				],
			}
}

/** An entry, if it has the right shape; else what is wrong with it. */
export function readEntry<T, File extends CheckedFile>(
	file: File,
	path: JsonPath,
	item: unknown,
	schema: z.ZodMiniType<T>,
	languages: readonly Lang[],
): { readonly entry: Entry<T, File> | null; readonly issues: readonly Issue[] } {
	const read = schema.safeParse(item)
	return read.success
		? { entry: { file, path, value: read.data }, issues: [] }
		: { entry: null, issues: explain(file, path, item, read.error, languages) }
}

function idOf(item: unknown): string | null {
	const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : null
	return typeof id === 'string' ? id : null
}

function tooMuch({ of }: Excess): Pick<Issue, 'rule' | 'message' | 'remedy'> {
	return of === 'depth'
		? {
				rule: 'too-deep',
				message: `lists and objects lie more than ${LIMITS.depth} deep within each other`,
				remedy: 'no record needs more than ten; write it as geo/README.md describes',
			}
		: {
				rule: 'too-many',
				message: `the file holds more than ${LIMITS[of]} ${of === 'run' ? 'letters in one text' : of}`,
				remedy:
					of === 'run' ? 'shorten it, or write the quotation mark that is missing' : 'divide the record into several',
			}
}

/** What a file holds, if it is JSON and no more of it than can be read. */
export function readJson(text: string, file: CheckedFile): { ok: true; value: unknown } | { ok: false; issue: Issue } {
	const excess = excessOf(text, LIMITS)
	if (excess) return { ok: false, issue: { severity: 'error', file, path: [], ...tooMuch(excess) } }
	try {
		return { ok: true, value: JSON.parse(text) }
	} catch {
		return {
			ok: false,
			issue: {
				severity: 'error',
				file,
				path: [],
				rule: 'json',
				// `locate` adds what exactly is wrong and where.
				message: 'this is not JSON',
				remedy: 'mend the place named here: a comma, quote or bracket is missing or too many',
			},
		}
	}
}
