import { afterEach, expect, test, vi } from 'vitest'
import {
	type Build,
	dropOthers,
	fileFor,
	type Keeping,
	keepBuild,
	PATIENCE_MS,
	pageFor,
	whose,
} from '../../src/offline/keeping.ts'

const FOLDER = 'https://example.org/maps/'
const ONE: Build = {
	entry: './assets/index-one.js',
	files: ['assets/index-one.js', 'assets/Studio-one.js'],
	pages: [''],
}
const TWO: Build = {
	entry: './assets/index-two.js',
	files: ['assets/index-two.js', 'assets/Studio-one.js'],
	pages: [''],
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const pageOf = ({ entry }: Build): Response =>
	new Response(`<html lang="en"><script type="module" src="${entry}"></script>`, { headers: HTML })
const file = (): Response => new Response('a script', { headers: { 'content-type': 'text/javascript' } })

/** A server with a device; what it answers is asked at each request. */
function setting(answer: (path: string) => Response | Promise<Response> | Error) {
	const kept = new Map<string, Response>()
	const asked: string[] = []
	const keeping: Keeping = {
		folder: FOLDER,
		now: () => 1234,
		store: {
			match: async (url) => kept.get(url)?.clone(),
			put: async (url, response) => void kept.set(url, response),
			keys: async () => [...kept.keys()],
			delete: async (url) => kept.delete(url),
		},
		fetch: async (request) => {
			const path = (typeof request === 'string' ? request : request.url).slice(FOLDER.length)
			asked.push(path)
			const response = await answer(path)
			if (response instanceof Error) throw response
			return response
		},
	}
	return { keeping, asked, kept, names: () => [...kept.keys()].map((url) => url.slice(FOLDER.length)) }
}
const serving = (build: Build) => (path: string) => (path.startsWith('assets/') ? file() : pageOf(build))
const gone = () => new TypeError('Failed to fetch')

afterEach(() => {
	vi.useRealTimers()
})

test.each([
	['assets/Studio-one.js', {}, 'file'],
	['', { mode: 'navigate' }, 'page'],
	['?date=2020-04-04#x', { mode: 'navigate' }, 'page'],
	['index.html', { mode: 'navigate' }, 'page'],
	['online?style=https://example.com/', { mode: 'navigate' }, 'page'],
	// The page asks whether it is still the newest: nobody but the server can say.
	['', { mode: 'cors' }, null],
	['en/base/k-1/', { mode: 'navigate' }, null],
	['data/events.geojson', {}, null],
	['pictures/0123.jpg', {}, null],
	['sw.js', {}, null],
	['assets/relief.webp', { headers: { range: 'bytes=0-99' } }, null],
	['assets/x.js', { method: 'POST' }, null],
] as const)('whose is %s', (path, { mode = 'cors', method = 'GET', headers = {} }: WhoseInit, expected) => {
	const request = { url: FOLDER + path, mode, method, headers: new Headers(headers) }
	expect(whose(request, { ...ONE, pages: ['', 'online.html'] }, FOLDER)).toBe(expected)
})
type WhoseInit = { mode?: RequestMode; method?: string; headers?: Record<string, string> }

test('what lies outside of the folder is nobody of ours', () => {
	const request = {
		url: 'https://example.org/assets/x.js',
		mode: 'cors',
		method: 'GET',
		headers: new Headers(),
	} as const
	expect(whose(request, ONE, FOLDER)).toBeNull()
})

test('a build is kept whole, its page last and with the moment', async () => {
	const { keeping, asked, kept } = setting(serving(ONE))
	await keepBuild(ONE, keeping)
	expect(asked).toEqual([...ONE.files, ''])
	expect(await kept.get(FOLDER)?.text()).toBe(
		'<html data-kept-at="1234" lang="en"><script type="module" src="./assets/index-one.js"></script>',
	)
})

test('a run that was broken off goes on where it was; without all files there is no page', async () => {
	let works = false
	const { keeping, asked, names } = setting((path) =>
		path === 'assets/Studio-one.js' && !works ? gone() : serving(ONE)(path),
	)
	await expect(keepBuild(ONE, keeping)).rejects.toThrow('Failed to fetch')
	expect(names()).toEqual(['assets/index-one.js'])
	works = true
	asked.length = 0
	await keepBuild(ONE, keeping)
	expect(asked).toEqual(['assets/Studio-one.js', ''])
})

test.each([
	['404', () => new Response('', { status: 404 })],
	['a page instead', () => pageOf(ONE)],
])('a file that is answered with %s is not kept', async (_name, wrong) => {
	const { keeping, names } = setting((path) => (path === 'assets/Studio-one.js' ? wrong() : serving(ONE)(path)))
	await expect(keepBuild(ONE, keeping)).rejects.toThrow('assets/Studio-one.js did not come')
	expect(names()).toEqual(['assets/index-one.js'])
	const request = new Request(`${FOLDER}assets/Studio-one.js`)
	await fileFor(request, keeping)
	expect(names()).toEqual(['assets/index-one.js'])
})

test('the page of another build is never kept with the files of this one', async () => {
	const { keeping, names } = setting(serving(TWO))
	await expect(keepBuild(ONE, keeping)).rejects.toThrow('of another build')
	expect(names()).not.toContain('')
	const answer = await pageFor(new Request(FOLDER), ONE, keeping)
	expect(await answer.text()).toContain('index-two')
	expect(names()).not.toContain('')
})

test('a file comes from the device, and the first time from the network', async () => {
	const { keeping, asked } = setting(serving(ONE))
	const request = new Request(`${FOLDER}assets/Late-one.js`)
	for (let i = 0; i < 2; i++) expect(await (await fileFor(request, keeping)).text()).toBe('a script')
	expect(asked).toEqual(['assets/Late-one.js'])
})

test('a device that is full takes nothing away', async () => {
	const { keeping } = setting(serving(ONE))
	const full = { ...keeping, store: { ...keeping.store, put: () => Promise.reject(new Error('full')) } }
	expect((await fileFor(new Request(`${FOLDER}assets/x.js`), full)).ok).toBe(true)
	expect((await pageFor(new Request(FOLDER), ONE, full)).ok).toBe(true)
})

test('the page comes from the network; without one, or from a server that fails, as it was kept', async () => {
	let answer: () => Response | Error = () => pageOf(ONE)
	const { keeping } = setting((path) => (path.startsWith('assets/') ? file() : answer()))
	await keepBuild(ONE, keeping)
	const request = new Request(`${FOLDER}?date=2020-04-04`)
	const text = async () => (await pageFor(request, ONE, keeping)).text()
	expect(await text()).not.toContain('data-kept-at')
	for (const wrong of [gone, () => new Response('down', { status: 503 })]) {
		answer = wrong
		expect(await text()).toContain('data-kept-at')
	}
	// What the server says of the page itself is the server's to say.
	answer = () => new Response('moved away', { status: 410 })
	expect(await text()).toBe('moved away')
})

test('a page that does not come in time is the kept one, and one that was never kept is waited for', async () => {
	vi.useFakeTimers()
	let arrive = (_: Response): void => {}
	const hangs = new Promise<Response>((resolve) => {
		arrive = resolve
	})
	const { keeping, kept } = setting((path) => (path === '' ? hangs : file()))
	const never = pageFor(new Request(FOLDER), ONE, keeping)
	await vi.advanceTimersByTimeAsync(PATIENCE_MS)
	kept.set(FOLDER, new Response('kept'))
	const late = pageFor(new Request(FOLDER), ONE, keeping)
	await vi.advanceTimersByTimeAsync(PATIENCE_MS)
	expect(await (await late).text()).toBe('kept')
	arrive(pageOf(ONE))
	expect(await (await never).text()).toContain('index-one')
})

test('a page that is neither there nor kept is an error, as without a service worker', async () => {
	const { keeping } = setting(gone)
	await expect(pageFor(new Request(FOLDER), ONE, keeping)).rejects.toThrow('Failed to fetch')
})

test('what a newer build does not name goes, and what both have stays', async () => {
	const { keeping, asked, names } = setting(serving(ONE))
	await keepBuild(ONE, keeping)
	asked.length = 0
	const next = { ...keeping, fetch: setting(serving(TWO)).keeping.fetch }
	await keepBuild(TWO, next)
	// Both are there until the older one is open nowhere any more.
	expect(names().toSorted()).toEqual(['', 'assets/Studio-one.js', 'assets/index-one.js', 'assets/index-two.js'])
	await dropOthers(TWO, next)
	expect(names().toSorted()).toEqual(['', 'assets/Studio-one.js', 'assets/index-two.js'])
})
