/** Where the recipe finds its sources and puts its products. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { csvParse } from 'd3-dsv'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { BasemapFile } from '../../../src/basemap/about.ts'
import { type Ground, groundOf, type LandTopology } from '../../../src/basemap/decode.ts'
import { manifestOf } from '../../../src/data/read.ts'
import type { RawManifest } from '../../../src/data/schema.ts'

/** The folder that `fetch.sh` fills. */
export const WORK = process.env.GROUND_WORK ?? join(tmpdir(), 'handover-ground')

export const npmFile = (path: string): string => join(WORK, 'node_modules', path)
export const debianFile = (path: string): string => join(WORK, 'debian/usr/share', path)

/** A file of this run, for tools that speak through files. */
export function scratch(name: string): string {
	const folder = join(WORK, 'scratch')
	mkdirSync(folder, { recursive: true })
	return join(folder, name)
}

export const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
export const readCollection = (path: string): FeatureCollection => readJson(path)

/** The land as the program decodes it, for the country of the record beside this folder. */
export function groundOfRecord(land: LandTopology): Ground {
	const beside = <T>(path: string): T => readJson(fileURLToPath(new URL(path, import.meta.url)))
	const { region } = manifestOf(beside<RawManifest>('../../datapackage.json'))
	return groundOf(land, beside<BasemapFile>('../basemap.json'), region)
}

/** West, south, east, north of the relief. */
export const RELIEF_BOUNDS = readJson<BasemapFile>(fileURLToPath(new URL('../basemap.json', import.meta.url))).relief

/** A hand-kept table of the recipe. */
export const table = (name: string): Record<string, string>[] => [
	...csvParse(readFileSync(new URL(`tables/${name}.csv`, import.meta.url), 'utf8')),
]

/** A product of an earlier step. */
export const product = <T>(name: string): T => readJson(new URL(`../${name}`, import.meta.url).pathname)

/** Writes a product beside the recipe, named as the map loads it, and says how large it became. */
export function writeProduct(name: string, content: string | Uint8Array): void {
	writeFileSync(new URL(`../${name}`, import.meta.url), content)
	const packed = /\.(webp|jpg)$/.test(name)
	const bytes = packed ? content.length : gzipSync(content, { level: 9 }).length
	console.log(`${name}: ${(bytes / 1000).toFixed(1)} kB${packed ? '' : ' gzip'}`)
}

/** A line a row, so that a change of the recipe reads as a change of rows. */
export function writeFeatures(name: string, features: readonly Feature[]): void {
	const rows = features.map((feature) => JSON.stringify(feature)).join(',\n')
	writeProduct(name, `{"type":"FeatureCollection","features":[\n${rows}\n]}\n`)
}

/** Hands shapes to a tool that reads files. */
export const writeScratch = (path: string, features: readonly Feature[]): void =>
	writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))

export const feature = (geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
	type: 'Feature',
	properties,
	geometry,
})

export const mapshaper = (...args: string[]): void => run(process.execPath, npmFile('mapshaper/bin/mapshaper'), ...args)

export function run(program: string, ...args: string[]): void {
	execFileSync(program, args, { cwd: scratch(''), stdio: ['ignore', 'ignore', 'inherit'] })
}
