/** What each kind of file is called by its type, for whoever saves it. */
export const MEDIA_TYPES = {
	csv: 'text/csv;charset=utf-8',
	geojson: 'application/geo+json',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	kml: 'application/vnd.google-earth.kml+xml',
} as const
