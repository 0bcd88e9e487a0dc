import { useState } from 'react'
import { useApp } from '../../app/context.ts'
import { loadSpoken } from '../../app/language.ts'
import { recordVersion } from '../../app/load.ts'
import { READABLE_URLS } from '../../app/readableUrls.ts'
import { makersText } from '../../core/messages/licence.ts'
import type { KeyIn } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import { sceneOn } from '../../core/query/scene.ts'
import type { Lang } from '../../core/record/lang.ts'
import { type Licence, licenceIn } from '../../core/record/rights.ts'
import { permalinkOf } from '../../core/view/permalink.ts'
import { dataOrigin } from '../../formats/dataOrigin.ts'
import { MEDIA_TYPES } from '../../formats/mediaTypes.ts'
import { publicPage } from '../../formats/publicPage.ts'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'
import { ReadablePage } from '../shared/ReadablePage.tsx'
import { saveFile } from '../shared/saveFile.ts'
import './downloads.css'

/** What can be taken away, each as a file of the record and some as a table made from it. */
const PARTS = [
	{ name: detailName('basesAndSites'), file: 'bases.geojson', format: 'GeoJSON', table: 'bases' },
	{ name: detailName('events'), file: 'events.geojson', format: 'GeoJSON', table: 'events' },
	{ name: (lang: Lang) => say('detail.sources', lang), file: 'sources.json', format: 'CSL-JSON', table: null },
	{ name: detailName('actors'), file: 'actors.json', format: 'JSON', table: null },
] as const

/** Bases, events, claims and sources together: a workbook, and places in time. */
const WHOLE = ['xlsx', 'kml'] as const

/** The whole record to take away: its files as they are, and as tables made from what the page has read. */
export function Downloads({ lang }: { lang: Lang }) {
	const { store, timeline, dataset, readings } = useApp()
	const [state, setState] = useState('')
	const [arrival, follow] = useArrival()

	/** @param make writes the content; its writer comes when it is asked for */
	const save = (name: string, type: keyof typeof MEDIA_TYPES, make: () => Promise<BlobPart>): void => {
		setState('')
		const work = async (): Promise<void> => {
			await Promise.all([readings.ask(), loadSpoken(dataset.manifest.languages)])
			const file = `${name}.${type}`
			saveFile(new Blob([await make()], { type: MEDIA_TYPES[type] }), file)
			setState(`${say('page.saved', lang)}: ${file}`)
		}
		follow(work())
	}

	const saveTable = (table: 'bases' | 'events'): void =>
		save(table, 'csv', async () => {
			const { basesCsv, eventsCsv } = await import('../../formats/recordCsv.ts')
			return table === 'bases' ? basesCsv(dataset) : eventsCsv(dataset)
		})

	const saveWhole = (type: 'xlsx' | 'kml'): void =>
		save('handover', type, async () => {
			const { view } = store.getState()
			const link = permalinkOf(publicPage(window.location), view, timeline)
			const origin = dataOrigin(link, recordVersion, dataset.manifest)
			const { first: from, last: to, events } = timeline
			if (type === 'kml') {
				const { kmlOf } = await import('../../formats/kml.ts')
				return kmlOf(timeline, { bases: dataset.bases, events, from, to, lang, origin })
			}
			const { recordWorkbook } = await import('../../formats/workbook.ts')
			const scene = sceneOn(timeline, view.day, { ...NO_FILTER, trail: view.trail })
			return recordWorkbook(timeline, { scene, events, from, to, origin })
		})

	return (
		<section className="downloads" aria-labelledby="downloads-heading">
			<h2 id="downloads-heading">{say('detail.downloadHeading', lang)}</h2>
			<dl>
				{PARTS.map(({ name, file, format, table }) => (
					<div key={file}>
						<dt>{name(lang)}</dt>
						<dd>
							<a className="chip" href={READABLE_URLS[file]} download={file} aria-label={`${name(lang)}: ${format}`}>
								{format}
							</a>
							{table && (
								<button
									type="button"
									className="chip"
									aria-label={`${name(lang)}: CSV`}
									onClick={() => saveTable(table)}
								>
									CSV
								</button>
							)}
						</dd>
					</div>
				))}
				<div>
					<dt>{say('studio.whole', lang)}</dt>
					<dd>
						{WHOLE.map((type) => (
							<button
								key={type}
								type="button"
								className="chip"
								aria-label={`${say('studio.whole', lang)}: ${type.toUpperCase()}`}
								onClick={() => saveWhole(type)}
							>
								{type.toUpperCase()}
							</button>
						))}
					</dd>
				</div>
			</dl>
			<p role="status">{state}</p>
			<ArrivalNote arrival={arrival} lang={lang} failed={say('detail.downloadFailed', lang)} />
			<p>
				{makersText(dataset.manifest, lang)} <LicenceName licence={licenceIn(dataset.manifest.rights)} />
			</p>
			<p>
				{say('detail.recordState', lang)} <bdi>{recordVersion}</bdi>
			</p>
			<ReadablePage selection={{ kind: 'none' }} lang={lang} />
		</section>
	)
}

function LicenceName({ licence: { name, address } }: { readonly licence: Licence }) {
	if (address === null) return <bdi>{name}</bdi>
	return (
		<a href={address} target="_blank" rel="noreferrer">
			<bdi>{name}</bdi>
		</a>
	)
}

function detailName(key: KeyIn<'detail'>): (lang: Lang) => string {
	return (lang) => say(`detail.${key}`, lang)
}
