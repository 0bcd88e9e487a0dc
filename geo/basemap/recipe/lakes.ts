/**
 * `lakes.geojson` (Iraq and the great lakes near it, in the first picture) and `lakes_far.geojson`.
 * `tables/lakes.csv` chooses: a point in each lake, and the source that draws it best, Natural Earth (`ne`) for the
 * large ones, OpenStreetMap (`osm`) for reservoirs. Natural Earth's Hammar is the marsh before it was drained in
 * the 1990s, and most of OpenStreetMap's inland water comes in shreds: neither is in the table. Run after `land.ts`.
 */
import type { Polygon, Position } from 'geojson'
import type { LandTopology } from '../../../src/basemap/decode.ts'
import { areaOf, contains, quantised, rounded, simplified } from './plane.ts'
import {
	debianFile,
	feature,
	groundOfRecord,
	mapshaper,
	npmFile,
	product,
	readCollection,
	readJson,
	scratch,
	table,
	writeFeatures,
	writeScratch,
} from './tools.ts'

interface Waterbodies {
	readonly geometries: readonly (Polygon | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] })[]
}

mapshaper(
	debianFile('gnudatalanguage/resource/maps/high/ne_10m_lakes.shp'),
	'-explode',
	'-o',
	'format=geojson',
	scratch('ne-lakes.json'),
)
const sources: Readonly<Record<string, readonly Position[][][]>> = {
	ne: readCollection(scratch('ne-lakes.json')).features.flatMap(({ geometry }) =>
		geometry.type === 'Polygon' ? [geometry.coordinates] : [],
	),
	osm: readJson<Waterbodies>(npmFile('@geo-maps/earth-waterbodies-10m/map.geo.json')).geometries.flatMap((shape) =>
		shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates,
	),
}

const iraq = groundOfRecord(product<LandTopology>('land.topo.json')).home.features[0]?.geometry as Polygon

/** Some reservoirs come in two parts with a slip between them: grown, joined and shrunk again they are one lake. */
const GROW = '500m'
const SHRINK = '-450m'
/** Square kilometres: smaller islands are left out. */
const SMALLEST_ISLAND = 3

for (const file of ['lakes', 'lakes_far']) {
	const shapes = table('lakes')
		.filter((row) => row.file === file)
		.map(({ lng, lat, source = '', lake }) => {
			const at = [Number(lng), Number(lat)]
			const shape = sources[source]?.find((rings) => contains(rings.slice(0, 1), at))
			if (!shape) throw new Error(`lakes.csv: no ${source} lake at ${lng}, ${lat} (${lake})`)
			return shape.filter((ring, i) => i === 0 || areaOf(ring) > SMALLEST_ISLAND)
		})
	const whole = scratch(`${file}-whole.json`)
	writeScratch(
		whole,
		shapes.map((coordinates) => feature({ type: 'Polygon', coordinates })),
	)
	const joined = scratch(`${file}-joined.json`)
	mapshaper(
		whole,
		'-buffer',
		GROW,
		'-dissolve',
		'-buffer',
		SHRINK,
		'-explode',
		'-o',
		'format=geojson',
		'geojson-type=FeatureCollection',
		joined,
	)
	const coordinates = readCollection(joined).features.flatMap(({ geometry }) =>
		geometry.type === 'Polygon' ? [geometry.coordinates.map(shoreOf)] : [],
	)
	writeFeatures(`${file}.geojson`, [feature({ type: 'MultiPolygon', coordinates })])
}

/**
 * The sources' corners are a kilometre apart, 30 pixels at zoom 11, so they are cut three times; in Iraq, where the
 * reader comes close, the shore then keeps to 60 m.
 */
function shoreOf(ring: readonly Position[]): Position[] {
	const close = ring.some((point) => contains(iraq.coordinates, point))
	return quantised(simplified(rounded(simplified(ring, 0.12), 3), close ? 0.06 : 0.5), close ? 4 : 3)
}
