import { expect, test } from 'vitest'
import { airAround, bestSpot, freeSpots } from '../../../src/core/geometry/freeSpot.ts'

const room = { left: 0, top: 0, right: 400, bottom: 300 }
const at = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 80 })

test('first comes the foot of the edge where reading begins', () => {
	expect(freeSpots(room, [100, 80], [], true)[0]).toEqual(at(0, 220))
	expect(freeSpots(room, [100, 80], [], false)[0]).toEqual(at(300, 220))
})

test('then up along that edge, then the other one, and never on an obstacle', () => {
	const low = { left: 0, top: 200, right: 20, bottom: 300 }
	const [first] = freeSpots(room, [100, 80], [low], true)
	expect(first?.left).toBe(0)
	expect(first?.bottom).toBeLessThanOrEqual(200)
	const wall = { left: 90, top: 0, right: 110, bottom: 300 }
	expect(freeSpots(room, [100, 80], [wall], true)[0]).toEqual(at(300, 220))
})

test('there is none where there is no room', () => {
	expect(freeSpots(room, [500, 80], [], true)).toEqual([])
	expect(freeSpots(room, [100, 80], [room], true)).toEqual([])
})

test('the best leaves marks the room that their names need', () => {
	const mark = { left: 108, top: 250, right: 118, bottom: 260 }
	const spots = freeSpots(room, [100, 80], [mark], true)
	expect(spots[0]).toEqual(at(0, 220))
	const best = bestSpot(spots, (spot) => airAround(spot, [mark]))
	expect(best?.left).toBe(0)
	expect(best?.bottom).toBeLessThan(230)
	expect(bestSpot([], () => 1)).toBeNull()
})
