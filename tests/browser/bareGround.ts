/**
 * A ground with next to nothing on it, for tests that look at no ground: half of what a page costs that comes up in
 * software is the land, its rivers and its relief (7 processor seconds, and 4 like this; 29 November 2026).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { LAYER_FILES } from '../../src/basemap/layers.ts'
import { GEO } from '../helpers.ts'

/** Files of the ground as the build names them: `places-B48RpgTj.geojson`. */
const LAYERS = new Set<string>(Object.values(LAYER_FILES).map((file) => file.replace('.geojson', '')))
const FILE = /(?:^|\/)assets\/([\w.]+?)-[\w-]{8}\.(\w+)$/

const bare = (name: string): Buffer => readFileSync(join(GEO, 'bare', name))

/** What is sent instead of a file of the build, by its path; `null` for what is no part of the ground. */
export function bareFiles(): (path: string) => Buffer | null {
	const land = bareLand()
	return (path) => {
		const [, name = '', ending = ''] = FILE.exec(path) ?? []
		if (name === 'land.topo') return land
		// Pictures for export come whole: half a JPEG is refused, and this is none.
		if (name.startsWith('relief_') && ending === 'webp') return bare('relief.png')
		return ending === 'geojson' && LAYERS.has(name) ? bare('empty.geojson') : null
	}
}

/** Answers for the files of the ground, and for nothing else. */
export function bareGround(): Plugin {
	const instead = bareFiles()
	return {
		name: 'handover-bare-ground',
		configurePreviewServer: ({ middlewares }) => {
			middlewares.use((request, response, next) => {
				const path = request.url ?? ''
				const body = instead(path)
				if (body === null) return next()
				// Pictures are known by their first bytes.
				if (!path.includes('/relief_')) response.setHeader('content-type', 'application/json')
				response.end(body)
			})
		},
	}
}

/** Every country of the record as the same rectangle, and no sea. */
function bareLand(): Buffer {
	const { handover } = JSON.parse(readFileSync(join(GEO, 'datapackage.json'), 'utf8'))
	const { countries, home } = handover.region
	const [west, south, east, north] = home
	const corners = [
		[west, south],
		[west, north],
		[east, north],
		[east, south],
		[west, south],
	]
	const geometries = countries.map(({ alpha_3: a3 }: { alpha_3: string }) => ({
		type: 'Polygon',
		arcs: [[0]],
		properties: { a3 },
	}))
	const objects = {
		countries: { type: 'GeometryCollection', geometries },
		sea: { type: 'GeometryCollection', geometries: [] },
	}
	return Buffer.from(JSON.stringify({ type: 'Topology', arcs: [corners], objects }))
}
