import { useMemo, useState } from 'react'
import { loadSpoken } from '../../app/language.ts'
import { rangeText } from '../../core/messages/filters.ts'
import { dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { sceneOn } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { Lang } from '../../core/record/lang.ts'
import { formatDay } from '../../core/time/calendar.ts'
import { isInRange } from '../../core/time/range.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import type { StudioContext } from '../../export/studio.ts'
import { briefOn } from '../../formats/brief.ts'
import { dataOrigin } from '../../formats/dataOrigin.ts'
import { MEDIA_TYPES } from '../../formats/mediaTypes.ts'
import { eventsCsv } from '../../formats/recordCsv.ts'
import { sceneCsv } from '../../formats/sceneCsv.ts'
import { eventsGeoJson, sceneGeoJson } from '../../formats/sceneGeoJson.ts'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'
import { saveFile } from '../shared/saveFile.ts'
import { TextToCopy } from '../shared/TextToCopy.tsx'

/** The date and the time of the axis as tables, as GeoJSON, and as a text with its sources. */
export function StudioData({ context, lang }: { readonly context: StudioContext; readonly lang: Lang }) {
	const { view, timeline, page, version } = context
	const { dataset } = timeline
	const [said, setSaid] = useState('')
	const [arrival, follow] = useArrival()
	const link = permalinkOf(page, view, timeline)
	const scene = sceneOn(timeline, view.day, view)
	const brief = useMemo(
		() => briefOn(timeline, view.day, { ...view, permalink: link, version }),
		[timeline, view, link, version],
	)
	const save = (content: BlobPart, name: string, type: string): void => {
		saveFile(new Blob([content], { type }), name)
		setSaid(`${say('page.saved', lang)}: ${name}`)
	}
	const origin = dataOrigin(link, version, dataset.manifest)
	const date = formatDay(view.day)
	const [from, to] = view.range
	const span = `${formatDay(from)}-to-${formatDay(to)}`
	const events = (): ReturnType<typeof shownEvents>['events'] =>
		shownEvents(timeline, view).events.filter(({ when }) => isInRange(view.range, when.earliest))
	// What is written in every language of the record waits for them.
	const spoken = (): Promise<void> => loadSpoken(dataset.manifest.languages)
	const table = async (): Promise<void> => {
		await spoken()
		save(eventsCsv({ ...dataset, events: events() }), `handover-events-${span}.csv`, MEDIA_TYPES.csv)
	}
	const geojson = async (): Promise<void> => {
		await spoken()
		save(eventsGeoJson(dataset, events(), { from, to }, origin), `handover-events-${span}.geojson`, MEDIA_TYPES.geojson)
	}
	// Their writers come when they are asked for.
	const workbook = async (): Promise<void> => {
		const [{ recordWorkbook }] = await Promise.all([import('../../formats/workbook.ts'), spoken()])
		save(
			recordWorkbook(timeline, { scene, events: events(), from, to, origin }),
			`handover-${span}.xlsx`,
			MEDIA_TYPES.xlsx,
		)
	}
	const kml = async (): Promise<void> => {
		const [{ kmlOf }] = await Promise.all([import('../../formats/kml.ts'), spoken()])
		const { bases } = dataset
		save(kmlOf(timeline, { bases, events: events(), from, to, lang, origin }), `handover-${span}.kml`, MEDIA_TYPES.kml)
	}
	const rows = [
		{
			name: `${say('studio.onDay', lang)} ${dayText(view.day, lang)}`,
			what: say('studio.onDayWhat', lang),
			files: {
				csv: () => save(sceneCsv(scene, timeline), `handover-${date}.csv`, MEDIA_TYPES.csv),
				geojson: () => save(sceneGeoJson(timeline, scene, origin), `handover-${date}.geojson`, MEDIA_TYPES.geojson),
			},
		},
		{
			name: `${say('studio.eventsOf', lang)}, ${rangeText(view.range, lang)}`,
			what: say('studio.eventsWhat', lang),
			files: {
				csv: () => follow(table()),
				geojson: () => follow(geojson()),
			},
		},
		{
			name: `${say('studio.whole', lang)}, ${rangeText(view.range, lang)}`,
			what: say('studio.wholeWhat', lang),
			files: { xlsx: () => follow(workbook()), kml: () => follow(kml()) },
		},
	]
	return (
		<div className="studio-data">
			{rows.map(({ name, what, files }) => (
				<section key={name}>
					<h3>{name}</h3>
					<p className="soft">{what}</p>
					<div className="studio-buttons">
						{Object.entries(files).map(([type, make]) => (
							<button
								key={type}
								type="button"
								className="chip"
								aria-label={`${formatName(type)}: ${name}`}
								onClick={make}
							>
								{formatName(type)}
							</button>
						))}
					</div>
				</section>
			))}
			<p role="status" className="job-said">
				{said}
			</p>
			<ArrivalNote arrival={arrival} lang={lang} failed={say('detail.downloadFailed', lang)} />
			<section>
				<h3>{say('studio.brief', lang)}</h3>
				<p className="soft">{say('studio.briefWhat', lang)}</p>
				<TextToCopy text={brief} label={say('studio.brief', lang)} lang={lang} />
			</section>
		</div>
	)
}

/** `GeoJSON`, `CSV`: the same in every language. */
function formatName(type: string): string {
	return type === 'geojson' ? 'GeoJSON' : type.toUpperCase()
}
