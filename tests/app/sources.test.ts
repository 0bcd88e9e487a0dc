import { expect, test, vi } from 'vitest'
import { sourcesHere, sourcesToCome } from '../../src/app/sources.ts'
import type { Source, SourceId } from '../../src/core/record/model.ts'

const id = 'a-report' as SourceId
const source = { id } as Source
const SOURCES = new Map([[id, source]])

test('sources are fetched once, when somebody asks, into the map that stood there from the start', async () => {
	const bring = vi.fn(async () => SOURCES)
	const sources = sourcesToCome(bring)
	const { map } = sources
	expect([sources.here(), bring.mock.calls.length]).toEqual([false, 0])
	await Promise.all([sources.ask(), sources.ask()])
	await sources.ask()
	expect(bring).toHaveBeenCalledTimes(1)
	expect(sources.here()).toBe(true)
	expect(map.get(id)).toBe(source)
	// What goes to a worker is a map like any other.
	expect(structuredClone(map).size).toBe(SOURCES.size)
})

test('whoever looks too early is told so, and not that there are none', () => {
	expect(() => sourcesToCome(async () => SOURCES).map.get(id)).toThrow('before they have come')
})

test('what does not arrive is told, and asked for again', async () => {
	const fault = new Error('no network')
	const bring = vi.fn(async () => SOURCES).mockRejectedValueOnce(fault)
	const sources = sourcesToCome(bring)
	const told = vi.fn()
	sources.subscribe(told)
	await expect(sources.ask()).rejects.toBe(fault)
	expect([sources.here(), sources.fault()]).toEqual([false, fault])
	const again = sources.ask()
	expect(sources.fault()).toBe(null)
	await again
	expect([sources.here(), sources.fault()]).toEqual([true, null])
	// Asked, failed, asked, here.
	expect(told).toHaveBeenCalledTimes(4)
})

test('sources that came with the rest are there', () => {
	expect(sourcesHere(SOURCES).here()).toBe(true)
})
