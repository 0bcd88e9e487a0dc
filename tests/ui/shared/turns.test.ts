import { expect, test } from 'vitest'
import { createTurns } from '../../../src/ui/shared/turns.ts'
import { fakeFrames } from '../../app/fakeFrames.ts'

/** Followers that take down which value they wrote. */
function setUp(names: readonly string[], often: readonly string[] = []) {
	const frames = fakeFrames()
	const turns = createTurns(frames)
	let value = 0
	const written: [string, number][] = []
	const followers = names.map((name) => turns.follower(() => written.push([name, value]), often.includes(name)))
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
	const { frames, step, written } = setUp(['date', 'sentence'], ['date'])
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

test('of a drag most frames have nothing to do, and a turn is what is looked at and one of the others', () => {
	const { frames, step, written, writtenBy } = setUp(['date', 'a', 'b', 'c'], ['date'])
	const idle: boolean[] = []
	for (let i = 1; i <= 60; i++) {
		step(i)
		const before = written.length
		frames.frame(16)
		idle.push(written.length === before)
		expect(written.length - before).toBeLessThanOrEqual(2)
	}
	expect(idle.filter(Boolean).length / 60).toBeGreaterThan(0.6)
	for (const name of ['a', 'b', 'c']) expect(writtenBy(name).length).toBeGreaterThan(5)
	expect(writtenBy('date').length).toBeGreaterThan(18)
})

test('where the date comes to rest all of it is right, in two frames', () => {
	const { frames, step, writtenBy } = setUp(['date', 'a', 'b', 'c'], ['date'])
	for (let i = 1; i <= 10; i++) {
		step(i)
		frames.frame(16)
	}
	frames.frame(16)
	frames.frame(16)
	for (const name of ['date', 'a', 'b', 'c']) expect(writtenBy(name).at(-1)).toBe(10)
	expect(frames.waiting).toBe(0)
})

test('what has ended is not written afterwards', () => {
	const { frames, step, followers, writtenBy } = setUp(['a', 'b'])
	step(1)
	frames.frame(16)
	step(2)
	followers[0]?.end()
	for (let i = 0; i < 5; i++) frames.frame(16)
	expect(writtenBy('a')).toEqual([1])
	expect(writtenBy('b')).toEqual([1, 2])
})
