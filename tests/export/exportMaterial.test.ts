import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

test('files that hang are given up when they are asked for anew, those of the ground too', async () => {
	vi.stubGlobal('document', { baseURI: 'https://h.example/' })
	const { exportMaterial } = await import('../../src/export/exportMaterial.ts')
	const asked: { readonly url: string; readonly signal: AbortSignal | undefined }[] = []
	vi.stubGlobal('fetch', (url: string, { signal }: RequestInit = {}) => {
		asked.push({ url, signal: signal ?? undefined })
		return new Promise(() => {})
	})
	void exportMaterial({} as never, {} as never)
	const first = asked.splice(0)
	void exportMaterial({} as never, {} as never)
	expect(asked.map(({ url }) => url)).toEqual(first.map(({ url }) => url))
	expect(asked.some(({ url }) => url.includes('rivers_minor'))).toBe(true)
	const withSignal = (list: typeof asked) => list.flatMap(({ signal }) => (signal ? [signal.aborted] : []))
	expect(new Set(withSignal(first))).toEqual(new Set([true]))
	expect(new Set(withSignal(asked))).toEqual(new Set([false]))
})
