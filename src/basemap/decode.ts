/**
 * The ground under the data: `geo/basemap/land.topo.json` turned into the shapes the map and the still draw.
 * Land, sea and borders share their arcs in the file, so a coast and the sea beside it can never drift apart.
 */

import type {
	Feature,
	FeatureCollection,
	GeoJsonProperties,
	Geometry,
	MultiLineString,
	MultiPolygon,
	Polygon,
} from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Region } from '../core/record/manifest.ts'
import { aboutGround, type BasemapFile, type GroundAbout } from './about.ts'

/** `land.topo.json`: countries by ISO 3166-1 alpha-3 code (`a3`) and the parts of the sea. */
export type LandTopology = Topology<{
	readonly countries: GeometryCollection<{ a3: string }>
	readonly sea: GeometryCollection
}>

/** `home`: the border of a country that the record is about. `disputed`: a line not agreed between its two sides, drawn dashed. */
export type BorderClass = 'home' | 'other' | 'disputed'

/** Every coordinate is `[lng, lat]` in degrees (WGS 84). */
export interface Ground {
	readonly sea: FeatureCollection<Polygon | MultiPolygon>
	readonly coast: FeatureCollection<MultiLineString>
	/** One feature a class; land borders only, a coast is never among them. */
	readonly borders: FeatureCollection<MultiLineString, { readonly class: BorderClass }>
	/** All other countries as one shape: drawn pale, it makes those of the record the figure. */
	readonly mask: FeatureCollection<MultiPolygon>
	/** The countries that the record is about. */
	readonly home: FeatureCollection<Polygon | MultiPolygon>
	readonly about: GroundAbout
}

type Shape = GeometryObject<{ a3?: string }>

const code = ({ properties = {} }: Shape): string => ('a3' in properties && properties.a3) || ''

/** The countries that a topology has: their alpha-3 codes. */
export function countriesIn({ objects }: LandTopology): ReadonlySet<string> {
	return new Set((objects.countries.geometries as Shape[]).map(code))
}

function collection<G extends Geometry, P extends GeoJsonProperties>(
	geometry: G,
	properties: P,
): FeatureCollection<G, P> {
	return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] }
}

/**
 * Decodes the ground. Pure: the same topology gives the same shapes, and the topology is not changed.
 * @param topology the parsed content of `geo/basemap/land.topo.json`
 * @param basemap the parsed content of `geo/basemap/basemap.json`
 * @throws if the topology lacks a country that the record is about
 */
export function groundOf(topology: LandTopology, basemap: BasemapFile, region: Region): Ground {
	const countries = topology.objects.countries.geometries as Shape[]
	const seas = topology.objects.sea.geometries as Shape[]
	const wanted = region.countries.map(({ alpha3 }) => alpha3)
	const home = countries.filter((country) => wanted.includes(code(country)))
	const missing = wanted.find((a3) => !home.some((country) => code(country) === a3))
	if (missing !== undefined && region.basemap !== null)
		throw new Error(`the land topology holds no country with a3 = ${missing}`)
	const disputed = new Set(basemap.disputed)
	const classOf = (left: Shape, right: Shape): BorderClass => {
		const pair = [code(left), code(right)].sort()
		if (pair.some((a3) => wanted.includes(a3))) return 'home'
		return disputed.has(pair.join('-')) ? 'disputed' : 'other'
	}

	const land: GeometryCollection = { type: 'GeometryCollection', geometries: countries }
	const all: GeometryCollection = { type: 'GeometryCollection', geometries: [...countries, ...seas] }
	const isSea = new Set<unknown>(seas)
	const others = countries.filter((country) => !home.includes(country)) as Parameters<typeof merge>[1]
	// `mesh` hands its filter the two owners of an arc, and the same owner twice where the data ends.
	const border = (kind: BorderClass): Feature<MultiLineString, { readonly class: BorderClass }> => ({
		type: 'Feature',
		properties: { class: kind },
		geometry: mesh(topology, land, (left, right) => left !== right && classOf(left, right) === kind),
	})

	return {
		sea: feature(topology, topology.objects.sea) as Ground['sea'],
		coast: collection(
			mesh(topology, all, (left, right) => isSea.has(left) !== isSea.has(right)),
			{},
		),
		borders: { type: 'FeatureCollection', features: [border('other'), border('disputed'), border('home')] },
		mask: collection(merge(topology, others), {}),
		home: {
			type: 'FeatureCollection',
			features: home.map((country) => ({
				type: 'Feature',
				properties: {},
				geometry: (feature(topology, country) as Feature<Polygon | MultiPolygon>).geometry,
			})),
		},
		about: aboutGround(basemap, region),
	}
}
