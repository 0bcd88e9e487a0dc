import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'

/** How `MapView` asks for the address of MapLibre's worker. */
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
/** The map, which comes beside the page. */
export const MAP_VIEW = fileURLToPath(new URL('../MapView.tsx', import.meta.url))
const CORE = fileURLToPath(new URL('../../core/', import.meta.url))
const WORKER_ADDRESS = '\0maplibre-worker-address.js'

/** The source of MapLibre, which comes with its package. */
const SOURCE = join(dirname(fileURLToPath(import.meta.resolve('maplibre-gl/package.json'))), 'src')
const ENTRY = join(SOURCE, 'index.ts')
const WORKER_ENTRY = join(SOURCE, 'source', 'worker.ts')

/** Parts of MapLibre that the map does not have, by the classes that they give to what they show. */
const UNUSED =
	/\.maplibregl-(popup|marker|user-location|ctrl-(zoom|compass|geolocate|terrain|globe|fullscreen|shrink|logo|group|icon|scale))/

/** As much of a rule as is needed here. */
interface StyleRule {
	readonly source?: { readonly input: { readonly file?: string | undefined } } | undefined
	selectors: string[]
	remove(): void
}

/** Without the looks of its other controls, whose pictures are written into them: 9 of its 10 kB (gzip) before the first map. */
const leanStyles = {
	postcssPlugin: 'handover-lean-maplibre-styles',
	Rule(rule: StyleRule) {
		if (!rule.source?.input.file?.endsWith('maplibre-gl.css')) return
		const left = rule.selectors.filter((selector) => !UNUSED.test(selector))
		if (left.length === 0) rule.remove()
		else if (left.length < rule.selectors.length) rule.selectors = left
	},
}

/**
 * react-map-gl asks for all of MapLibre where it is given none; it is given what is used (`MapView`), and so it asks for
 * nothing. Controls, popups and markers that nobody sees were 12 kB of the first script (gzip), and their looks 9.
 */
export function leanMapLibre(): Plugin {
	const asks = "mapLib || import('maplibre-gl')"
	return {
		name: 'handover-lean-maplibre',
		apply: 'build',
		enforce: 'pre',
		config: () => ({ css: { postcss: { plugins: [leanStyles] } } }),
		transform(code, id) {
			if (!id.endsWith('@vis.gl/react-maplibre/dist/components/map.js')) return undefined
			if (!code.includes(asks)) this.error(`react-map-gl no longer has "${asks}"`)
			return { code: code.replace(asks, 'mapLib'), map: null }
		},
	}
}

/**
 * What a map of ours never draws, by MapLibre's file: `mergeStyles` takes it out of styles of others, or says that it is
 * not read. In kB of gzip: the globe 18, hills in three dimensions 6, a second form of vector tiles 22 (decoders that page
 * and worker both had), and of the description of its package, of which it asks the version, 2.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
	[join(SOURCE, 'geo', 'projection', 'projection_factory.ts')]: `
		import { MercatorCameraHelper } from './mercator_camera_helper.ts'
		import { MercatorProjection } from './mercator_projection.ts'
		import { createMercatorTransform } from './mercator_transform.ts'
		export function createProjectionFromName(_name, constrainOverride) {
			return {
				projection: new MercatorProjection(),
				transform: createMercatorTransform({ constrainOverride }),
				cameraHelper: new MercatorCameraHelper(),
			}
		}`,
	[join(SOURCE, 'render', 'terrain.ts')]: leftOut('Terrain'),
	[join(SOURCE, 'webgl', 'render_to_texture.ts')]: leftOut('RenderToTexture'),
	'\0@maplibre/mlt': `export const GEOMETRY_TYPE = {}; export const decodeTile = ${thrower('MLT')}`,
}
/** MapLibre asks all of its package's description for its version. */
const DESCRIPTION = join(SOURCE, '..', 'package.json')

function leftOut(name: string): string {
	return `export class ${name} { constructor() { (${thrower(name)})() } }`
}

function thrower(what: string): string {
	return `() => { throw new Error('${what} is left out of this map (src/map/build).') }`
}

/** What a build knows of its modules once all are read. */
interface Graph {
	getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Modules and all that they import, however far. @param found what is known already; they are put into it */
export function withImports(graph: Graph, modules: readonly string[], found = new Set<string>()): Set<string> {
	for (const id of modules) {
		if (found.has(id)) continue
		found.add(id)
		withImports(graph, graph.getModuleInfo(id)?.importedIds ?? [], found)
	}
	return found
}

/** Which modules of the build are whose; known when all are read. */
export interface SharedModules {
	/** Of MapLibre's page and of its worker. */
	readonly shared: (id: string) => boolean
	/** Of the page and not of the worker. */
	readonly ofPage: (id: string) => boolean
	/** Of `core`, needed by the map and not before; other parts need most of it as well. */
	readonly ofMarks: (id: string) => boolean
}

/**
 * MapLibre is built from its own source, page and worker at once: the package's two files each hold the 150 kB (gzip)
 * that both need, and a reader fetched them twice before the first map.
 */
export function sharedMapLibre(): Plugin & SharedModules {
	/** Modules that the worker imports, however far. */
	const ofWorker = new Set<string>()
	const ofMap = new Set<string>()
	const ofMapView = new Set<string>()
	return {
		name: 'handover-shared-maplibre',
		apply: 'build',
		enforce: 'pre',
		shared: (id) => ofWorker.has(id) && ofMap.has(id),
		ofPage: (id) => !ofWorker.has(id),
		ofMarks: (id) => ofMapView.has(id) && id.startsWith(CORE),
		resolveId(source) {
			if (source === 'maplibre-gl') return ENTRY
			if (source === '@maplibre/mlt') return `\0${source}`
			return source === WORKER ? WORKER_ADDRESS : undefined
		},
		load(id) {
			if (LEFT_OUT[id] !== undefined) return LEFT_OUT[id]
			if (id === DESCRIPTION)
				return JSON.stringify({ version: (JSON.parse(readFileSync(id, 'utf8')) as { version: string }).version })
			if (id !== WORKER_ADDRESS) return undefined
			const chunk = this.emitFile({
				type: 'chunk',
				id: WORKER_ENTRY,
				name: 'maplibre-gl-worker',
				preserveSignature: false,
			})
			return `export default import.meta.ROLLUP_FILE_URL_${chunk}`
		},
		// Its classes say the types of fields that something else sets: as the standard has it, they would be emptied again.
		transform: (code, id) =>
			id.startsWith(SOURCE) && id.endsWith('.ts')
				? transformWithOxc(code, id, {
						typescript: { removeClassFieldsWithoutInitializer: true },
						assumptions: { setPublicClassFields: true },
					})
				: undefined,
		buildEnd() {
			for (const id of Object.keys(LEFT_OUT))
				if (!this.getModuleInfo(id)) this.error(`MapLibre no longer has ${id}: what stands in for it is not asked for`)
			withImports(this, [WORKER_ENTRY], ofWorker)
			withImports(this, [ENTRY], ofMap)
			withImports(this, [MAP_VIEW], ofMapView)
		},
	}
}
