/** Citations of the record and of its sources, through Citation.js (decision 0006). Loaded when somebody wants to cite. */

import { type BibtexEntry, plugins } from '@citation-js/core'
import { sourceFlag } from '../core/messages/claims.ts'
import { capital, coverageText, dayText, whenText } from '../core/messages/headline.ts'
import { localeOf } from '../core/messages/locale.ts'
import { localDigits } from '../core/messages/numbers.ts'
import { say } from '../core/messages/say.ts'
import { coverageOn, isUncovered } from '../core/query/coverage.ts'
import { citedBy } from '../core/record/citedBy.ts'
import { DEFAULT_LANG, type Lang, textIn } from '../core/record/lang.ts'
import { type Base, type BaseEvent, isTransfer, type SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../core/time/calendar.ts'
import { rangeHolding } from '../core/time/range.ts'
import { permalinkOf } from '../core/view/permalink.ts'
import { openingView, type Selection, type View } from '../core/view/view.ts'
import { formatView } from '../core/view/viewUrl.ts'
import type { RawSource } from '../data/schema.ts'

export type CitationFormat = 'plain' | 'bibtex'

/** A CSL-JSON item; what is ours alone (`custom`) may be missing, and is passed on in words. */
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

/** What of a subject is cited: itself and all the sources that its panel names, itself alone, or one of the sources. */
export type CitedPart = 'all' | 'entry' | { readonly source: SourceId }

export interface CitationOptions {
	/** The address of the page without its query. */
	readonly page: string
	readonly lang: Lang
	/** The day on which the entry is read; when its sources were, only the record can say. */
	readonly today: DayNumber
	readonly cited: CitedPart
}

/**
 * An entry of the record, its sources, or one of them.
 * @param known the sources as they are in the file
 * @returns plain: `Handover, <title>, <date>, <permalink>, accessed <today>`, then the sources, one a line; BibTeX: the
 * same as entries
 */
export async function citationsOfEntry(
	format: CitationFormat,
	subject: Subject,
	timeline: Timeline,
	known: ReadonlyMap<SourceId, CslItem>,
	{ page, lang, today, cited }: CitationOptions,
): Promise<string> {
	const ids = typeof cited === 'object' ? [cited.source] : cited === 'all' ? [...subjectSources(subject, timeline)] : []
	const items = ids.flatMap((id) => known.get(id) ?? [])
	if (typeof cited === 'object') return citationsOf(items, format, lang)
	const entry = recordEntry(subject, timeline, page, lang)
	return format === 'plain'
		? [recordLine(entry, today, lang), await citationsOf(items, 'plain', lang)].filter((text) => text !== '').join('\n')
		: citationsOf([recordItem(entry, today, lang), ...items], 'bibtex', lang)
}

/**
 * The same with the sources fetched.
 * @param sourcesUrl where sources.json is
 * @throws TypeError if sources.json (asked for again by the next call) or the library does not arrive
 */
export async function citations(
	format: CitationFormat,
	subject: Subject,
	timeline: Timeline,
	sourcesUrl: string,
	options: CitationOptions,
): Promise<string> {
	return citationsOfEntry(format, subject, timeline, await sourceItems(sourcesUrl), options)
}

/** Fetches what `citations` will need, so that a click finds it there: browsers let a page copy only right after one. */
export async function warm(sourcesUrl: string): Promise<void> {
	const none = (format: CitationFormat) => citationsOf([], format, DEFAULT_LANG)
	await Promise.all([sourceItems(sourcesUrl), none('plain'), none('bibtex')])
}

/**
 * Plain: one citation a line, in APA style, sorted as the style has it. BibTeX: in the order given, the ids as keys.
 * Titles stay as they are, in any script.
 * @param lang of what is said of a source: that it is weak, or a work of reference
 */
export async function citationsOf(items: readonly CslItem[], format: CitationFormat, lang: Lang): Promise<string> {
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
	const entries = plugins.output.format(
		'bibtex',
		items.map((item, i) => bibtexItem(item, keys[i] ?? item.id, lang)),
		{ format: 'object' },
	)
	return entries.map((entry, i) => bibtexEntry(entry, items[i]?.accessed)).join('\n')
}

/** BibTeX knows the months by these names, outside of braces, and no programs agree on them inside. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** @param entry its fields ready for TeX, but for the month, which the library writes as `3` or as `mar 29` */
function bibtexEntry({ type, label, properties }: BibtexEntry, accessed: CslItem['accessed']): string {
	const fields = Object.entries(properties).flatMap(([name, value]): readonly string[] => {
		// Where a source has no publisher the library writes its address once more, as text for TeX, which reads "_" and "%" in it.
		if (name === 'howpublished' && /^https?:/.test(value)) return []
		if (name !== 'month') return [`${name} = {${value}}`]
		const [, word = '', day] = /^(\w+)(?: (\d+))?$/.exec(value) ?? []
		const month = MONTHS[Number(word) - 1] ?? word
		return [`month = ${month}`, ...(day === undefined ? [] : [`day = {${day}}`])]
	})
	const [year, month, day] = accessed?.['date-parts'][0] ?? []
	const parts = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
	if (parts.length > 0) fields.push(`urldate = {${parts.join('-')}}`)
	return `@${type}{${label},\n${fields.map((field) => `  ${field},\n`).join('')}}`
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
function bibtexItem(item: CslItem, key: string, lang: Lang): object {
	// The library has no field for when it was read and would write it as a note.
	const { author, accessed: _, ...rest } = cslItem(item)
	// No program of citations has a field for what to think of a source; all of them show a note.
	const note = [item.note, item.custom ? capital(sourceFlag(item.custom, lang) ?? '') : ''].filter(Boolean).join(' · ')
	const texts = Object.entries({ ...rest, ...(note === '' ? {} : { note }), id: key }).map(([key, value]) => [
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

/** A comma and "and" part names in BibTeX, and a name of dashes or spaces is none to it, unless braces hold them together. */
function texName(text: string): string {
	const isPlain = /^\p{L}(?:.*[\p{L}\d.])?$/u.test(text) && !/,|\band\b/i.test(text)
	return isPlain ? tex(text) : `{${tex(text)}}`
}

/** BibTeX styles write titles small; the library protects names against it, except where a title begins ("US forces"). */
function texTitle(title: string): string {
	return tex(title).replace(/(^|: )(\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*)/gu, '$1{$2}')
}

/** Every source that the subject's panel names. */
export function subjectSources(subject: Subject, timeline: Timeline): ReadonlySet<SourceId> {
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
	const view = (selection: Selection, day: DayNumber): View => {
		const opening = openingView(timeline.dataset.manifest)
		return { ...opening, selection, day, lang, range: rangeHolding(opening.range, day) }
	}
	if (subject.kind === 'event') {
		const { id, title, when } = subject.event
		return {
			id: `handover-${id}`,
			title: localDigits(textIn(title, lang), lang),
			date: whenText(when, lang),
			url: page + formatView(view({ kind: 'event', event: id }, when.earliest), timeline),
		}
	}
	const { base, day } = subject
	return {
		id: `handover-${base.id}`,
		title: textIn(base.name, lang),
		date: dateOf(day, timeline, lang),
		// It is cited as of a day, also of the one that the page opens on today.
		url: permalinkOf(page, view({ kind: 'base', base: base.id }, day), timeline),
	}
}

/** A day that the record does not cover is not cited without a word about it. */
function dateOf(day: DayNumber, { dataset }: Timeline, lang: Lang): string {
	const { account } = dataset.manifest
	const how = coverageOn(account, day)
	const told = isUncovered(how) ? coverageText({ how, ends: account.ends }, lang) : null
	return told === null ? dayText(day, lang) : `${dayText(day, lang)} (${told})`
}

function recordLine({ title, date, url }: RecordEntry, today: DayNumber, lang: Lang): string {
	const accessed = say('detail.accessed', lang, { date: dayText(today, lang) })
	return [say('page.title', lang), title, date, url, accessed].join(localeOf(lang).comma)
}

/** The date is the event's, not that of a publication: it stands in the title. */
function recordItem({ id, title, date, url }: RecordEntry, today: DayNumber, lang: Lang): CslItem {
	const [year = 0, month = 1, day = 1] = formatDay(today).split('-').map(Number)
	return {
		id,
		type: 'webpage',
		title: `${title}${localeOf(lang).comma}${date}`,
		publisher: say('page.title', lang),
		URL: url,
		accessed: { 'date-parts': [[year, month, day]] },
	}
}

/** By their addresses. */
const fetched = new Map<string, Promise<ReadonlyMap<SourceId, CslItem>>>()

/** The record's sources as they are in the file: the page itself keeps only the parts that it shows. */
function sourceItems(url: string): Promise<ReadonlyMap<SourceId, CslItem>> {
	const asked = fetched.get(url)
	if (asked) return asked
	const items = fetch(url)
		.then((response) => {
			if (!response.ok) throw new TypeError(`sources.json (${response.status})`)
			return response.json() as Promise<readonly CslItem[]>
		})
		.then((list) => new Map(list.map((item) => [item.id, item])))
		.catch((error: unknown) => {
			fetched.delete(url)
			throw error
		})
	fetched.set(url, items)
	return items
}
