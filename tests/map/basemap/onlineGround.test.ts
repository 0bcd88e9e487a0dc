import { afterEach, expect, test, vi } from 'vitest'
import { onlineGround } from '../../../src/map/basemap/onlineGround.ts'

afterEach(() => void vi.unstubAllGlobals())

const answers = (body: unknown): void => void vi.stubGlobal('fetch', async () => Response.json(body))

test.each([
	['a sprite that is none', { sprite: [null] }],
	['a sprite without an address', { sprite: [{ id: 'a' }] }],
	['glyphs that are no address', { glyphs: 7 }],
	['fonts that are none', { 'font-faces': { a: [null] } }],
])('%s is told as a style that is none, not in the words of the program', async (_, wrong) => {
	answers({ version: 8, sources: {}, layers: [], ...wrong })
	const fault = await onlineGround('https://ground.test/style.json').catch((error: unknown) => error)
	expect(fault).toMatchObject({ telling: { key: 'ground.fault.not-a-style' } })
})

test('a style that can be used is one', async () => {
	answers({ version: 8, sources: {}, layers: [] })
	expect(await onlineGround('https://ground.test/style.json')).toBeTypeOf('function')
})
