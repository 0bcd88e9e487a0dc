import { expect, test } from 'vitest'
import { edgesOf, type LabelBox } from '../../../src/core/geometry/labelPlacement.ts'
import { askedNames } from '../../../src/ui/overlay/askedNames.ts'

/** Places in a row, each as far from the next as to be another. */
const placeAt = (i: number): LabelBox => ({ x: i * 100, y: 0, width: 40, height: 20 })
const edge = (i: number): number => edgesOf(placeAt(i)).left

/** A map with a town under every third place, which takes down what it is asked. */
function setUp() {
	const asked: number[] = []
	const names = askedNames({
		nameIn: ({ left }) => {
			asked.push(left)
			return (left - edge(0)) % 300 === 0 ? 'ground' : null
		},
	})
	return { asked, names }
}

test('a turn asks few, says that it is short, and the turns after it come to what one question each would have told', () => {
	const { asked, names } = setUp()
	const turns: number[] = []
	let told: string[] = []
	do {
		const before = asked.length
		names.turn()
		told = Array.from({ length: 20 }, (_, i) => names.under(placeAt(i)))
		turns.push(asked.length - before)
	} while (names.isShort() && turns.length < 20)
	expect(Math.max(...turns)).toBeLessThanOrEqual(4)
	expect(turns.reduce((sum, each) => sum + each, 0)).toBe(20)
	expect(new Set(asked).size).toBe(20)
	expect(told).toEqual(Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? 'ground' : 'nothing')))
})

test('it comes to an end however much is asked: beyond the last turn a base is taken to be there', () => {
	const { asked, names } = setUp()
	let turns = 0
	do {
		names.turn()
		for (let i = 0; i < 500; i++) names.under(placeAt(i))
		turns++
	} while (names.isShort() && turns < 100)
	expect(turns).toBeLessThan(25)
	expect(names.under(placeAt(499))).toBe('base')
	expect(asked.length).toBeLessThan(100)
})

test('places that are all but the same are asked of once', () => {
	const { asked, names } = setUp()
	names.under({ x: 100, y: 50, width: 40, height: 20 })
	names.under({ x: 101, y: 51, width: 40, height: 20 })
	expect(asked).toHaveLength(1)
})
