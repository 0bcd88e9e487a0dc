import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { firstPicture, freshPage } from './benchPage.ts'
import { sum, table, tenths } from './numbers.ts'

/** Script that the page itself runs: nothing happens before it is there. */
const CRITICAL = 'script on the critical path'
/** What the page asks for with it, and waits for only where the map is to be: MapLibre. */
const OF_MAP = 'script of the map'
/** What a file is for, by its name in the build; the first match counts. */
const KINDS: readonly (readonly [kind: string, name: RegExp])[] = [
	['page', /^$|\.html$|\.svg$/],
	["MapLibre's worker", /worker.*\.js$/],
	[CRITICAL, /(?!)/],
	[OF_MAP, /(?!)/],
	['script beside it', /\.js$/],
	['styles', /\.css$/],
	['fonts', /\.woff2?$/],
	['record', /^(datapackage|bases|events|actors)-/],
	['what is only read', /^(sources|texts)-/],
	['picture of the opening', /\.avif$/],
	['what installs the page', /\.webmanifest$|^icon-.*\.png$/],
	['ground', /\.(geojson|json|webp)$/],
]

/** Formats that are compressed already. */
const PACKED = /\.(woff2|webp|png|avif)$/

interface Loaded {
	readonly kind: string
	readonly bytes: number
	readonly gzip: number
}

/**
 * What an empty cache has to fetch before the map stands there for the first time, from the browser's own account.
 * @param outDir the build that is served
 */
export async function firstLoad(browser: Browser, url: string, outDir: string): Promise<string> {
	const { page, context } = await freshPage(browser)
	const started = new Map<string, number>()
	page.on('request', (request) => {
		// A file that is asked for again comes from the browser's memory.
		if (!started.has(request.url())) started.set(request.url(), request.timing().startTime)
	})
	await page.goto(url)
	const shown = (await page.evaluate(() => performance.timeOrigin)) + (await firstPicture(page))
	const files = [...started]
		// Workers are started from blobs of the page's own, which nobody fetches.
		.filter(([address, time]) => time <= shown && address.startsWith(url))
		.map(([address]) => loaded(outDir, address, url))
	await context.close()

	const row = (kind: string, some: readonly Loaded[]): (string | number)[] => [
		kind,
		some.length,
		kilobytes(sum(some.map(({ bytes }) => bytes))),
		kilobytes(sum(some.map(({ gzip }) => gzip))),
	]
	return table(
		['until the first map', 'requests', 'kB', 'kB gzip'],
		[
			...KINDS.map(([kind]) =>
				row(
					kind,
					files.filter((file) => file.kind === kind),
				),
			),
			row('**all**', files),
		],
	)
}

function loaded(outDir: string, address: string, url: string): Loaded {
	const path = address.slice(url.length)
	const name = path.replace(/^assets\//, '')
	const content = readFileSync(join(outDir, path === '' ? 'index.html' : path))
	const page = readFileSync(join(outDir, 'index.html'), 'utf8')
	const named =
		name.endsWith('.js') && page.includes(name) ? (page.includes(`src="./${path}"`) ? CRITICAL : OF_MAP) : null
	const kind = named ?? KINDS.find(([, pattern]) => pattern.test(name))?.[0]
	if (kind === undefined) throw new Error(`No kind of file is known for "${name}"; add it to KINDS.`)
	return {
		kind,
		bytes: content.length,
		gzip: PACKED.test(name) ? content.length : gzipSync(content, { level: 9 }).length,
	}
}

function kilobytes(bytes: number): number {
	return tenths(bytes / 1000)
}
