import { coverageOn, coverageOver } from '../core/query/coverage.ts'
import type { Scene } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import { citedBy } from '../core/record/citedBy.ts'
import type { BaseEvent, Dataset, Place, SourceId } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../core/time/calendar.ts'
import { type Cell, type Columns, dayOrNull } from './columns.ts'
import { eventColumns } from './eventColumns.ts'
import { sceneColumns } from './sceneColumns.ts'

/** What a file says of itself, as a foreign member (RFC 7946, 6.1). */
export interface DataOrigin {
	readonly link: string
	/** Which state of the record. */
	readonly record: string
	readonly licence: string
	readonly credits: string
}

/** Who holds what on a day as RFC 7946 GeoJSON: a Point a base or site, `[lng, lat]` in WGS 84. */
export function sceneGeoJson(timeline: Timeline, scene: Scene, origin: DataOrigin): string {
	const { dataset } = timeline
	const columns = sceneColumns(scene, timeline)
	const features = scene.bases.map((at) =>
		featureOf(at.base, valuesOf(columns, at), sourcesOf(dataset, statusSources(timeline, at))),
	)
	const { account } = dataset.manifest
	const coverage = coverageOn(account, scene.day)
	const record_ends = dayOrNull(account.ends)
	return collection(features, { date: formatDay(scene.day), coverage, record_ends, ...origin })
}

/** Events as GeoJSON, with the columns of the table as properties; one without an honest point has no geometry. */
export function eventsGeoJson(
	dataset: Dataset,
	events: readonly BaseEvent[],
	{ from, to }: { readonly from: DayNumber; readonly to: DayNumber },
	origin: DataOrigin,
): string {
	const columns = eventColumns(dataset)
	const features = events.map((event) =>
		featureOf(
			event,
			// With the "T" of ISO 8601 it is a text to GDAL; without, a time of day, which a Shapefile cannot hold.
			{ ...valuesOf(columns, event), time: event.time === null ? null : `T${event.time}` },
			sourcesOf(dataset, citedBy(event)),
		),
	)
	const { account } = dataset.manifest
	const coverage = coverageOver(account, from, to)
	const record_ends = dayOrNull(account.ends)
	return collection(features, { from: formatDay(from), to: formatDay(to), coverage, record_ends, ...origin })
}

function valuesOf<Row>(columns: Columns<Row>, row: Row): Readonly<Record<string, Cell>> {
	return Object.fromEntries(
		columns.map(([name, cell]) => {
			const value = cell(row)
			return [name, value === '' ? null : value]
		}),
	)
}

/** @param sources in full, in place of their ids */
function featureOf(
	{ id, place }: { readonly id: string; readonly place: Place | null },
	values: Readonly<Record<string, Cell>>,
	sources: readonly object[],
): object {
	return {
		type: 'Feature',
		id,
		geometry: place && { type: 'Point', coordinates: place.lngLat.map(fiveDecimals) },
		properties: { ...values, sources },
	}
}

/** About a metre; no point of the record is known better. */
function fiveDecimals(degrees: number): number {
	return Math.round(degrees * 1e5) / 1e5
}

function sourcesOf({ sources }: Dataset, ids: Iterable<SourceId>): readonly object[] {
	return [...ids].flatMap((id) => {
		const source = sources.get(id)
		if (!source) return []
		const { publisher, title, url, date } = source
		return [{ id, publisher, title, url, date }]
	})
}

function collection(features: readonly object[], metadata: object): string {
	return `${JSON.stringify({ type: 'FeatureCollection', metadata, features }, null, 1)}\n`
}
