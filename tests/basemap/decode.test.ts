import { readFileSync } from 'node:fs'
import type { FeatureCollection, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { distance, nearest } from '../../geo/basemap/recipe/plane.ts'
import { type BorderClass, groundOf, type LandTopology } from '../../src/basemap/decode.ts'
import { BASEMAP } from '../basemapFile.ts'
import { MANIFEST } from '../shipped.ts'

const text = readFileSync(new URL('../../geo/basemap/land.topo.json', import.meta.url), 'utf8')
const topology = JSON.parse(text) as LandTopology
const ground = groundOf(topology, BASEMAP, MANIFEST.region)

/** Every position of a geometry's coordinates, however deep they are nested. */
function positions(coordinates: unknown): Position[] {
	if (!Array.isArray(coordinates)) return []
	return typeof coordinates[0] === 'number' ? [coordinates as Position] : coordinates.flatMap(positions)
}

function box(coordinates: unknown): [west: number, south: number, east: number, north: number] {
	const all = positions(coordinates)
	const lngs = all.map(([lng = Number.NaN]) => lng)
	const lats = all.map(([, lat = Number.NaN]) => lat)
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
}

/** Even-odd test over all rings of a polygon or multipolygon. */
function contains(coordinates: unknown, [lng, lat]: readonly [number, number]): boolean {
	const rings: Position[][] = []
	const collect = (part: unknown): void => {
		if (!Array.isArray(part)) return
		if (Array.isArray(part[0]) && typeof part[0][0] === 'number') rings.push(part as Position[])
		else part.forEach(collect)
	}
	collect(coordinates)
	let inside = false
	for (const ring of rings) {
		ring.forEach(([x1 = 0, y1 = 0], index) => {
			const [x2 = 0, y2 = 0] = ring[index === 0 ? ring.length - 1 : index - 1] ?? []
			if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
		})
	}
	return inside
}

const BAGHDAD = [44.4, 33.34] as const
const TEHRAN = [51.42, 35.67] as const
const MID_GULF = [51.5, 27.5] as const

describe('groundOf', () => {
	test('Iraq is one feature and lies where Iraq lies', () => {
		expect(ground.home.features).toHaveLength(1)
		const [west, south, east, north] = box(ground.home.features[0]?.geometry.coordinates)
		expect(west).toBeCloseTo(38.79, 1)
		expect(south).toBeCloseTo(29.06, 1)
		expect(east).toBeCloseTo(48.6, 0)
		expect(north).toBeCloseTo(37.38, 1)
		expect(contains(ground.home.features[0]?.geometry.coordinates, BAGHDAD)).toBe(true)
	})

	test('the mask covers the neighbours and leaves Iraq and the sea bare', () => {
		const mask = ground.mask.features[0]?.geometry.coordinates
		expect(contains(mask, TEHRAN)).toBe(true)
		expect(contains(mask, BAGHDAD)).toBe(false)
		expect(contains(mask, MID_GULF)).toBe(false)
	})

	test('the sea is where the sea is', () => {
		const covered = (point: readonly [number, number]): boolean =>
			ground.sea.features.some((part) => contains(part.geometry.coordinates, point))
		expect(covered(MID_GULF)).toBe(true)
		expect(covered(BAGHDAD)).toBe(false)
		expect(covered(TEHRAN)).toBe(false)
	})

	test.each<[BorderClass, number]>([
		['home', 500],
		['other', 2000],
		['disputed', 100],
	])('borders of class %s are there', (wanted, atLeast) => {
		const found = ground.borders.features.filter((border) => border.properties.class === wanted)
		expect(found).toHaveLength(1)
		expect(positions(found[0]?.geometry.coordinates).length).toBeGreaterThan(atLeast)
	})

	test("Iraq's border stays around Iraq", () => {
		const iraq = ground.borders.features.find((border) => border.properties.class === 'home')
		const [west, south, east, north] = box(iraq?.geometry.coordinates)
		expect(west).toBeGreaterThan(38)
		expect(south).toBeGreaterThan(29)
		expect(east).toBeLessThan(49)
		expect(north).toBeLessThan(38)
	})

	test('there is a coast', () => {
		expect(positions(ground.coast.features[0]?.geometry.coordinates).length).toBeGreaterThan(3000)
	})

	test('the topology is left as it was', () => {
		expect(JSON.stringify(topology)).toBe(JSON.stringify(JSON.parse(text)))
	})

	test('a topology without Iraq is refused', () => {
		const { countries, sea } = topology.objects
		const rest = {
			...countries,
			geometries: countries.geometries.filter(({ properties }) => !JSON.stringify(properties).includes('IRQ')),
		}
		expect(() => groundOf({ ...topology, objects: { countries: rest, sea } }, BASEMAP, MANIFEST.region)).toThrow(/IRQ/)
	})
})

describe('the files agree with each other', () => {
	const lines = (name: string, properties: Readonly<Record<string, unknown>> = {}): Position[][] =>
		(
			JSON.parse(
				readFileSync(new URL(`../../geo/basemap/${name}.geojson`, import.meta.url), 'utf8'),
			) as FeatureCollection
		).features
			.filter((feature) => Object.entries(properties).every(([key, value]) => feature.properties?.[key] === value))
			.flatMap(({ geometry }) => (geometry.type === 'MultiLineString' ? geometry.coordinates : []))
	const around = (a: Position, b: Position): boolean => Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < 0.2

	test('the first rivers are the great rivers, coarser', () => {
		const great = lines('rivers_major')
		const first = lines('rivers_first').flat()
		expect(first.length).toBeLessThan(great.flat().length / 2)
		const far = first.filter((point) => !great.some((line) => nearest(line, [...point]).km < 1.5))
		expect(far).toEqual([])
	})

	test('every governorate line ends at another one or at the border', () => {
		const governorates = lines('governorates')
		const outline = positions(ground.home.features[0]?.geometry.coordinates).map((point) => [...point])
		const loose = governorates.flatMap((line) =>
			[line[0], line.at(-1)].filter((end) => {
				if (!end) return true
				const met = governorates.some(
					(other) => other !== line && [other[0], other.at(-1)].some((point) => point && distance(point, end) < 0.02),
				)
				return !met && nearest(outline, end).km > 0.05
			}),
		)
		expect(loose).toEqual([])
	})

	test('governorate lines beside the Tigris are the Tigris', () => {
		const great = lines('rivers_major').flat()
		const onRiver = (point: Position): boolean =>
			great.some((other) => around(other, point) && distance([...other], [...point]) < 0.001)
		const shared = lines('governorates').flat().filter(onRiver)
		expect(shared.length).toBeGreaterThan(150)
	})
})
