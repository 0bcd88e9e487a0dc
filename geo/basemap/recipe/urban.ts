/** `urban.geojson`: built-up areas of Natural Earth, drawn from coarse satellite pixels, with their corners cut. */
import { areaOf, type Box, quantised, rounded, simplified, touches } from './plane.ts'
import { debianFile, feature, mapshaper, readCollection, scratch, writeFeatures } from './tools.ts'

const IRAQ: Box = { west: 38.7, south: 29, east: 48.7, north: 37.4 }
/** Square kilometres: outside Iraq smaller areas are left out. */
const SMALLEST_ABROAD = 6

mapshaper(
	debianFile('games/flightgear/Geodata/ne_10m_urban_areas.shp'),
	'-clip',
	'bbox=36,27,52,39.5',
	'-explode',
	'-o',
	'format=geojson',
	'geojson-type=FeatureCollection',
	scratch('urban.json'),
)
const coordinates = readCollection(scratch('urban.json')).features.flatMap(({ geometry }) => {
	const [outline = [], ...holes] = geometry.type === 'Polygon' ? geometry.coordinates : []
	const close = touches(IRAQ, outline)
	if (!close && areaOf(outline) < SMALLEST_ABROAD) return []
	return [
		[outline, ...holes.filter((hole) => areaOf(hole) > 1)].map((ring) =>
			quantised(simplified(close ? rounded(ring, 2) : ring, close ? 0.08 : 0.35), close ? 4 : 3),
		),
	]
})
writeFeatures('urban.geojson', [feature({ type: 'MultiPolygon', coordinates })])
