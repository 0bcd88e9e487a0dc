import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** The page without its opening picture, at this name beside it. */
export const NO_PICTURE = 'no-picture.html'
const PICTURE = /<picture>[\s\S]*?<\/picture>/

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	geojson: 'application/geo+json',
	svg: 'image/svg+xml',
}

/** Sends what the hosting text asks of a server: text compressed, and hashed files to be kept for good. */
export function compressed(folder: string): Plugin {
	const sent = new Map<string, Buffer>()
	const bodyOf = (name: string): Buffer | null => {
		const path = join(folder, name === NO_PICTURE ? 'index.html' : name)
		if (!existsSync(path) || statSync(path).isDirectory()) return null
		const text = readFileSync(path, 'utf8')
		return gzipSync(name === NO_PICTURE ? text.replace(PICTURE, '') : text)
	}
	return {
		name: 'bench-compressed',
		configurePreviewServer: ({ middlewares }) => {
			middlewares.use((request, response, next) => {
				const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
				const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
				if (name.startsWith('assets/')) response.setHeader('cache-control', 'public, max-age=31536000, immutable')
				const body = type === undefined ? null : (sent.get(name) ?? bodyOf(name))
				if (body === null || type === undefined) return next()
				sent.set(name, body)
				response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length })
				response.end(body)
			})
		},
	}
}
