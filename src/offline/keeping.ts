/** What of a page is kept on the reader's device, and when it is answered from there. */

/** What a service worker knows of the build that it came with. */
export interface Build {
	/** The script that the pages of this build start with, as its address stands in them. */
	readonly entry: string
	/** Files whose names say what is in them, from the folder of the page. */
	readonly files: readonly string[]
	/** Pages of the build, which keep their names, from their folder; `''` is the page itself. */
	readonly pages: readonly string[]
}

/** The part of a browser's cache that is used; every address is whole. */
export interface Store {
	match(url: string): Promise<Response | undefined>
	put(url: string, response: Response): Promise<void>
	keys(): Promise<readonly string[]>
	delete(url: string): Promise<unknown>
}

export interface Keeping {
	readonly store: Store
	readonly fetch: (request: string | Request, init?: RequestInit) => Promise<Response>
	/** Address of the folder of the page, with its slash. */
	readonly folder: string
	/** Milliseconds since 1970. */
	readonly now: () => number
}

/** So many files are on their way at a time: the reader is doing something else. */
const AT_ONCE = 3
/** So long, in milliseconds, a page is waited for before the one that was kept is shown. */
export const PATIENCE_MS = 8000
/** The attribute by which a page says when it was kept; see `app/keptPage.ts`. */
const KEPT_AT = 'data-kept-at'

/**
 * Whose a request is: `file` never changes under its name, `page` is asked for anew each time; `null`: the network's.
 * What stands beside the page (pages without script, data) is the network's, so that nothing old is taken for new.
 */
export function whose(
	{ method, mode, url, headers }: Pick<Request, 'method' | 'mode' | 'url' | 'headers'>,
	{ pages }: Build,
	folder: string,
): 'file' | 'page' | null {
	// A part of a file is nothing that a cache can hold.
	if (method !== 'GET' || headers.has('range') || !url.startsWith(folder)) return null
	const path = pathIn(folder, url)
	if (path.startsWith('assets/')) return 'file'
	return mode === 'navigate' && pages.includes(path) ? 'page' : null
}

/**
 * Keeps all of a build, its pages last: whoever finds a page has all of its files. What is there already, from an earlier
 * build or a run that was broken off, is not fetched again.
 * @throws Error if a file does not come, or the server has another build by now; what has come stays
 */
export async function keepBuild(build: Build, keeping: Keeping): Promise<void> {
	const { store, fetch, folder } = keeping
	const there = new Set(await store.keys())
	const missing = build.files.map((file) => folder + file).filter((url) => !there.has(url))
	for (let i = 0; i < missing.length; i += AT_ONCE)
		await Promise.all(
			missing.slice(i, i + AT_ONCE).map(async (url) => {
				const response = await fetch(url, { priority: 'low' })
				if (!isFile(response)) throw new Error(`${url} did not come`)
				await store.put(url, response)
			}),
		)
	for (const page of build.pages) {
		const response = await fetch(folder + page, { cache: 'no-cache' })
		if (!(await keepPage(page, response, build, keeping))) throw new Error(`${page || 'the page'} is of another build`)
	}
}

/** A file from the device; one that is not there from the network, to be there the next time. */
export async function fileFor(request: Request, { store, fetch }: Keeping): Promise<Response> {
	const url = bare(request.url)
	const kept = await store.match(url)
	if (kept) return kept
	const response = await fetch(request)
	// A device that is full keeps nothing more, and shows the page all the same.
	if (isFile(response)) store.put(url, response.clone()).catch(() => {})
	return response
}

/**
 * A page from the network; the one that was kept where none comes in time, or the server fails.
 * @throws TypeError where there is neither
 */
export async function pageFor(request: Request, build: Build, keeping: Keeping): Promise<Response> {
	const path = pathIn(keeping.folder, request.url)
	const fresh = keeping.fetch(request)
	const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
	const response = await Promise.race([fresh, late]).catch(() => null)
	if (response?.ok) {
		keepPage(path, response.clone(), build, keeping).catch(() => {})
		return response
	}
	if (response && response.status < 500) return response
	return (await keeping.store.match(keeping.folder + path)) ?? response ?? fresh
}

/** Throws away what this build does not name; only once no page of another build is open. */
export async function dropOthers({ files, pages }: Build, { store, folder }: Pick<Keeping, 'store' | 'folder'>) {
	const named = new Set([...files, ...pages].map((path) => folder + path))
	await Promise.all((await store.keys()).filter((url) => !named.has(url)).map((url) => store.delete(url)))
}

/** @returns whether the page is of this build, and was kept, with the moment in it at which it was known to be new */
async function keepPage(path: string, response: Response, { entry }: Build, { store, folder, now }: Keeping) {
	const text = response.ok ? await response.text() : ''
	if (!text.includes(`src="${entry}"`)) return false
	const marked = text.replace(/<html(?=[\s>])/, `<html ${KEPT_AT}="${now()}"`)
	// A new answer: one that came by a redirect is no answer to whoever opens the page.
	const headers = { 'content-type': 'text/html; charset=utf-8' }
	await store.put(folder + path, new Response(marked, { headers }))
	return true
}

/** Some servers answer with a page for what they do not have. */
function isFile(response: Response): boolean {
	return response.status === 200 && !response.headers.get('content-type')?.includes('html')
}

function pathIn(folder: string, url: string): string {
	const path = bare(url).slice(folder.length)
	if (path === 'index.html') return ''
	// Some hosts leave `.html` out of their addresses.
	return path === 'online' ? 'online.html' : path
}

function bare(url: string): string {
	const { origin, pathname } = new URL(url)
	return origin + pathname
}
