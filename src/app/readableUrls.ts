/** The files of the record to take away, to the byte as they are kept. */

import actors from '../../geo/actors.json?url'
import bases from '../../geo/bases.geojson?url'
import events from '../../geo/events.geojson?url'
import sources from '../../geo/sources.json?url'

export const READABLE_URLS = {
	'bases.geojson': bases,
	'events.geojson': events,
	'sources.json': sources,
	'actors.json': actors,
} as const
