/**
 * The site behind a real nginx, with the configuration of docs/hosting.md. Skipped where there is none: `apt-get install
 * nginx`, or unpack its package and name the program in HANDOVER_NGINX; it runs without rights of its own.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtSite, MALI_SITE } from '../browser/builtSite.ts'
import { handover } from '../cli/cli.ts'
import { FIXTURES, ROOT } from '../helpers.ts'
import { has } from '../programs.ts'
import { tempDir } from '../tempDir.ts'
import { attributes, filesOf, pagesIn } from './pages.ts'

const NGINX = process.env.HANDOVER_NGINX ?? 'nginx'
const folder = tempDir()

const there = has(NGINX)
if (!there) process.stderr.write('There is no nginx here: the site is not tried behind one (apt-get install nginx).\n')

describe.skipIf(!there)('behind nginx', () => {
	let address = ''
	let stop: () => Promise<unknown> = async () => {}

	beforeAll(async () => {
		const live = await builtSite(MALI_SITE)
		const { code, err } = await handover(
			[
				'publish',
				'--record',
				join(FIXTURES, 'mali'),
				'--live',
				live,
				'-o',
				'site',
				'--base-url',
				'https://example.org/',
			],
			folder(),
		)
		expect([code, err]).toEqual([0, expect.stringContaining('Published')])
		const port = await freePort()
		address = `http://127.0.0.1:${port}/`
		mkdirSync(join(folder(), 'tmp'))
		writeFileSync(join(folder(), 'nginx.conf'), configuration(port))
		const child = spawn(NGINX, ['-p', folder(), '-c', 'nginx.conf', '-e', 'stderr'], {
			stdio: ['ignore', 'ignore', 'pipe'],
		})
		let said = ''
		child.stderr.on('data', (text) => {
			said += text
		})
		const ended = once(child, 'close')
		stop = () => {
			child.kill('SIGTERM')
			return ended
		}
		await Promise.race([
			answers(address),
			ended.then(() => {
				throw new Error(`nginx ended: ${said}`)
			}),
		])
	}, 300_000)
	afterAll(() => stop())

	/** The server of the document, with a place to stand that needs no rights. */
	function configuration(port: number): string {
		const [, written = ''] = /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8')) ?? []
		const server = written
			.replace('listen 80;', `listen 127.0.0.1:${port};`)
			.replace('root /srv/handover;', `root ${join(folder(), 'site')};`)
		const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path tmp/${kind};`)
		const types =
			'types { text/html html; text/css css; application/javascript js; application/wasm wasm; image/jpeg jpg; image/png png; image/svg+xml svg; image/webp webp; image/avif avif; application/json json; text/plain txt; application/atom+xml atom; text/xml xml; font/woff2 woff2; font/woff woff; }'
		// Started by the superuser it would hand its work to somebody who may not read a test's folder.
		const user = process.getuid?.() === 0 ? 'user root;' : ''
		return `${user} daemon off; pid nginx.pid; error_log stderr; events {} http { access_log off; ${types} ${kinds.join(' ')}\n${server} }`
	}

	test('every page, and all that it names, is there', async () => {
		const wanted = new Set<string>()
		for (const [place, page] of pagesIn(join(folder(), 'site'))) {
			wanted.add(place)
			for (const link of ['a', 'link', 'img'].flatMap((tag) => [
				...attributes(page, tag, 'href'),
				...attributes(page, tag, 'src'),
			]))
				if (!/^(?:[a-z]+:|#|\?)/.test(link)) wanted.add(new URL(link, address + place).href.slice(address.length))
		}
		expect(wanted.size).toBeGreaterThan(100)
		for (const path of wanted) expect([path, (await fetch(address + path)).status]).toEqual([path, 200])
	})

	test('text is compressed, pictures are kept for good, pages are asked for again', async () => {
		const header = async (path: string, name: string) => (await fetch(address + path)).headers.get(name)
		const files = filesOf(join(folder(), 'site'))
		const picture = files.find((file) => file.startsWith('pictures/')) ?? ''
		const styleSheet = files.find((file) => file.startsWith('pages-')) ?? ''
		for (const path of ['en/', styleSheet, 'data/events.geojson', 'data/events.csv', 'sitemap.xml'])
			expect([path, await header(path, 'content-encoding')]).toEqual([path, 'gzip'])
		expect(await header(picture, 'content-encoding')).toBeNull()
		for (const path of [picture, styleSheet])
			expect(await header(path, 'cache-control')).toBe('public, max-age=31536000, immutable')
		for (const path of ['en/', 'data/events.geojson']) expect(await header(path, 'cache-control')).toBe('no-cache')
		expect(await header('data/events.geojson', 'content-type')).toBe('application/geo+json; charset=utf-8')
		const tag = (await header('en/', 'etag')) ?? ''
		expect((await fetch(`${address}en/`, { headers: { 'if-none-match': tag } })).status).toBe(304)
	})

	test('the moving map: its files are kept for good and compressed, the page and its service worker asked for again', async () => {
		const of = async (path: string) => {
			const { status, headers } = await fetch(address + path)
			return [status, headers.get('cache-control'), headers.get('content-encoding'), headers.get('content-type')]
		}
		const files = filesOf(join(folder(), 'site'))
		const assets = files.filter((file) => file.startsWith('assets/'))
		expect(assets.length).toBeGreaterThan(100)
		const forGood = 'public, max-age=31536000, immutable'
		for (const file of assets) {
			const [status, keep, encoding] = await of(file)
			// Less than a packet is sent as it is.
			const small = statSync(join(folder(), 'site', file)).size < 1000
			const text = /\.(?:js|css|json|geojson|wasm|svg|ttf)$/.test(file)
			expect([file, status, keep, small || encoding]).toEqual([file, 200, forGood, small || (text ? 'gzip' : null)])
		}
		for (const [path, type] of [
			['', 'text/html; charset=utf-8'],
			['online.html', 'text/html; charset=utf-8'],
			['sw.js', 'application/javascript; charset=utf-8'],
			['app.webmanifest', 'application/manifest+json'],
			['icon-512.png', 'image/png'],
		] as const) {
			const [status, keep, , sent] = await of(path)
			expect([path, status, keep, sent]).toEqual([path, 200, 'no-cache', type])
		}
	})

	test('a frozen map is kept for good and compressed, the page around them asked for again', async () => {
		const frozen = filesOf(join(folder(), 'site')).filter((file) => /^frozen\/[0-9a-f]{16}\/.+\.html$/.test(file))
		expect(frozen.length).toBeGreaterThan(0)
		for (const [path, keep] of [
			...frozen.map((file) => [file, 'public, max-age=31536000, immutable'] as const),
			['frozen/', 'no-cache'],
		] as const) {
			const { status, headers } = await fetch(address + path)
			const sent = ['cache-control', 'content-encoding', 'content-type', 'content-security-policy'].map((name) =>
				headers.get(name),
			)
			expect([path, status, ...sent]).toEqual([
				path,
				200,
				keep,
				'gzip',
				'text/html; charset=utf-8',
				'frame-ancestors *',
			])
		}
	})

	test('headers say who may frame it and that types are meant; what is not there is answered by the page for that', async () => {
		for (const path of ['en/', 'data/events.geojson', 'nowhere/']) {
			const { headers } = await fetch(address + path)
			expect([path, headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([
				path,
				'frame-ancestors *',
				'nosniff',
			])
		}
		const lost = await fetch(`${address}en/base/nowhere/`)
		expect([lost.status, await lost.text()]).toEqual([404, readFileSync(join(folder(), 'site/404.html'), 'utf8')])
		expect((await fetch(`${address}.handover-site.json`)).status).toBe(404)
	})
})

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const { port } = server.address() as AddressInfo
	server.close()
	await once(server, 'close')
	return port
}

/** Until somebody answers there. */
async function answers(address: string): Promise<void> {
	for (;;) {
		const answer = await fetch(address).catch(() => null)
		if (answer) return
		await new Promise((turn) => setTimeout(turn, 20))
	}
}
