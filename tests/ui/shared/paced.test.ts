import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Timers } from '../../../src/app/debounce.ts'
import { paced } from '../../../src/ui/shared/paced.ts'

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

const timers = globalThis as unknown as Timers

test('what is paced is done at once after a pause, and of a quick row the first, one in so many, and the last', () => {
	let value = 0
	const written: number[] = []
	const { touch } = paced(timers, 50, () => written.push(value))
	// A date a frame, as of a slider that is dragged.
	for (value = 1; value <= 9; value++) {
		touch()
		vi.advanceTimersByTime(16)
	}
	expect(written.length).toBeLessThan(5)
	expect(written[0]).toBe(1)
	value = 9
	vi.advanceTimersByTime(50)
	expect(written.at(-1)).toBe(9)
	// It is not done again without anything new, and a step after a pause is seen in its own frame.
	const before = written.length
	vi.advanceTimersByTime(1000)
	expect(written).toHaveLength(before)
	value = 10
	touch()
	expect(written.at(-1)).toBe(10)
})

test('what is given up is not done afterwards', () => {
	let count = 0
	const { touch, cancel } = paced(timers, 50, () => count++)
	touch()
	touch()
	cancel()
	vi.advanceTimersByTime(1000)
	expect(count).toBe(1)
})
