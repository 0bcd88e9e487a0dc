/**
 * `land.topo.json`: countries and sea as one topology, so that a border and the coast are each one line for both sides.
 * OpenStreetMap through two packages: countries with their territorial sea, and the sea. A country's land is the first
 * without the second; the packages' own land polygons have inland water cut out, which breaks borders that run
 * through lakes.
 */
import { readFileSync } from 'node:fs'
import { mapshaper, npmFile, scratch, writeProduct } from './tools.ts'

const BOX = '16,6,78,54'
/** Metres that a line may stray from its source: a pixel at zoom 9 for Iraq, at zoom 6 far away. */
const TOLERANCE = `({IRQ:120,KWT:120,SYR:380,JOR:420,ISR:420,LBN:420,PSE:420,BHR:420,QAT:420,IRN:650,SAU:650,TUR:1000})[a3]||3000`
/** Steps of the grid across the box: 36 by 33 metres. */
const GRID = 160_001

mapshaper(
	'-i',
	npmFile('@geo-maps/earth-seas-10m/map.geo.json'),
	'-clip',
	`bbox=${BOX}`,
	'-dissolve',
	'-o',
	scratch('seas.geojson'),
)
mapshaper(
	'-i',
	npmFile('@geo-maps/countries-maritime-10m/map.geo.json'),
	'-clip',
	`bbox=${BOX}`,
	'-rename-fields',
	'a3=A3',
	'-erase',
	scratch('seas.geojson'),
	'-dissolve',
	'a3',
	'-filter-islands',
	'min-area=2km2',
	'-simplify',
	'dp',
	'variable',
	'keep-shapes',
	`interval=${TOLERANCE}`,
	'-clean',
	'gap-fill-area=30km2',
	'-o',
	scratch('countries.geojson'),
)
// The sea is what the box holds besides land; smaller holes are lakes or slips between two countries' lines.
mapshaper(
	'-rectangle',
	`bbox=${BOX}`,
	'name=sea',
	'-i',
	scratch('countries.geojson'),
	'name=countries',
	'-target',
	'sea',
	'-erase',
	'countries',
	'-explode',
	'-filter',
	'this.area > 3e8',
	'-o',
	scratch('land.topo.json'),
	'format=topojson',
	`quantization=${GRID}`,
	'target=countries,sea',
)
writeProduct('land.topo.json', readFileSync(scratch('land.topo.json')))
