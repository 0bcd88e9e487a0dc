import { expect, test } from 'vitest'
import { freeSpot } from '../../../src/core/geometry/freeSpot.ts'

const room = { left: 0, top: 0, right: 400, bottom: 300 }
const at = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 80 })

test('it stands at the foot of the edge where reading begins', () => {
	expect(freeSpot(room, [100, 80], [], true)).toEqual(at(0, 220))
	expect(freeSpot(room, [100, 80], [], false)).toEqual(at(300, 220))
})

test('it goes up along its edge, then to the other one, and lies on nothing', () => {
	const low = { left: 0, top: 200, right: 20, bottom: 300 }
	const spot = freeSpot(room, [100, 80], [low], true)
	expect(spot?.left).toBe(0)
	expect(spot?.bottom).toBeLessThanOrEqual(200)
	const wall = { left: 90, top: 0, right: 110, bottom: 300 }
	expect(freeSpot(room, [100, 80], [wall], true)).toEqual(at(300, 220))
})

test('it is nowhere where there is no room', () => {
	expect(freeSpot(room, [500, 80], [], true)).toBeNull()
	expect(freeSpot(room, [100, 80], [room], true)).toBeNull()
})
