import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepPage, keptAt, SERVICE_WORKER } from '../../src/app/keptPage.ts'

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

/** A window with just what is asked of one. */
function windowWith({ framed = false, saveData = false, refuses = false, controlled = false, has = {} }) {
	const registered: string[] = []
	let update = (): void => {}
	const serviceWorker = {
		controller: controlled ? {} : null,
		register: async (url: URL) => {
			if (refuses) throw new TypeError('no service worker here')
			registered.push(url.href)
			return {
				...has,
				addEventListener: (_type: string, listener: () => void) => {
					update = listener
				},
			}
		},
	}
	const page = {
		document: { baseURI: 'https://example.org/maps/?date=2020-04-04' },
		navigator: { serviceWorker, connection: { saveData } },
		setTimeout: setTimeout,
		clearTimeout: clearTimeout,
	} as unknown as Window
	Object.assign(page, { self: page, top: framed ? {} : page })
	return { page, registered, update: () => update() }
}

test('the service worker stands beside the page, and comes when the reader has stayed for a while', async () => {
	const { page, registered } = windowWith({})
	const end = keepPage(() => {}, page)
	expect(registered).toEqual([])
	await vi.runAllTimersAsync()
	expect(registered).toEqual([`https://example.org/maps/${SERVICE_WORKER}`])
	end()
})

test.each([{ framed: true }, { saveData: true }])('nothing is kept with %o', async (setting) => {
	const { page, registered } = windowWith(setting)
	keepPage(() => {}, page)
	await vi.runAllTimersAsync()
	expect(registered).toEqual([])
})

test('nor for a reader who has gone', async () => {
	const { page, registered } = windowWith({})
	keepPage(() => {}, page)()
	await vi.runAllTimersAsync()
	expect(registered).toEqual([])
})

test('where there is no service worker nothing is said of it', async () => {
	keepPage(() => {}, windowWith({ refuses: true }).page)
	const sandboxed = windowWith({}).page
	Object.defineProperty(sandboxed, 'navigator', {
		value: {
			get serviceWorker() {
				throw new DOMException('sandboxed', 'SecurityError')
			},
		},
	})
	keepPage(() => {}, sandboxed)
	keepPage(() => {}, Object.assign(windowWith({}).page, { navigator: {} }))
	await vi.runAllTimersAsync()
})

test('a newer one is told of, the first one is not', async () => {
	for (const controlled of [false, true]) {
		const found = vi.fn()
		const { page, update } = windowWith({ controlled })
		keepPage(found, page)
		await vi.runAllTimersAsync()
		update()
		expect(found).toHaveBeenCalledTimes(controlled ? 1 : 0)
	}
})

test.each(['installing', 'waiting'])('one that the browser found before we looked is told of: %s', async (state) => {
	for (const controlled of [false, true]) {
		const found = vi.fn()
		keepPage(found, windowWith({ controlled, has: { [state]: {} } }).page)
		await vi.runAllTimersAsync()
		expect(found).toHaveBeenCalledTimes(controlled ? 1 : 0)
	}
})

test('a page knows when it was kept, and that it was not', () => {
	const root = (keptAt?: string) => ({ dataset: { keptAt } }) as unknown as HTMLElement
	expect(keptAt(root('1234'))).toBe(1234)
	expect(keptAt(root())).toBeNull()
})
