/**
 * The service worker of the page: what `keeping.ts` says, at the moments that a browser has for it. A newer one waits
 * until no page is open any more that an older one keeps alive; what such a page still wants is not thrown away before.
 */
import { type Build, dropOthers, fileFor, type Keeping, keepBuild, pageFor, type Store, whose } from './keeping.ts'

/** Written in by the build. */
declare const BUILD: Build

interface Lifetime extends Event {
	waitUntil(work: Promise<unknown>): void
}
interface Asked extends Lifetime {
	readonly request: Request
	respondWith(answer: Promise<Response>): void
}
/** What is used of the global scope, for which TypeScript knows no types beside those of a page. */
interface Worker {
	readonly registration: { readonly scope: string }
	readonly clients: { claim(): Promise<void> }
	addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void
	addEventListener(type: 'fetch', listener: (event: Asked) => void): void
}

const worker = self as unknown as Worker
const folder = worker.registration.scope
/** Two pages of one host do not share what they keep. */
const cache = caches.open(`handover ${folder}`)

const store: Store = {
	// Whatever a server says its answers vary with: a file is what its name says.
	match: async (url) => (await cache).match(url, { ignoreVary: true }),
	put: async (url, response) => (await cache).put(url, response),
	keys: async () => (await (await cache).keys()).map(({ url }) => url),
	delete: async (url) => (await cache).delete(url, { ignoreVary: true }),
}
const keeping: Keeping = { store, folder, fetch: (request, init) => fetch(request, init), now: () => Date.now() }

worker.addEventListener('install', (event) => event.waitUntil(keepBuild(BUILD, keeping)))
worker.addEventListener('activate', (event) =>
	// The page that is open at the first visit is served from then on as well.
	event.waitUntil(dropOthers(BUILD, keeping).then(() => worker.clients.claim())),
)
worker.addEventListener('fetch', (event) => {
	const { request } = event
	const mine = whose(request, BUILD, folder)
	if (mine === 'file') event.respondWith(fileFor(request, keeping))
	if (mine === 'page') event.respondWith(pageFor(request, BUILD, keeping))
})
