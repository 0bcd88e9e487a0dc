/**
 * `river_labels.geojson`: lines that carry names. A name on the river itself would shake with every bend, so these are
 * smoother than the water. Which river a line is, neither source says reliably: `tables/river_names.csv` names the
 * Natural Earth rivers by their own names there (`ne`), the others by points they flow through (`through`),
 * within a `box` where a line of the source is two rivers. Run after `lakes.ts`.
 */
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import {
	type Box,
	clipped,
	contains,
	densified,
	distance,
	type Line,
	lengthOf,
	nearest,
	quantised,
	rounded,
	simplified,
} from './plane.ts'
import { naturalEarthRivers, riverLines } from './riverLines.ts'
import { feature, product, table, writeFeatures } from './tools.ts'

/**
 * How far a label line may leave its river, km, for names up to zoom 9 and (`near`) closer in: about two letters each.
 * A line that is true close in would be too crooked for a name far out.
 */
const STRAY = { far: 4, near: 1 }
/** Where the reader comes close. */
const CLOSE_UP: Box = { west: 38.6, south: 29, east: 48.8, north: 37.5 }
/** Pieces shorter than this carry no name. */
const SHORTEST = 25
const SHORTEST_CLOSE = 10
/** Pieces of one river that end this near to each other are one line. */
const JOIN = 3

const natural = naturalEarthRivers()
const lakes = product<FeatureCollection<MultiPolygon>>('lakes.geojson').features.flatMap(
	({ geometry }) => geometry.coordinates,
)
const drawn = riverLines().filter(({ rank }) => rank <= 4)

function joined(lines: readonly Line[]): Position[][] {
	const rest = lines.map((line) => [...line])
	for (let i = 0; i < rest.length; i++)
		for (let k = 0; k < rest.length; k++) {
			const [line, other] = [rest[i], rest[k]]
			if (!line || !other || line === other) continue
			const turned = [other, other.toReversed()]
			const after = turned.find(([start]) => start && distance(line.at(-1) ?? start, start) < JOIN)
			const before = turned.find((way) => distance(line[0] ?? [0, 0], way.at(-1) ?? [0, 90]) < JOIN)
			if (!after && !before) continue
			rest[i] = after ? [...line, ...after] : [...(before ?? []), ...line]
			rest.splice(k, 1)
			// From the beginning: the longer line may reach what the shorter one did not.
			i = -1
			break
		}
	return rest
}

const through = (points: string): Line[] =>
	points.split(' ').map((text) => {
		const at = text.split('/').map(Number)
		const best = drawn.reduce((a, b) => (nearest(b.line, at).km < nearest(a.line, at).km ? b : a))
		if (nearest(best.line, at).km > 12) throw new Error(`no river within 12 km of ${text}`)
		return best.line
	})

const features = table('river_names').flatMap(({ ne, through: points, box, n, ar, r }) => {
	const parts = ne
		? natural.filter(({ name }) => ne.split('|').includes(name)).map(({ line }) => line)
		: [...new Set(through(points ?? ''))].flatMap((line) => (box ? clipped(boxOf(box), line) : [line]))
	return joined(parts)
		.filter((line) => lengthOf(line) >= SHORTEST)
		.flatMap((line) => [
			labelLine(line, STRAY.far, { n, ar, r: Number(r) }),
			...clipped(CLOSE_UP, line)
				.flatMap(outsideLakes)
				.filter((part) => lengthOf(part) >= SHORTEST_CLOSE)
				.map((part) => labelLine(part, STRAY.near, { n, ar, r: Number(r), near: 1 })),
		])
})

/** Close in, a lake has its own name, and the river's course under it is drowned. */
function outsideLakes(line: Line): Position[][] {
	const parts: Position[][] = [[]]
	for (const point of densified(line, 0.5))
		if (lakes.some((rings) => contains(rings, point))) parts.push([])
		else parts.at(-1)?.push(point)
	return parts
}

function boxOf(text: string): Box {
	const [west = 0, south = 0, east = 0, north = 0] = text.split('/').map(Number)
	return { west, south, east, north }
}

function labelLine(line: Line, stray: number, properties: Record<string, unknown>) {
	const coordinates = quantised(simplified(rounded(simplified(line, stray), 3), stray / 8), 3)
	return feature({ type: 'LineString', coordinates }, properties)
}

writeFeatures('river_labels.geojson', features)
