import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { transformWithOxc } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { svgOf } from '../../src/picture/svg.ts'
import { stillMapFrame, stillOf } from '../../src/still/still.ts'
import { launchBrowser } from '../browser/launch.ts'
import { ROOT } from '../helpers.ts'
import { optionsOf, resources } from '../still/sample.ts'

/** What the page's scripts see: the module's functions on `window`. */
type Raster = typeof import('../../src/picture/raster.ts')
declare global {
	interface Window {
		raster: Raster
	}
}

/** All of the page's: a single small one is there before anybody can miss it. */
const FILES = [
	{ family: 'IBM Plex Sans', weight: 500, style: 'normal', url: '/ibm-plex-sans-latin-500-normal.woff2' },
	{ family: 'IBM Plex Sans', weight: 600, style: 'normal', url: '/ibm-plex-sans-latin-600-normal.woff2' },
	{
		family: 'IBM Plex Sans Arabic',
		weight: 500,
		style: 'normal',
		url: '/ibm-plex-sans-arabic-arabic-500-normal.woff2',
	},
	{
		family: 'IBM Plex Sans Arabic',
		weight: 600,
		style: 'normal',
		url: '/ibm-plex-sans-arabic-arabic-600-normal.woff2',
	},
	{ family: 'Source Serif 4', weight: 400, style: 'italic', url: '/source-serif-4-latin-400-italic.woff2' },
] as const

function fontAt(url: string): Buffer | null {
	const file = FILES.find((candidate) => candidate.url === url)
	const folder = file?.family.toLowerCase().replaceAll(' ', '-')
	return file ? readFileSync(join(ROOT, 'node_modules/@fontsource', folder ?? '', 'files', url)) : null
}

let server: Server
let browser: Browser
let page: Page

beforeAll(async () => {
	// The module and what it imports, under the paths they have in the project.
	const modules = new Map(
		await Promise.all(
			['/picture/raster.ts', '/core/tellingError.ts'].map(async (path) => {
				const file = join(ROOT, 'src', path)
				return [path, (await transformWithOxc(readFileSync(file, 'utf8'), file, {})).code] as const
			}),
		),
	)
	server = createServer(({ url = '/' }, response) => {
		const html = '<!doctype html><script type="module">window.raster = await import("/picture/raster.ts")</script>'
		const [font, code] = [fontAt(url), modules.get(url)]
		if (url === '/') response.setHeader('Content-Type', 'text/html').end(html)
		else if (code !== undefined) response.setHeader('Content-Type', 'text/javascript').end(code)
		else if (font) response.setHeader('Content-Type', 'font/woff2').end(font)
		else response.writeHead(404).end()
	}).listen(0, '127.0.0.1')
	browser = await launchBrowser()
	page = await browser.newPage()
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
	await page.waitForFunction(() => window.raster !== undefined)
}, 60_000)

afterAll(async () => {
	await browser?.close()
	server?.close()
})

/** The PNG, or the message of what went wrong. */
function draw(svg: string, width: number, height: number, scale: number): Promise<readonly number[] | string> {
	return page.evaluate(
		([text, ...size]) =>
			window.raster.rasterise(text, ...size).then(
				async (blob) => [...new Uint8Array(await blob.arrayBuffer())],
				(error: Error) => `${error.name}: ${error.message}`,
			),
		[svg, width, height, scale] as const,
	)
}

test('the PNG has the size asked for, and its words are in it', async () => {
	const fontCss = await page.evaluate((files) => window.raster.fontCssOf(files), FILES)
	expect(fontCss).toMatch(
		/^@font-face\{font-family:'IBM Plex Sans';font-weight:500;.*src:url\(data:font\/woff2;base64,/,
	)
	const bytes = await draw(svgOf(stillOf(optionsOf(), resources), { fontCss }), 1200, 900, 2)
	if (typeof bytes === 'string') throw new Error(bytes)
	const png = PNG.sync.read(Buffer.from(bytes))
	expect([png.width, png.height]).toEqual([2400, 1800])
	// The date stands in the head: a picture drawn before its fonts are there has no ink in it.
	const head = png.data.subarray(0, stillMapFrame(optionsOf(), resources).at[1] * 2 * png.width * 4)
	let ink = 0
	for (let at = 0; at < head.length; at += 4) ink += (head[at] ?? 255) < 90 ? 1 : 0
	expect(ink).toBeGreaterThan(1000)
}, 60_000)

test('a picture that cannot be drawn, or is too large, is an error with a sentence', async () => {
	expect(await draw('<svg', 100, 100, 1)).toMatch(/^RasterError: This browser could not draw the picture/)
	expect(await draw(svgOf(stillOf(optionsOf(), resources)), 1200, 900, 40)).toMatch(
		/^RasterError: .*48000 × 36000 pixels/,
	)
}, 60_000)

test('a font that does not arrive is named', async () => {
	const message = await page.evaluate(
		(files) => window.raster.fontCssOf(files).then(String, (error: Error) => error.message),
		[{ ...FILES[0], url: '/missing.woff2' }],
	)
	expect(message).toContain('missing.woff2')
})
