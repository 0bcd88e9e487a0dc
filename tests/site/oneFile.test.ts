/** The map of one file where it has to work: from a disk, saved by the browser, replayed by an archive, in a sandbox. */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freezeMaps } from '../../src/cli/site/frozenMaps.ts'
import { digestInput } from '../../src/data/sent.ts'
import { frameCode } from '../../src/embed/frameCode.ts'
import { FROZEN } from '../../src/embed/frozen.ts'
import { frozenPage } from '../../src/publish/frozenPage.ts'
import { builtSite } from '../browser/builtSite.ts'
import { ownBrowser } from '../browser/ownBrowser.ts'
import { MAP_READY } from '../browser/ready.ts'
import { leaveUndrawn } from '../browser/undrawn.ts'
import { keptIn, warcOf } from '../browser/warc.ts'
import { GEO, ROOT, textsOf, timelineOf } from '../helpers.ts'
import { goTo, spokenDate } from './dates.ts'
import { baseOf } from './record.ts'

let folder: string
let saved: string

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'handover-one-file-'))
})
afterAll(async () => {
	await rm(folder, { recursive: true, force: true })
})

interface Opened {
	readonly page: Page
	/** Where the map is. */
	readonly frame: Frame
	/** Every address that was asked for, and every error. */
	readonly asked: string[]
	readonly errors: string[]
}

/** @param inside how many frames deep the map is */
async function open(url: string, inside = 0, prepare?: (page: Page) => Promise<unknown>): Promise<Opened> {
	const page = await (await ownBrowser()).newPage({ viewport: { width: 620, height: 640 }, deviceScaleFactor: 0.5 })
	await leaveUndrawn(page.context())
	const [asked, errors]: [string[], string[]] = [[], []]
	page.on('request', (request) => {
		if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url())
	})
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
	page.on('pageerror', (error) => errors.push(error.message))
	await prepare?.(page)
	await page.goto(url)
	// A frame that is loaded lazily is not waited for by its page.
	await expect.poll(() => page.frames().length, { timeout: 90_000 }).toBe(inside + 1)
	const frame = page.frames().at(-1) ?? page.mainFrame()
	await frame.locator(MAP_READY).first().waitFor({ timeout: 90_000 })
	await frame.waitForFunction(
		() => !document.querySelector('.maplibregl-canvas') || performance.getEntriesByName('first-map').length > 0,
		null,
		{ timeout: 90_000 },
	)
	return { page, frame, asked, errors }
}

/** Scrubs, plays, asks a base for its history and its sources. */
async function use({ frame }: Opened): Promise<void> {
	const asPage = frame as unknown as Page
	await goTo(asPage, '2020-03-29')
	expect(await spokenDate(asPage)).toContain('29 March 2020')
	await frame.getByRole('button', { name: 'Play', exact: true }).click()
	await expect.poll(() => spokenDate(asPage)).not.toContain('29 March 2020')
	await frame.getByRole('button', { name: 'Pause', exact: true }).click()
	const { name } = baseOf('k-1')
	await frame.getByRole('button', { name: name.en, exact: true }).dispatchEvent('click')
	const history = frame.getByRole('region', { name: name.en })
	await history.waitFor()
	const source = history.locator('a[href^="https://"]').first()
	await source.waitFor({ state: 'attached' })
	expect(await source.getAttribute('target')).toBe('_blank')
}

test('from a disk it scrubs, plays and tells, and asks for nothing', { timeout: 240_000 }, async () => {
	const file = pathToFileURL(join(await builtSite(), 'embed', 'en.html')).href
	const opened = await open(`${file}?date=2020-04-04`)
	expect(await opened.frame.locator('canvas.maplibregl-canvas').count()).toBe(1)
	expect(await spokenDate(opened.page)).toContain('4 April 2020')
	await use(opened)
	expect(opened.asked).toEqual([`${file}?date=2020-04-04`])
	expect(opened.errors).toEqual([])
	// In a column of text what is read gives way before the thumb of the date is cut off.
	await opened.page.setViewportSize({ width: 400, height: 480 })
	await opened.page.locator('.panel-handle').waitFor()
	const cut = await opened.page.evaluate(() =>
		['.axis-now i', '.panel', '.map-area'].filter((part) => {
			const box = document.querySelector(part)?.getBoundingClientRect()
			return !box || box.top < 0 || box.bottom > innerHeight || box.height < 20
		}),
	)
	expect(cut).toEqual([])
	await opened.page.setViewportSize({ width: 620, height: 640 })
	// As the browser writes down what has become of the page.
	saved = join(folder, 'saved.html')
	await writeFile(saved, await opened.page.content())
	await opened.page.close()
})

test('saved by the browser, and without WebGL 2, it is a still with its slider', { timeout: 240_000 }, async () => {
	const url = pathToFileURL(saved).href
	const opened = await open(url, 0, (page) =>
		page.addInitScript(() => {
			const { getContext } = HTMLCanvasElement.prototype
			HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
				return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
			} as typeof getContext
		}),
	)
	await opened.frame.locator('.still-map svg path').first().waitFor({ state: 'attached' })
	await use(opened)
	expect(opened.asked).toEqual([url])
	expect(opened.errors).toEqual([])
	await opened.page.close()
})

