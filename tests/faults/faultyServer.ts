import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { bareFiles } from '../browser/bareGround.ts'
import { ROOT } from '../browser/site.ts'

/** What can be wrong with a file. */
export const WAYS = ['missing', 'a page instead', 'cut off', 'hangs'] as const
export type Way = (typeof WAYS)[number]

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.wasm': 'application/wasm',
	'.svg': 'image/svg+xml',
	'.avif': 'image/avif',
	'.webp': 'image/webp',
	'.jpg': 'image/jpeg',
	'.woff2': 'font/woff2',
	'.ttf': 'font/ttf',
}

/** One visit of the page: its own address, its own faults, and what it has asked for. */
export interface Lane {
	readonly url: string
	/** What is wrong now, by file. */
	readonly faults: Map<string, Way>
	/** Other bytes than the build's, by file. */
	readonly instead: Map<string, string>
	/** Files that are to be seen to come, once they are not faulty: they come whole, whatever else comes bare. */
	readonly awaited: Set<string>
	/** Files that the browser has kept since it was given them, and does not ask for again. */
	readonly kept: Set<string>
	/** Files that are asked for only to be forgotten. */
	readonly forgotten: Set<string>
	/** Files that were given since they were last faulty. */
	readonly given: Set<string>
	/** Files that were asked for; emptied by whoever reads it. */
	readonly asked: Set<string>
	/** When something was last asked for, by `Date.now()`. */
	lastAsked: number
}

export interface FaultyServer {
	/** @param bare what of the ground comes empty as long as it is not what is faulty */
	lane(bare?: RegExp): Lane
	close(): void
}

/** The policy of the page as the hosting text gives it for a server to send. */
function policyAsHeader(): string {
	const text = readFileSync(join(ROOT, 'docs', 'hosting.md'), 'utf8')
	const [, policy] = /^Content-Security-Policy: (.*script-src.*)$/m.exec(text) ?? []
	if (!policy) throw new Error('docs/hosting.md has no policy.')
	return policy
}

/** Serves a build, with its policy as a header besides, many times over, each time with faults of its own. Half a file comes without its length, so that no browser knows. */
export async function serveFaulty(folder: string): Promise<FaultyServer> {
	const lanes = new Map<string, Lane>()
	const bareNames = new Map<Lane, RegExp>()
	const bareFile = bareFiles()
	const bytes = new Map<string, Buffer | null>()
	const read = (file: string): Buffer | null => {
		const known = bytes.get(file)
		if (known !== undefined) return known
		let found: Buffer | null = null
		try {
			found = readFileSync(join(folder, file))
		} catch {}
		bytes.set(file, found)
		return found
	}
	const policy = policyAsHeader()
	const server = createServer((request, response) => {
		const [, name = '', path = ''] = /^\/([^/]+)\/([^?]*)/.exec(request.url ?? '') ?? []
		const file = decodeURIComponent(path) || 'index.html'
		const lane = lanes.get(name)
		const ground = lane && bareNames.get(lane)?.test(file.replace('assets/', ''))
		const empty = ground && !lane.awaited.has(file) ? bareFile(file) : null
		const body = lane?.instead.get(file) ?? empty ?? read(file)
		const way = lane?.forgotten.has(file) || body === null ? 'missing' : (lane?.faults.get(file) ?? null)
		if (lane && !lane.forgotten.has(file)) {
			lane.asked.add(file)
			lane.lastAsked = Date.now()
		}
		// A program that is kept is kept as it was understood, too: anew it costs twice the time of all the rest.
		const keeps = way === null && file.startsWith('assets/') && (empty !== null || !ground)
		if (keeps) lane?.kept.add(file)
		response.setHeader('cache-control', keeps ? 'max-age=3600' : 'no-store')
		response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain')
		// As the hosting text says: not with the maps as one file, nor with the page over a ground from the web.
		if (!/^embed\/|^online\.html/.test(file)) response.setHeader('content-security-policy', policy)
		switch (way) {
			case 'hangs':
				return
			case 'missing':
				response.statusCode = 404
				response.end('Not found')
				return
			case 'a page instead':
				response.setHeader('content-type', 'text/html')
				response.end('<!doctype html><p>Not here</p>')
				return
			case 'cut off':
				response.write(body?.slice(0, body.length / 2))
				response.end()
				return
			default:
				lane?.given.add(file)
				response.end(body)
		}
	})
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
	const { port } = server.address() as AddressInfo
	return {
		lane(bare) {
			const name = `v${lanes.size}`
			const lane: Lane = {
				url: `http://127.0.0.1:${port}/${name}/`,
				faults: new Map(),
				instead: new Map(),
				awaited: new Set(),
				kept: new Set(),
				forgotten: new Set(),
				given: new Set(),
				asked: new Set(),
				lastAsked: 0,
			}
			lanes.set(name, lane)
			if (bare) bareNames.set(lane, bare)
			return lane
		},
		close: () => {
			server.closeAllConnections()
			server.close()
		},
	}
}
