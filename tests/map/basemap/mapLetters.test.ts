import { afterEach, expect, test, vi } from 'vitest'
import { createAppStore } from '../../../src/app/store.ts'
import { DEFAULT_VIEW } from '../../../src/core/view/view.ts'
import { bringLetters } from '../../../src/map/basemap/mapLetters.ts'

type Transform = (url: string, type: string) => Promise<{ url: string }>

afterEach(() => {
	vi.useRealTimers()
	vi.unstubAllGlobals()
})

/** A map that hands its letters' addresses to whoever brings them. @param whole whether what is fetched is a typeface */
function brought(answer: () => Promise<Response>, whole = true) {
	vi.stubGlobal('fetch', answer)
	vi.stubGlobal(
		'FontFace',
		class {
			load = () => (whole ? Promise.resolve(this) : Promise.reject(new Error('no typeface')))
		},
	)
	const store = createAppStore({ ...DEFAULT_VIEW, day: 0, range: [0, 0], search: null } as never)
	let transform: Transform = async (url) => ({ url })
	const rest: (() => void)[] = []
	bringLetters(
		{
			setTransformRequest: (given: Transform) => (transform = given),
			once: (_: 'idle', listener: () => void) => rest.push(listener),
		} as never,
		store,
	)
	const idle = (): void => {
		for (const listener of rest.splice(0)) listener()
	}
	return {
		idle,
		ask: (url: string, type = 'Glyphs') => transform(url, type),
		missing: () => store.getState().missing,
	}
}

test('letters that arrive are handed to the map, and nothing is told', async () => {
	const { ask, missing } = brought(async () => new Response('letters'))
	expect((await ask('https://h.example/water.woff2')).url).toMatch(/^blob:/)
	expect(missing().size).toBe(0)
})

test('the bytes of letters are given back once the map has read them', async () => {
	const { ask, idle } = brought(async () => new Response('letters'))
	const { url } = await ask('https://h.example/water.woff2')
	vi.unstubAllGlobals()
	expect(await (await fetch(url)).text()).toBe('letters')
	idle()
	await expect(fetch(url)).rejects.toThrow()
})

test.each([
	['missing', async () => new Response('', { status: 404 }), true],
	['no answer', () => Promise.reject(new TypeError('failed')), true],
	['half of them, or a page', async () => new Response('half'), false],
] as const)('letters that do not arrive (%s) are told, and the map goes on without', async (_, answer, whole) => {
	const { ask, missing } = brought(answer, whole)
	expect((await ask('https://h.example/water.woff2')).url).toBe('data:,')
	expect(missing().get('mapType')).toBe('failed')
})

test('letters that hang are told after a while, and no longer once they are there', async () => {
	vi.useFakeTimers()
	let arrive: (response: Response) => void = () => {}
	const { ask, missing } = brought(() => new Promise((resolve) => (arrive = resolve)))
	const asked = ask('https://h.example/water.woff2')
	await vi.advanceTimersByTimeAsync(10_000)
	expect(missing().get('mapType')).toBe('late')
	arrive(new Response('letters'))
	await asked
	expect(missing().size).toBe(0)
})

test('whatever else the map asks for it fetches itself', async () => {
	const { ask } = brought(() => Promise.reject(new Error('not to be asked')))
	expect(await ask('https://h.example/lakes.geojson', 'Source')).toEqual({ url: 'https://h.example/lakes.geojson' })
	expect(await ask('https://h.example/a/0-255.pbf')).toEqual({ url: 'https://h.example/a/0-255.pbf' })
})
