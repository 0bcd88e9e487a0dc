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
import { inParts } from './inParts.ts'
import { integrityIssues } from './integrity.ts'
import type { CheckedFile, Finding, Issue, JsonPath, RecordFile, RecordTexts } from './issue.ts'
import { LIMITS } from './limits.ts'
import { mostOfEach, Tally } from './mostOfEach.ts'
import type { AnyEntry, Declared, Entry, EntrySet, RawRecord } from './raw.ts'
import { actorOf, baseOf, eventOf, manifestOf, sourceOf } from './read.ts'
import { type Excess, excessOf } from './scanJson.ts'
import { collection, languageList, type RawManifest, schemasFor, sourceItem } from './schema.ts'

export interface Parsed {
	/**
	 * The sound part of the record; `null` if no base or no event is left, or what the record says of itself is wrong.
	 * Made when it is first asked for: a check of the record needs none.
	 */
	readonly dataset: Dataset | null
	/**
	 * Errors only, of each kind no more than are told (`mostOfEach.ts`); what is merely worth a second look is found by
	 * `checkRecord` (`check.ts`).
	 */
	readonly issues: readonly Issue[]
	/** Every entry of the right shape, sound or not: what the advice is given on. */
	readonly raw: RawRecord
}

export interface ParseOptions {
	/** Without it no date is called a date in the future. */
	readonly today?: DayNumber
}

/** Reads the record. An entry with an error is left out and the rest is kept, so that one fault never costs the map. */
export function parseRecord(texts: RecordTexts, options: ParseOptions = {}): Parsed {
	return checkedAcross(readEntries(texts), options)
}

/** What is read of the files one by one; of their texts nothing is needed any more. */
export interface EntriesRead {
	readonly raw: RawRecord
	readonly issues: readonly Issue[]
}

/** The first half of `parseRecord`, for who lets go of the texts of a large record before the second. */
export function readEntries(texts: RecordTexts): EntriesRead {
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
	return {
		raw,
		issues: [...mostOfEach(manifest.issues), ...[bases, events, sources, actors].flatMap((part) => part.issues)],
	}
}

/** The second half. */
export function checkedAcross({ raw, issues }: EntriesRead, { today }: ParseOptions = {}): Parsed {
	const crossed = integrityIssues(raw, today ?? null)
	let made: { readonly dataset: Dataset | null } | undefined
	return {
		get dataset() {
			made ??= { dataset: soundPart(raw, crossed.out) }
			return made.dataset
		},
		issues: mostOfEach([...issues, ...crossed.issues]),
		raw,
	}
}

/** @param out the entries that cannot be shown */
function soundPart(raw: RawRecord, out: EntrySet): Dataset | null {
	const { manifest, languages } = raw
	const bases = soundOf(raw.bases, out, (base) => baseOf(base, languages))
	const events = soundOf(raw.events, out, (event) => eventOf(event, languages))
	return bases.length === 0 || events.length === 0 || !manifest || out.has(manifest)
		? null
		: {
				manifest: manifestOf(manifest.value),
				bases,
				events,
				sources: new Map(soundOf(raw.sources, out, (item) => [item.id, sourceOf(item)])),
				actors: new Map(soundOf(raw.actors, out, (item) => [item.id, actorOf(item, languages)])),
			}
}

function soundOf<T, Made>(
	entries: readonly (AnyEntry & { readonly value: T })[],
	out: EntrySet,
	make: (value: T) => Made,
): readonly Made[] {
	const made: Made[] = []
	for (const entry of entries) if (!out.has(entry)) made.push(make(entry.value))
	return made
}

