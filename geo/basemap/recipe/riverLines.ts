/** Every river line of the region, ranked: WDBII first, Natural Earth where WDBII has none. */
import { readFileSync } from 'node:fs'
import type { Position } from 'geojson'
import { chained, densified, distance, type Line, lengthOf, PointIndex, rounded } from './plane.ts'
import { debianFile, mapshaper, readCollection, run, scratch } from './tools.ts'

export interface RiverLine {
	/** 1 main stem to 4 brook, 5 wadi. */
	readonly rank: number
	readonly line: Line
}

export const DATA_BOX = { west: 28, south: 20, east: 62, north: 45 }

/** WDBII's classes: 1 to 4 flow all year, 5 to 7 do not. */
const RANKS: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5, 7: 5 }
/** Brooks and wadis shorter than this are crumbs, km. */
const SHORTEST = 8

/** Natural Earth counts as a river of its own where it is this far from WDBII, km, for at least `FILL_LENGTH`. */
const FILL_DISTANCE = 1.8
const FILL_LENGTH = 6
/** Its ends are drawn to the WDBII line when that is this near, km. */
const FILL_SNAP = 3.2

function wdbii(): RiverLine[] {
	const { west, south, east, north } = DATA_BOX
	return Object.entries(RANKS).flatMap(([level, rank]) => {
		const file = scratch(`wdbii-${level}.txt`)
		run('sh', '-c', `gmt pscoast -R${west}/${east}/${south}/${north} -Df -M -I${level} > ${file}`)
		const segments = readFileSync(file, 'utf8')
			.split(/^>.*$/m)
			.map((block) =>
				block
					.trim()
					.split('\n')
					.map((row) => row.trim().split(/\s+/).map(Number)),
			)
			.map((line) => line.filter((point, i) => i === 0 || distance(point, line[i - 1] ?? point) > 0))
			.filter((line) => line.length > 1)
		return chained(segments)
			.filter((line) => rank < 4 || lengthOf(line) >= SHORTEST)
			.map((line) => ({ rank, line }))
	})
}

/** Natural Earth's rivers as lines with their properties. */
export function naturalEarthRivers(): { readonly name: string; readonly scalerank: number; readonly line: Line }[] {
	const { west, south, east, north } = DATA_BOX
	const file = scratch('ne-rivers.json')
	mapshaper(
		debianFile('magics/10m/ne_10m_rivers_lake_centerlines.shp'),
		'-clip',
		`bbox=${west},${south},${east},${north}`,
		'-explode',
		'-o',
		'format=geojson',
		file,
	)
	return readCollection(file).features.flatMap(({ geometry, properties }) =>
		geometry.type === 'LineString'
			? [{ name: String(properties?.name), scalerank: Number(properties?.scalerank), line: geometry.coordinates }]
			: [],
	)
}

function naturalEarthFill(drawn: readonly RiverLine[]): RiverLine[] {
	const index = new PointIndex(drawn.filter(({ rank }) => rank <= 4).map(({ line }) => densified(line, 0.6)))
	return naturalEarthRivers().flatMap(({ scalerank, line }) => {
		const runs: Position[][] = [[]]
		for (const point of densified(rounded(line, 2), 0.6))
			if (index.near(point, FILL_DISTANCE)) runs.push([])
			else runs.at(-1)?.push(point)
		const rank = scalerank <= 4 ? 1 : scalerank <= 7 ? 2 : 3
		return runs
			.filter((part) => part.length > 1 && lengthOf(part) > FILL_LENGTH)
			.map((part) => {
				// The nearest point may be a tributary's; what then remains open is closed below.
				const [start, end] = [part[0], part.at(-1)].map((point) => point && index.near(point, FILL_SNAP))
				return { rank, line: [...(start ? [start] : []), ...part, ...(end ? [end] : [])] }
			})
	})
}

/** A great river's loose end this near to another part of it is joined straight, km: two such gaps, in the Tigris. */
const JOIN = 4.5

function withoutGaps(lines: readonly RiverLine[]): RiverLine[] {
	const great = lines.filter(({ rank }) => rank === 1)
	return lines.map((river) => {
		if (river.rank !== 1) return river
		const others = new PointIndex(great.filter((other) => other !== river).map(({ line }) => line))
		const missing = (end: Position | undefined): Position[] => {
			const point = end && !others.near(end, 0.05) ? others.near(end, JOIN) : undefined
			return point ? [point] : []
		}
		return { rank: 1, line: [...missing(river.line[0]), ...river.line, ...missing(river.line.at(-1))] }
	})
}

export function riverLines(): RiverLine[] {
	const drawn = wdbii()
	return withoutGaps([...drawn, ...naturalEarthFill(drawn)])
}
