/** Citations of the record and of its sources, through Citation.js (decision 0006). Loaded when somebody wants to cite. */

import { dayText, whenText } from '../core/messages/headline.ts'
import { localeOf } from '../core/messages/locale.ts'
import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import type { Lang } from '../core/record/lang.ts'
import { textIn } from '../core/record/lang.ts'
import { type Base, type BaseEvent, isTransfer, type SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import { openingView, type Selection } from '../core/view/view.ts'
import { formatView } from '../core/view/viewUrl.ts'
import { citedBy } from '../data/report.ts'
import type { RawSource } from '../data/schema.ts'

export type CitationFormat = 'plain' | 'bibtex'

/** A CSL-JSON item; what is ours alone (`custom`) may be missing and is never passed on. */
export type CslItem = Omit<RawSource, 'custom'> & { readonly custom?: RawSource['custom'] }

/** What is cited: an event, or a base as of a day. */
export type Subject =
	| { readonly kind: 'event'; readonly event: BaseEvent }
	| { readonly kind: 'base'; readonly base: Base; readonly day: DayNumber }

/** An entry of the record as something to cite. */
export interface RecordEntry {
	/** The key of its BibTeX entry. */
	readonly id: string
	readonly title: string
	/** In words of the language. */
	readonly date: string
	readonly url: string
}

/**
 * The subject itself and all the sources that its panel names.
 * @param page the page's address without its query
 * @param sourcesUrl where sources.json is
 * @returns plain: `Handover, <title>, <date>, <permalink>`, then the sources, one a line; BibTeX: the same as entries
 * @throws TypeError if sources.json (asked for again by the next call) or the library does not arrive
 */
export async function citations(
	format: CitationFormat,
	subject: Subject,
	timeline: Timeline,
	page: string,
	sourcesUrl: string,
	lang: Lang,
): Promise<string> {
	const known = await sourceItems(sourcesUrl)
	const items = [...citedSources(subject, timeline)].flatMap((id) => known.get(id) ?? [])
	const entry = recordEntry(subject, timeline, page, lang)
	return format === 'plain'
		? `${recordLine(entry, lang)}\n${await citationsOf(items, 'plain')}`
		: citationsOf([recordItem(entry, lang), ...items], 'bibtex')
}

/** Fetches what `citations` will need, so that a click finds it there: browsers let a page copy only right after one. */
export async function warm(sourcesUrl: string): Promise<void> {
	await Promise.all([sourceItems(sourcesUrl), citationsOf([], 'plain'), citationsOf([], 'bibtex')])
}

/**
 * Plain: one citation a line, in APA style, sorted as the style has it. BibTeX: in the order given, the ids as keys.
 * Titles stay as they are, in any script.
 */
export async function citationsOf(items: readonly CslItem[], format: CitationFormat): Promise<string> {
	const { plugins } = await import('@citation-js/core')
	if (format === 'plain') {
		await import('@citation-js/plugin-csl')
		const options = { format: 'text', template: 'apa', lang: 'en-US' }
		const text = plugins.output.format('bibliography', items.map(plainItem), options)
		// Without a day of access, of which the record knows nothing, the style leaves this word in front of the address.
		return text.replace(/ Retrieved (?=https?:\/\/)/g, ' ').trim()
	}
	await import('@citation-js/plugin-bibtex')
	// Keys with hyphens and titles in Arabic: both are fine with every BibTeX of today, and dropped otherwise.
	Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false })
	const keys = citationKeys(items.map(({ id }) => id))
	const written = plugins.output.format(
		'bibtex',
		items.map((item, i) => bibtexItem(item, keys[i] ?? item.id)),
	)
	// Where a source has no publisher the library writes its address once more, as text for TeX, which reads "_" and "%" in it.
	return written.replace(/^\thowpublished = \{https?:.*\},?\n/gm, '').trim()
}

/** A note in CSL can carry commands ("cheater syntax"), and no style prints it; a publisher is not named twice. */
function plainItem(item: CslItem): object {
	const { note: _, publisher, ...rest } = cslItem(item)
	return publisher === undefined || publisher === rest['container-title'] ? rest : { ...rest, publisher }
}

/** Read by nobody but programs: what would end a field or begin a command is written as in an address. */
const VERBATIM = new Set(['URL', 'DOI'])
const UNREAD = new Set(['id', 'type'])

