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

/** `land.topo.json`: countries by ISO 3166-1 alpha-3 code (`a3`) and the parts of the sea. */
export type LandTopology = Topology<{
	readonly countries: GeometryCollection<{ a3: string }>
	readonly sea: GeometryCollection
}>

/** `iraq`: Iraq's own border. `disputed`: a line not agreed between its two sides, drawn dashed. */
export type BorderClass = 'iraq' | 'other' | 'disputed'

/** Every coordinate is `[lng, lat]` in degrees (WGS 84). */
export interface Ground {
	readonly sea: FeatureCollection<Polygon | MultiPolygon>
	readonly coast: FeatureCollection<MultiLineString>
	/** One feature a class; land borders only, a coast is never among them. */
	readonly borders: FeatureCollection<MultiLineString, { readonly class: BorderClass }>
	/** All countries but Iraq as one shape: drawn pale, it makes Iraq the figure. */
	readonly mask: FeatureCollection<MultiPolygon>
	readonly iraq: FeatureCollection<Polygon | MultiPolygon>
}

type Shape = GeometryObject<{ a3?: string }>

/** Pairs of countries whose common line is dashed, codes in alphabetical order. */
const DISPUTED = new Set(['ARM-AZE', 'EGY-SDN', 'ISR-LBN', 'ISR-PSE', 'ISR-SYR'])

const code = ({ properties = {} }: Shape): string => ('a3' in properties && properties.a3) || ''

function borderClass(left: Shape, right: Shape): BorderClass {
	const pair = [code(left), code(right)].sort()
	if (pair.includes('IRQ')) return 'iraq'
	return DISPUTED.has(pair.join('-')) ? 'disputed' : 'other'
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
 * @throws if the topology holds no Iraq
 */
export function groundOf(topology: LandTopology): Ground {
	const countries = topology.objects.countries.geometries as Shape[]
	const seas = topology.objects.sea.geometries as Shape[]
	const iraq = countries.find((country) => code(country) === 'IRQ')
	if (!iraq) throw new Error('the land topology holds no country with a3 = IRQ')

	const land: GeometryCollection = { type: 'GeometryCollection', geometries: countries }
	const all: GeometryCollection = { type: 'GeometryCollection', geometries: [...countries, ...seas] }
	const isSea = new Set<unknown>(seas)
	const others = countries.filter((country) => country !== iraq) as Parameters<typeof merge>[1]
	// `mesh` hands its filter the two owners of an arc, and the same owner twice where the data ends.
	const border = (wanted: BorderClass): Feature<MultiLineString, { readonly class: BorderClass }> => ({
		type: 'Feature',
		properties: { class: wanted },
		geometry: mesh(topology, land, (left, right) => left !== right && borderClass(left, right) === wanted),
	})

	return {
		sea: feature(topology, topology.objects.sea) as Ground['sea'],
		coast: collection(
			mesh(topology, all, (left, right) => isSea.has(left) !== isSea.has(right)),
			{},
		),
		borders: { type: 'FeatureCollection', features: [border('other'), border('disputed'), border('iraq')] },
		mask: collection(merge(topology, others), {}),
		iraq: collection((feature(topology, iraq) as Feature<Polygon | MultiPolygon>).geometry, {}),
	}
}
