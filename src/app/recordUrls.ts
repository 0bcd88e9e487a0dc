/** Where the page reads the record: the JSON of geo/ as `sentOf` makes it at the build. */

import actors from '../../geo/actors.json?compact'
import bases from '../../geo/bases.geojson?compact'
import datapackage from '../../geo/datapackage.json?compact'
import events from '../../geo/events.geojson?compact'
import sources from '../../geo/sources.json?compact'
import texts from '../../geo/texts.json?compact'
import type { SentFile } from '../data/sent.ts'

export const RECORD_URLS: Readonly<Record<SentFile, string>> = {
	'datapackage.json': datapackage,
	'bases.geojson': bases,
	'events.geojson': events,
	'sources.json': sources,
	'texts.json': texts,
	'actors.json': actors,
}
