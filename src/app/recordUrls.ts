/** Where the page reads the record: the JSON of geo/ without the spaces that are for people; made by the build. */

import actors from '../../geo/actors.json?compact'
import bases from '../../geo/bases.geojson?compact'
import datapackage from '../../geo/datapackage.json?compact'
import events from '../../geo/events.geojson?compact'
import sources from '../../geo/sources.json?compact'
import type { RecordFile } from '../data/issue.ts'

export const RECORD_URLS: Readonly<Record<RecordFile, string>> = {
	'datapackage.json': datapackage,
	'bases.geojson': bases,
	'events.geojson': events,
	'sources.json': sources,
	'actors.json': actors,
}
