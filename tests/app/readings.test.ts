import { expect, test, vi } from 'vitest'
import { readingsHere, readingsToCome } from '../../src/app/readings.ts'
import type { Source, SourceId } from '../../src/core/record/model.ts'

const id = 'a-report' as SourceId
const source = { id } as Source
const READING = {
	sources: new Map([[id, source]]),
	baseTexts: new Map(),
	eventTexts: new Map(),
	chapterTexts: new Map(),
}

test('what is only read is fetched once, when somebody asks, into the maps that stood there from the start', async () => {
	const bring = vi.fn(async () => READING)
	const readings = readingsToCome(bring)
	expect([readings.here(), bring.mock.calls.length]).toEqual([false, 0])
	await Promise.all([readings.ask(), readings.ask()])
	await readings.ask()
	expect(bring).toHaveBeenCalledTimes(1)
	expect(readings.here()).toBe(true)
	expect(readings.sources.get(id)).toBe(source)
	// What goes to a worker is a map like any other.
	expect(structuredClone(readings.sources).size).toBe(1)
})

test('whoever looks too early is told so, and not that there are none', () => {
	expect(() => readingsToCome(async () => READING).sources.get(id)).toThrow('before')
})

test('what does not arrive is told, and asked for again', async () => {
	const fault = new Error('no network')
	const bring = vi.fn(async () => READING).mockRejectedValueOnce(fault)
	const readings = readingsToCome(bring)
	const told = vi.fn()
	readings.subscribe(told)
	await expect(readings.ask()).rejects.toBe(fault)
	expect([readings.here(), readings.fault()]).toEqual([false, fault])
	const again = readings.ask()
	expect(readings.fault()).toBe(null)
	await again
	expect([readings.here(), readings.fault()]).toEqual([true, null])
	// Asked, failed, asked, here.
	expect(told).toHaveBeenCalledTimes(4)
})

test('what came with the rest is there', () => {
	expect(readingsHere(READING).here()).toBe(true)
})
