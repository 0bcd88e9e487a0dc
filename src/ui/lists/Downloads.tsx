import { useState } from 'react'
import { useApp } from '../../app/context.ts'
import { recordVersion } from '../../app/load.ts'
import { READABLE_URLS } from '../../app/readableUrls.ts'
import type { KeyIn } from '../../core/messages/locale.ts'
import { say } from '../../core/messages/say.ts'
import { errorText } from '../../core/messages/userError.ts'
import type { Lang } from '../../core/record/lang.ts'
import { saveFile } from '../shared/saveFile.ts'
import './downloads.css'

/** What can be taken away, each as a file of the record and some as a table made from it. */
const PARTS = [
	{ name: detailName('basesAndSites'), file: 'bases.geojson', format: 'GeoJSON', table: 'bases' },
	{ name: detailName('events'), file: 'events.geojson', format: 'GeoJSON', table: 'events' },
	{ name: (lang: Lang) => say('detail.sources', lang), file: 'sources.json', format: 'CSL-JSON', table: null },
	{ name: detailName('actors'), file: 'actors.json', format: 'JSON', table: null },
] as const

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** The whole record to take away: its files as they are, and as tables made from what the page has read. */
export default function Downloads({ lang }: { lang: Lang }) {
	const { dataset, sources } = useApp()
	const [state, setState] = useState('')

	const saveTable = async (table: 'bases' | 'events'): Promise<void> => {
		setState('')
		try {
			const [{ basesCsv, eventsCsv }] = await Promise.all([import('../../formats/recordCsv.ts'), sources.ask()])
			const text = table === 'bases' ? basesCsv(dataset) : eventsCsv(dataset)
			saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${table}.csv`)
			setState(`${say('detail.saved', lang)}: ${table}.csv`)
		} catch (error) {
			setState(`${say('detail.downloadFailed', lang)}: ${errorText(error, lang)}`)
		}
	}

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
			</dl>
			<p role="status">{state}</p>
			<p>
				{say('detail.licence', lang)}{' '}
				<a href={LICENCE} target="_blank" rel="noreferrer">
					<bdi>CC BY 4.0</bdi>
				</a>
			</p>
			<p>
				{say('detail.recordState', lang)} <bdi>{recordVersion}</bdi>
			</p>
		</section>
	)
}

function detailName(key: KeyIn<'detail'>): (lang: Lang) => string {
	return (lang) => say(`detail.${key}`, lang)
}
