import type { Map as MapLibreMap } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { paintWhole } from '../../src/map/paintWhole.ts'

/** A map that takes down what it was made to do. */
function mapOf() {
	const done: string[] = []
	const source = (name: string, used: boolean) => ({ used, prepare: () => done.push(`prepare ${name}`) })
	const style = { tileManagers: { relief: source('relief', true), unused: source('unused', false) } }
	const whole = { loaded: false }
	const painter = { context: {}, render: () => done.push('paint') }
	const map = { painter, loaded: () => whole.loaded } as unknown as MapLibreMap
	const frame = (): void => (painter.render as (of: typeof style) => void)(style)
	return { map, done, whole, frame }
}

test('under a picture only the whole frame is painted; what it needs is made ready before', () => {
	const { map, done, whole, frame } = mapOf()
	paintWhole(map, () => true)
	frame()
	frame()
	expect(done).toEqual(['prepare relief', 'prepare relief'])
	whole.loaded = true
	frame()
	expect(done.slice(2)).toEqual(['paint'])
})

test('a frame that can be seen is painted, whole or not', () => {
	const { map, done, frame } = mapOf()
	let covered = true
	paintWhole(map, () => covered)
	frame()
	covered = false
	frame()
	expect(done).toEqual(['prepare relief', 'paint'])
})

test('once it has painted, the map paints every frame: a picture does not come back', () => {
	const { map, done, whole, frame } = mapOf()
	paintWhole(map, () => true)
	whole.loaded = true
	frame()
	whole.loaded = false
	frame()
	expect(done).toEqual(['paint', 'paint'])
})
