/**
 * A table as its columns: each has a name and says what stands in it. CSV, GeoJSON and workbooks are written from the
 * same ones, so that a figure has one name everywhere.
 *
 * Dates stand there three times: as written (EDTF), and the first and last day of it, `YYYY-MM-DD`. Numbers that
 * sources disagree on stand as everybody gives them, the value shown first in front, and the two ends of that one as
 * numbers of their own; actors and sources by their ids. What belongs together at the same place of two cells is parted
 * by ` | `.
 */

import type { Lang, Texts } from '../core/record/lang.ts'
import type { Dataset, Source, SourceId } from '../core/record/model.ts'
import { type DayNumber, formatDay } from '../core/time/calendar.ts'
import type { When } from '../core/time/edtf.ts'

/** `null` and the empty text are an empty cell. */
export type Cell = string | number | boolean | null
export type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[]

/** What a table takes from the record besides its rows. */
export type TableRecord = Pick<Dataset, 'manifest' | 'sources'>
type Languages = readonly Lang[]
export type SourceMap = ReadonlyMap<SourceId, Source>

/** A text in a column for each language: `name_en`, `name_ar`. */
export function texts<Row>(name: string, languages: Languages, text: (row: Row) => Texts | null): Columns<Row> {
	return languages.map((lang) => [`${name}_${lang}`, (row) => text(row)?.[lang] ?? null])
}

/** The same of what is put together from several texts; a part that a language lacks stands in the first one. */
export function perLang<Row>(
	name: string,
	languages: Languages,
	parts: (row: Row, lang: Lang) => readonly string[],
): Columns<Row> {
	return languages.map((lang) => [`${name}_${lang}`, (row) => piped(parts(row, lang))])
}

/** A date as it is written, its first and its last day. */
export function dates<Row>(name: string, prefix: string, when: (row: Row) => When | null): Columns<Row> {
	const day = (row: Row, end: 'earliest' | 'latest'): Cell => {
		const found = when(row)
		return found && formatDay(found[end])
	}
	return [
		[name, (row) => when(row)?.written ?? null],
		[`${prefix}earliest`, (row) => day(row, 'earliest')],
		[`${prefix}latest`, (row) => day(row, 'latest')],
	]
}

export function dayOrNull(day: DayNumber | null): string | null {
	return day === null ? null : formatDay(day)
}

/** Ids of sources, and at the same place of the next cell where each is to be read: `none` where it has no address. */
export function withAddresses<Row>(
	name: string,
	sources: SourceMap,
	ids: (row: Row) => Iterable<SourceId>,
): Columns<Row> {
	return [
		[name, (row) => spaced(ids(row))],
		['source_urls', (row) => piped([...ids(row)].map((id) => sources.get(id)?.url ?? 'none'))],
	]
}

export function withRemarks(text: string, ...remarks: readonly (string | null | undefined)[]): string {
	const known = remarks.filter((remark) => remark !== null && remark !== undefined)
	return known.length === 0 ? text : `${text} (${known.join('; ')})`
}

/** The sources of each part, at the place of that part. */
export function sourcesOf(parts: readonly { readonly sources: readonly SourceId[] }[]): string {
	return piped(parts.map(({ sources }) => spaced(sources)))
}

export function spaced(ids: Iterable<SourceId>): string {
	return [...ids].join(' ')
}

export function piped(parts: readonly string[]): string {
	return parts.join(' | ')
}
