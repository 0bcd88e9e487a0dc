import { expect, test } from 'vitest'
import { createTurns, type Turn } from '../../../src/ui/shared/turns.ts'
import { fakeFrames } from '../../app/fakeFrames.ts'

/** Followers that take down which value they wrote. */
function setUp(turnOf: Readonly<Record<string, Turn>>) {
	const frames = fakeFrames()
	const turns = createTurns(frames)
	let value = 0
	const written: [string, number][] = []
	const followers = Object.entries(turnOf).map(([name, turn]) =>
		turns.follower(() => written.push([name, value]), turn),
	)
	return {
		frames,
		followers,
		written,
		/** A date, told to all. */
		step(next: number) {
			value = next
			for (const { touch } of followers) touch()
		},
		writtenBy: (name: string) => written.filter(([by]) => by === name).map(([, at]) => at),
	}
}

test('a single step is seen at once, and nothing is done again without anything new', () => {
	const { frames, step, written } = setUp({ date: 'every', sentence: 'one' })
	step(1)
	expect(written).toEqual([
		['date', 1],
		['sentence', 1],
	])
	for (let i = 0; i < 5; i++) frames.frame(16)
	expect(frames.waiting, 'at rest it asks for no frames').toBe(0)
	step(2)
	expect(written.slice(2)).toEqual([
		['date', 2],
		['sentence', 2],
	])
})

test('of a drag most frames have nothing to do, and each turn is one thing: what is looked at, one of the others, or what is drawn', () => {
	const { frames, step, written, writtenBy } = setUp({ date: 'every', a: 'one', b: 'one', c: 'one', drawing: 'apart' })
	const turns: string[][] = []
	for (let i = 1; i <= 60; i++) {
		step(i)
		const before = written.length
		frames.frame(16)
		turns.push(written.slice(before).map(([by]) => by))
	}
	expect(turns.filter((turn) => turn.length === 0).length / 60).toBeGreaterThan(0.7)
	for (const turn of turns.filter((by) => by.length > 0)) expect(turn).toHaveLength(1)
	for (const name of ['a', 'b', 'c']) expect(writtenBy(name).length).toBeGreaterThan(1)
	for (const name of ['date', 'drawing']) expect(writtenBy(name).length).toBeGreaterThan(4)
})

test('where the date comes to rest all of it is right: the words in two frames, and in the next what is drawn', () => {
	const { frames, step, writtenBy } = setUp({ date: 'every', a: 'one', b: 'one', c: 'one', drawing: 'apart' })
	for (let i = 1; i <= 10; i++) {
		step(i)
		frames.frame(16)
	}
	frames.frame(16)
	frames.frame(16)
	for (const name of ['date', 'a', 'b', 'c']) expect(writtenBy(name).at(-1)).toBe(10)
	expect(writtenBy('drawing').at(-1)).toBeLessThan(10)
	frames.frame(16)
	expect(writtenBy('drawing').at(-1)).toBe(10)
	expect(frames.waiting).toBe(0)
})

test('a single step is drawn too, in a frame of its own after the words', () => {
	const { frames, step, written } = setUp({ date: 'every', drawing: 'apart' })
	step(1)
	expect(written).toEqual([['date', 1]])
	for (let i = 0; i < 3; i++) frames.frame(16)
	expect(written).toEqual([
		['date', 1],
		['drawing', 1],
	])
	expect(frames.waiting).toBe(0)
})

test('what has ended is not written afterwards', () => {
	const { frames, step, followers, writtenBy } = setUp({ a: 'one', b: 'one' })
	step(1)
	frames.frame(16)
	step(2)
	followers[0]?.end()
	for (let i = 0; i < 5; i++) frames.frame(16)
	expect(writtenBy('a')).toEqual([1])
	expect(writtenBy('b')).toEqual([1, 2])
})

test('what fails once does not end the turns, neither its own nor those of others', () => {
	const frames = fakeFrames()
	const { follower } = createTurns(frames)
	let [value, fails] = [0, false]
	const read: number[] = []
	const failing = follower(() => {
		if (fails) throw new Error('no room')
	}, 'every')
	const sound = follower(() => read.push(value), 'one')
	const step = (next: number): void => {
		value = next
		failing.touch()
		sound.touch()
	}
	step(1)
	frames.frame(16)
	fails = true
	step(2)
	let failed = 0
	for (let i = 0; i < 12; i++) {
		try {
			frames.frame(16)
		} catch {
			failed++
		}
	}
	expect(failed).toBe(1)
	fails = false
	step(3)
	for (let i = 0; i < 6; i++) frames.frame(16)
	expect(read.at(-1)).toBe(3)
	expect(frames.waiting).toBe(0)
})