function readManifest(texts: RecordTexts): {
	readonly entry: Entry<RawManifest, 'datapackage.json'> | null
	/** Whether it is JSON at all. */
	readonly readable: boolean
	readonly languages: readonly Lang[]
	readonly issues: readonly Finding[]
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

interface FileRead<T, File extends RecordFile> {
	readonly entries: readonly Entry<T, File>[]
	readonly declared: Declared
	/** Whether every entry has the right shape. */
	readonly complete: boolean
	readonly issues: readonly Issue[]
}

/** How the entries of a file are read. */
interface Reading<T, File extends RecordFile> {
	readonly file: File
	readonly schema: z.ZodMiniType<T>
	readonly languages: readonly Lang[]
}

function readFile<T, File extends RecordFile>(
	texts: RecordTexts,
	file: File,
	schema: z.ZodMiniType<T>,
	languages: readonly Lang[],
): FileRead<T, File> {
	const text = texts[file]
	const reading = { file, schema, languages }
	const excess = excessIn(text, file)
	return excess ? unread([excess]) : (readInParts(text, reading) ?? readWhole(text, reading))
}

/** `null`: the file has a fault beside its entries, or between them, and is better looked at as a whole. */
function readInParts<T, File extends RecordFile>(text: string, reading: Reading<T, File>): FileRead<T, File> | null {
	try {
		const parts = inParts(text)
		const { list, at, issues } = listIn(parts.outer, reading)
		// What is a `{}` in the list stands for an entry, where there are as many of them.
		if (!list || issues.length > 0 || list.filter(isObject).length !== parts.count) return null
		let next = 0
		return readList(list, at, (item) => (isObject(item) ? parts.entry(next++) : item), reading)
	} catch (fault) {
		if (fault instanceof SyntaxError) return null
		throw fault
	}
}

function readWhole<T, File extends RecordFile>(text: string, reading: Reading<T, File>): FileRead<T, File> {
	const json = jsonOf(text, reading.file)
	if (!json.ok) return unread([json.issue])
	const { list, at, issues } = listIn(json.value, reading)
	if (!list) return unread(issues)
	const read = readList(list, at, (item) => item, reading)
	return { ...read, issues: [...mostOfEach(issues), ...read.issues] }
}

function unread(issues: readonly Finding[]): FileRead<never, never> {
	return { entries: [], declared: null, complete: false, issues: mostOfEach(issues) }
}

/** @param itemOf makes an item of what stands for it */
function readList<T, File extends RecordFile>(
	list: readonly unknown[],
	at: JsonPath,
	itemOf: (listed: unknown) => unknown,
	{ file, schema, languages }: Reading<T, File>,
): FileRead<T, File> {
	const entries: Entry<T, File>[] = []
	const declared = new Set<string>()
	const issues = new Tally()
	for (const [index, listed] of list.entries()) {
		const item = itemOf(listed)
		const id = idOf(item)
		if (id !== null) declared.add(id)
		const read = readEntry(file, [...at, index], item, schema, languages)
		if (read.entry) entries.push(read.entry)
		for (const finding of read.issues) issues.add(finding)
	}
	return { entries, declared, complete: entries.length === list.length, issues: issues.told() }
}

function listIn(json: unknown, { file, languages }: Reading<unknown, RecordFile>): List {
	return file.endsWith('.geojson') ? features(file, json, languages) : items(file, json)
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface List {
	/** `null`: there is none. */
	readonly list: readonly unknown[] | null
	readonly at: JsonPath
	readonly issues: readonly Finding[]
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
): { readonly entry: Entry<T, File> | null; readonly issues: readonly Finding[] } {
	if (valuesIn(item, LIMITS.inEntry) > LIMITS.inEntry) {
		const message = `this entry holds more than ${LIMITS.inEntry} values`
		const remedy = 'divide it; geo/README.md tells what belongs into one'
		return { entry: null, issues: [{ severity: 'error', file, path, rule: 'too-big', message, remedy }] }
	}
	const read = schema.safeParse(item)
	return read.success
		? { entry: { file, path, value: read.data }, issues: [] }
		: { entry: null, issues: explain(file, path, item, read.error, languages) }
}

/** How many values there are in one, itself among them; counted until there are more than `most`. */
function valuesIn(value: unknown, most: number): number {
	if (typeof value !== 'object' || value === null) return 1
	let count = 1
	for (const inner of Object.values(value)) {
		if (count > most) break
		count += valuesIn(inner, most - count)
	}
	return count
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

type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issue: Issue }

/** What a file holds, if it is JSON and no more of it than can be read. */
export function readJson(text: string, file: CheckedFile): Json {
	const issue = excessIn(text, file)
	return issue ? { ok: false, issue } : jsonOf(text, file)
}

function excessIn(text: string, file: CheckedFile): Issue | null {
	const excess = excessOf(text, LIMITS)
	return excess && { severity: 'error', file, path: [], ...tooMuch(excess) }
}

function jsonOf(text: string, file: CheckedFile): Json {
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
