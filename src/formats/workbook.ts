import { actorName } from '../core/messages/claims.ts'
import { coverageOver } from '../core/query/coverage.ts'
import type { BaseAt, Scene } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import { archiveLookup } from '../core/record/archiveLookup.ts'
import { citedBy } from '../core/record/citedBy.ts'
import { firstText, type Lang, type Texts } from '../core/record/lang.ts'
import { type BaseEvent, isTransfer, type Source, type SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../core/time/calendar.ts'
import { baseColumns, citedByBase } from './baseColumns.ts'
import { type Cell, type Columns, dayOrNull, spaced, type TableRecord, texts, withAddresses } from './columns.ts'
import { eventColumns } from './eventColumns.ts'
import { sceneColumns } from './sceneColumns.ts'
import type { DataOrigin } from './sceneGeoJson.ts'
import { tableSheet, xlsxOf } from './xlsx.ts'

/** What a workbook holds: the bases as of a day, and events. */
export interface WorkbookParts {
	readonly scene: Scene
	readonly events: readonly BaseEvent[]
	/** First and last day that the events were asked for; both included. */
	readonly from: DayNumber
	readonly to: DayNumber
	readonly origin: DataOrigin
}

/**
 * One workbook with a sheet for the bases, the events, every claim by itself, the sources of all of them, and what the
 * file is. Dates are texts: a spreadsheet has no month without a day, and no uncertain one.
 * @throws RangeError where there are more events than a sheet has rows
 */
export function recordWorkbook(
	timeline: Timeline,
	{ scene, events, from, to, origin }: WorkbookParts,
): Uint8Array<ArrayBuffer> {
	const { dataset } = timeline
	const { manifest, sources } = dataset
	const claims = [...scene.bases.flatMap(factRows), ...events.flatMap(claimRows)]
	const cited = new Set([
		...scene.bases.flatMap((at) => [...citedByBase(at.base), ...statusSources(timeline, at)]),
		...events.flatMap((event) => [...citedBy(event)]),
	])
	const listed = [...sources.values()].filter(({ id }) => cited.has(id))
	return xlsxOf([
		tableSheet('bases', baseAtColumns(scene, timeline), scene.bases),
		tableSheet('events', eventColumns(dataset), events),
		tableSheet(
			'claims',
			claimColumns((id, lang) => actorName(dataset, id, lang), dataset),
			claims,
		),
		tableSheet('sources', sourceColumns(timeline, scene.bases, events), listed),
		tableSheet<readonly [string, Cell]>(
			'about',
			[
				['name', ([name]) => name],
				['value', ([, value]) => value],
			],
			[
				['title', firstText(manifest.title)],
				['bases as of', formatDay(scene.day)],
				['events from', formatDay(from)],
				['events to', formatDay(to)],
				['coverage of these days', coverageOver(manifest.account, from, to)],
				['record ends', dayOrNull(manifest.account.ends)],
				...Object.entries(origin),
			],
		),
	])
}

/** All that the record says of a base, and who holds it on the day. */
function baseAtColumns(scene: Scene, timeline: Timeline): Columns<BaseAt> {
	const own = baseColumns(timeline.dataset)
	const names = new Set(own.map(([name]) => name))
	return [
		...own.map(([name, cell]) => [name, ({ base }: BaseAt) => cell(base)] as const),
		...sceneColumns(scene, timeline).filter(([name]) => !names.has(name)),
		['status_last_reported', ({ reported }) => dayOrNull(reported)],
		['status_sources', (at) => spaced(statusSources(timeline, at))],
	]
}

/** One thing that somebody says: a number, who did it, another date, a statement, a fact about a base. */
interface ClaimRow {
	readonly entry: string
	readonly date: string | null
	readonly what: string
	/** Among those of its kind; the first is the one shown first. */
	readonly place: number
	readonly min?: number | null
	readonly max?: number | null
	readonly word?: string
	readonly actor?: string
	readonly by: string | null
	readonly said?: string | null
	readonly text: Texts | null
	readonly reason?: Texts | null
	readonly sources: readonly SourceId[]
}

function claimRows(event: BaseEvent): readonly ClaimRow[] {
	const { killed, wounded, munitions, attribution, otherDates, statements } = event
	const figures = {
		killed,
		wounded,
		munitions,
		...(isTransfer(event) ? { people: event.people, value_usd: event.valueUsd, ordinal: event.ordinal } : {}),
	}
	const rows: readonly Omit<ClaimRow, 'entry' | 'date' | 'place'>[] = [
		...Object.entries(figures).flatMap(([what, claims]) => claims.map((claim) => ({ what, ...claim }))),
		...attribution.map(({ kind, ...rest }) => ({ what: 'attribution', word: kind, text: null, ...rest })),
		...otherDates.map(({ when, ...rest }) => ({ what: 'other_date', said: when.written, ...rest })),
		...statements.map(({ when, ...rest }) => ({ what: 'statement', said: when?.written ?? null, ...rest })),
	]
	return placed(rows.map((row) => ({ entry: event.id, date: event.when.written, ...row })))
}

function factRows({ base }: BaseAt): readonly ClaimRow[] {
	return placed(
		base.facts.map(({ kind, ...rest }) => ({ entry: base.id, date: null, what: 'fact', word: kind, ...rest })),
	)
}

function placed(rows: readonly Omit<ClaimRow, 'place'>[]): readonly ClaimRow[] {
	return rows.map((row, i) => ({ ...row, place: rows.slice(0, i).filter(({ what }) => what === row.what).length + 1 }))
}

function claimColumns(
	name: (actor: string | null, lang: Lang) => string | null,
	{ manifest: { languages }, sources }: TableRecord,
): Columns<ClaimRow> {
	const named = (column: string, actor: (row: ClaimRow) => string | null): Columns<ClaimRow> =>
		languages.map((lang) => [`${column}_${lang}`, (row) => name(actor(row), lang)])
	return [
		['entry', ({ entry }) => entry],
		['date', ({ date }) => date],
		['what', ({ what }) => what],
		['place', ({ place }) => place],
		['min', ({ min = null }) => min],
		['max', ({ max = null }) => max],
		['word', ({ word = null }) => word],
		['actor', ({ actor = null }) => actor],
		...named('actor_name', ({ actor = null }) => actor),
		['by', ({ by }) => by],
		...named('by_name', ({ by }) => by),
		['said', ({ said = null }) => said],
		...texts<ClaimRow>('text', languages, ({ text }) => text),
		...texts<ClaimRow>('reason', languages, ({ reason = null }) => reason),
		...withAddresses<ClaimRow>('sources', sources, (row) => row.sources),
	]
}

function sourceColumns(timeline: Timeline, bases: readonly BaseAt[], events: readonly BaseEvent[]): Columns<Source> {
	const citing = new Map<SourceId, string[]>()
	const cite = (entry: string, ids: Iterable<SourceId>): void => {
		for (const id of ids) {
			const entries = citing.get(id)
			if (entries) entries.push(entry)
			else citing.set(id, [entry])
		}
	}
	for (const at of bases) cite(at.base.id, new Set([...citedByBase(at.base), ...statusSources(timeline, at)]))
	for (const event of events) cite(event.id, citedBy(event))
	return [
		['id', ({ id }) => id],
		['title', ({ title }) => title],
		['publisher', ({ publisher }) => publisher],
		['via', ({ via }) => via],
		['date', ({ date }) => date],
		['url', ({ url }) => url],
		['archive_lookup', archiveLookup],
		['language', ({ language }) => language],
		['kind', ({ kind }) => kind],
		['note', ({ note }) => note],
		['cited_by', ({ id }) => spaced(citing.get(id) ?? [])],
	]
}
