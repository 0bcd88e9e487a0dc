import { coverageOver } from '../core/query/coverage.ts'
import type { Scene } from '../core/query/scene.ts'
import { statusSources } from '../core/query/statusSources.ts'
import type { BaseEvent, Dataset, Place, SourceId } from '../core/record/model.ts'
import { statusWord } from '../core/record/statusWord.ts'
import type { Timeline } from '../core/record/timeline.ts'
import { type DayNumber, formatDay } from '../core/time/calendar.ts'
import { citedBy } from '../data/report.ts'

/** What a file says of itself, as a foreign member (RFC 7946, 6.1). */
export interface DataOrigin {
	readonly link: string
	/** Which state of the record. */
	readonly record: string
	readonly licence: string
	readonly credits: string
}

/** Who holds what on a day as RFC 7946 GeoJSON: a Point a base or site, `[lng, lat]` in WGS 84. */
export function sceneGeoJson(timeline: Timeline, { bases, day, coverage }: Scene, origin: DataOrigin): string {
	const features = bases.map((at) => {
		const { base, holder, handingTo, since, transferredOn, reported } = at
		return featureOf(base.id, base.place, {
			kind: base.kind,
			name: base.name.en,
			name_ar: base.name.ar,
			governorate: base.governorate.en,
			governorate_ar: base.governorate.ar,
			date: formatDay(day),
			status: statusWord(base, at),
			holder: holder?.id ?? null,
			handing_to: handingTo?.id ?? null,
			since: since === null ? null : formatDay(since),
			transferred_on: transferredOn === null ? null : formatDay(transferredOn),
			last_reported: reported === null ? null : formatDay(reported),
			sources: sourcesOf(timeline.dataset, statusSources(at)),
		})
	})
	const { how, ends } = coverage
	const record_ends = ends === null ? null : formatDay(ends)
	return collection(features, { date: formatDay(day), coverage: how, record_ends, ...origin })
}

/** Events as GeoJSON; one without an honest point has no geometry. */
export function eventsGeoJson(
	dataset: Dataset,
	events: readonly BaseEvent[],
	{ from, to }: { readonly from: DayNumber; readonly to: DayNumber },
	origin: DataOrigin,
): string {
	const features = events.map((event) =>
		featureOf(event.id, event.place, {
			type: event.type,
			date: event.when.written,
			earliest: formatDay(event.when.earliest),
			latest: formatDay(event.when.latest),
			time: event.time,
			base: event.base,
			act: event.act,
			title: event.title.en,
			title_ar: event.title.ar,
			summary: event.summary.en,
			summary_ar: event.summary.ar,
			place: event.placeName.en,
			place_ar: event.placeName.ar,
			unverified: event.unverified,
			sources: sourcesOf(dataset, citedBy(event)),
		}),
	)
	const { account } = dataset.manifest
	const record_ends = account.ends === null ? null : formatDay(account.ends)
	const coverage = coverageOver(account, from, to)
	return collection(features, { from: formatDay(from), to: formatDay(to), coverage, record_ends, ...origin })
}

function featureOf(id: string, place: Place | null, properties: Readonly<Record<string, unknown>>): object {
	return {
		type: 'Feature',
		id,
		geometry: place && { type: 'Point', coordinates: place.lngLat.map(fiveDecimals) },
		properties: { id, uncertainty_m: place?.uncertaintyM ?? null, ...properties },
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