/** Keys of BibTeX entries: letters, digits and a few signs, no two alike. */
function citationKeys(ids: readonly string[]): readonly string[] {
	const taken = new Set<string>()
	return ids.map((id) => {
		const plain = id.replace(/[^\p{ASCII}]|[^\w:.-]/gu, '-') || 'source'
		let key = plain
		for (let i = 2; taken.has(key.toLowerCase()); i++) key = `${plain}-${i}`
		taken.add(key.toLowerCase())
		return key
	})
}

/** With `asciiOnly` off the library leaves what TeX would read as a command to us. */
function bibtexItem(item: CslItem, key: string): object {
	const { author, ...rest } = cslItem(item)
	const texts = Object.entries({ ...rest, id: key }).map(([key, value]) => [
		key,
		typeof value === 'string' ? written(key, value) : value,
	])
	const names = author?.map((name) =>
		Object.fromEntries(Object.entries(name).map(([key, text]) => [key, texName(text ?? '')])),
	)
	return { ...Object.fromEntries(texts), ...(names ? { author: names } : {}) }
}

/** As CSL wants it: who first published a reprint is its author, the publisher where it was read. */
function cslItem({ custom: _, 'original-publisher': original, ...item }: CslItem): Omit<CslItem, 'custom'> {
	return original === undefined || item.author ? item : { ...item, author: [{ literal: original }] }
}

function written(key: string, text: string): string {
	if (UNREAD.has(key)) return text
	if (VERBATIM.has(key)) return text.replace(/[\\{}"^`|<>\s\p{Cc}]/gu, encodeURIComponent)
	return key === 'title' ? texTitle(text) : tex(text)
}

/** BibTeX counts braces whatever stands before them, so none of the text's own may be left. */
const TEX: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
}

function tex(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\{}&%$#_~^]/g, (char) => TEX[char] ?? `\\${char}`)
}

/** A comma and "and" part names in BibTeX, unless braces hold them together. */
function texName(text: string): string {
	return /,|\band\b/i.test(text) ? `{${tex(text)}}` : tex(text)
}

/** BibTeX styles write titles small; the library protects names against it, except where a title begins ("US forces"). */
function texTitle(title: string): string {
	return tex(title).replace(/(^|: )(\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*)/gu, '$1{$2}')
}

/** Every source that the subject's panel names. */
function citedSources(subject: Subject, timeline: Timeline): ReadonlySet<SourceId> {
	if (subject.kind === 'event') return citedBy(subject.event)
	const { base } = subject
	const events = timeline.eventsAt.get(base.id) ?? []
	return new Set([
		...base.sources,
		...base.placeSources,
		...base.facts.flatMap(({ sources }) => sources),
		// Of a transfer the panel shows everything, of the others the line in the list.
		...events.flatMap((event) => (isTransfer(event) ? [...citedBy(event)] : event.sources)),
	])
}

function recordEntry(subject: Subject, timeline: Timeline, page: string, lang: Lang): RecordEntry {
	const link = (selection: Selection, day: DayNumber): string =>
		page + formatView({ ...openingView(timeline.dataset.manifest), selection, day, lang }, timeline)
	if (subject.kind === 'event') {
		const { id, title, when } = subject.event
		return {
			id: `handover-${id}`,
			title: localDigits(textIn(title, lang), lang),
			date: whenText(when, lang),
			url: link({ kind: 'event', event: id }, when.earliest),
		}
	}
	const { base, day } = subject
	return {
		id: `handover-${base.id}`,
		title: textIn(base.name, lang),
		date: dayText(day, lang),
		url: link({ kind: 'base', base: base.id }, day),
	}
}

function recordLine({ title, date, url }: RecordEntry, lang: Lang): string {
	return [say('page.title', lang), title, date, url].join(localeOf(lang).comma)
}

/** The date is the event's, not that of a publication: it stands in the title. */
function recordItem({ id, title, date, url }: RecordEntry, lang: Lang): CslItem {
	return {
		id,
		type: 'webpage',
		title: `${title}${localeOf(lang).comma}${date}`,
		publisher: say('page.title', lang),
		URL: url,
	}
}

let items: Promise<ReadonlyMap<SourceId, CslItem>> | null = null

/** The record's sources as they are in the file: the page itself keeps only the parts that it shows. */
function sourceItems(url: string): Promise<ReadonlyMap<SourceId, CslItem>> {
	items ??= fetch(url)
		.then((response) => {
			if (!response.ok) throw new TypeError(`sources.json (${response.status})`)
			return response.json() as Promise<readonly CslItem[]>
		})
		.then((list) => new Map(list.map((item) => [item.id, item])))
		.catch((error: unknown) => {
			items = null
			throw error
		})
	return items
}