test('frozen, replayed by an archive, in a sandbox without an origin, it works, speaks to the page and says that it is old', {
	timeout: 240_000,
}, async () => {
	const top = 'https://maps.example/handover/frozen/'
	const { name, pages } = await frozenSite(top)
	const kept = await keptIn(await warcOf(pages))
	const article = `<!doctype html><title>Article</title><p>Before</p>
		${frameCode(`/web/20261128000000/${top}?map=${name}&date=2020-04-04`, 'Map', 480)
			.replace('100%', '800')
			.replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"')}
		<p>After</p><script>
			window.said = []
			addEventListener('message', ({ data, source }) => {
				if (source === document.querySelector('iframe').contentWindow) said.push(data)
			})
		</script>`
	// As archives do: what they kept and nothing else, at addresses of theirs, with a script of theirs put into it.
	const server = await serve((path) => {
		const [, address] = /^\/web\/\d+\/([^?]*)/.exec(path) ?? []
		if (address === undefined) return article
		return kept.get(address)?.replace('<head>', '<head><script>window.replayed=1</script>') ?? null
	})
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
	const opened = await open(origin, 2)
	const { page, frame } = opened
	expect(frame.url()).toContain(`/frozen/${name}.html?date=2020-04-04`)
	expect(await frame.evaluate(() => [window.origin, 'replayed' in window])).toEqual(['null', true])
	expect(await frame.locator('canvas.maplibregl-canvas').count()).toBe(1)

	const saying = (type: string) =>
		page.evaluate((wanted) => {
			const { said } = window as unknown as { said: { type: string }[] }
			return said.findLast((message) => message.type === wanted) ?? null
		}, type)
	const command = (message: object) =>
		page.evaluate((sent) => document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*'), message)
	expect(await saying('ready')).toMatchObject({ handover: 1, date: '2020-04-04' })
	expect(await saying('height')).toMatchObject({ height: 600 })
	const follows = await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'))
	const height = () => page.locator('iframe').evaluate((element) => element.clientHeight)
	await expect.poll(height).toBe(follows ? 600 : 480)
	// The page around it in the archive knows of another record: of which one the article cannot say.
	await frame.getByText('There is a newer one by now').waitFor()
	await command({ handover: 1, type: 'current', version: await frame.evaluate(versionInFile) })
	await command({ handover: 1, type: 'go', date: '2020-03-17' })
	await expect.poll(() => saying('date')).toMatchObject({ date: '2020-03-17' })
	await command({ handover: 1, type: 'select', base: 'k-1' })
	await expect.poll(() => saying('selected')).toMatchObject({ base: 'k-1', event: null })
	await command({ handover: 1, type: 'go', date: 'tomorrow' })
	await expect.poll(() => saying('refused')).toMatchObject({ command: 'go' })
	// Neither what is not ours nor what the frame says to itself is a command.
	await command({ type: 'go', date: '2020-03-01' })
	await frame.evaluate(() => window.postMessage({ handover: 1, type: 'go', date: '2020-03-01' }, '*'))
	await frame.evaluate(() => new Promise((done) => setTimeout(done)))
	expect(await spokenDate(frame as unknown as Page)).toContain('17 March 2020')
	expect(await frame.getByRole('link', { name: 'Show the newer map' }).getAttribute('href')).toMatch(
		/^\.\.\/\.\.\/\?date=2020-03-17&base=k-1/,
	)

	// A frame that may open nothing shows the address of the source.
	const source = frame.locator('.history a[href^="https://"]').first()
	const href = await source.getAttribute('href')
	await source.dispatchEvent('click')
	expect(await frame.locator('.embed-address input').inputValue()).toBe(href)
	await frame.locator('.embed-address').getByRole('button').click()

	expect(opened.asked.filter((url) => !url.startsWith(origin))).toEqual([])
	expect(opened.asked.filter((url) => url.startsWith(`${origin}web/`))).toHaveLength(2)
	// The browser says that it did not open a window, which is the point.
	expect(opened.errors.filter((text) => !text.includes('allow-popups'))).toEqual([])
	await page.close()
	server.close()
})

/** As `publish` writes them, in English: a map of this record, and the page around it, which knows of another record. */
async function frozenSite(top: string) {
	const texts = textsOf(GEO)
	const timeline = timelineOf(texts)
	const pages = new Map<string, string>()
	const out = {
		before: null,
		memory: null,
		path: folder,
		write: (file: string, text: string | Uint8Array) => void pages.set(top + file.slice(FROZEN.length), String(text)),
		finish: () => {},
		drop: () => {},
	}
	const digest = createHash('sha256').update(digestInput(texts)).digest('hex')
	const { now } = freezeMaps({ framed: ['en'], timeline }, await builtSite(), digest, out)
	const script = await readFile(join(ROOT, 'src/publish/frozenPage.js'), 'utf8')
	pages.set(top, frozenPage({ timeline, langs: ['en'], version: 'ffffffff' }, now, script))
	return { name: now[0] ?? '', pages }
}

/** What the file says of its record; runs in the page. */
function versionInFile(): string {
	return JSON.parse(document.getElementById('handover-about')?.textContent ?? '').version
}

/** @param answer `null`: there is nothing */
function serve(answer: (path: string) => string | null): Promise<Server> {
	const server = createServer((request, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8')
		const text = request.url === '/favicon.ico' ? '' : answer(request.url ?? '/')
		if (text === null) response.statusCode = 404
		response.end(text ?? '')
	})
	return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}
