import { afterEach, expect, test, vi } from 'vitest'
import { say } from '../../../src/core/messages/say.ts'
import type { TellingError } from '../../../src/core/messages/userError.ts'
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

test('JSON that is no style, a style for another program, and an answer that is none are told apart', async () => {
	const told = async () => {
		const fault = await onlineGround('https://ground.test/style.json').catch((error: unknown) => error)
		return (fault as TellingError).telling.key
	}
	answers({ hello: 'world' })
	expect(await told()).toBe('ground.fault.not-a-style')
	answers({ version: 8, sources: {}, layers: [], sprite: 'mapbox://sprites/x' })
	expect(await told()).toBe('ground.fault.needs-account')
	vi.stubGlobal('fetch', async () => Response.json({}, { status: 404 }))
	expect(await told()).toBe('ground.fault.unreachable')
	expect(say('ground.fault.needs-account', 'en')).toContain('account at Mapbox')
})

test('a style that nothing would move on is told as too large: by its layers, and by its length', async () => {
	const layers = (many: number) => Array.from({ length: many }, (_, i) => ({ id: `l${i}`, type: 'background' }))
	const told = () => onlineGround('https://ground.test/style.json').catch((error: TellingError) => error.telling.key)
	answers({ version: 8, sources: {}, layers: layers(1001) })
	expect(await told()).toBe('ground.fault.too-large')
	answers({ version: 8, sources: {}, layers: layers(1000) })
	expect(await told()).toBeTypeOf('function')
	answers({ version: 8, name: 'n'.repeat(5_000_001), sources: {}, layers: [] })
	expect(await told()).toBe('ground.fault.too-large')
})

test('a style that can be used is one', async () => {
	answers({ version: 8, sources: {}, layers: [] })
	expect(await onlineGround('https://ground.test/style.json')).toBeTypeOf('function')
})
