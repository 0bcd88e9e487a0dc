import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Timers } from '../../src/app/debounce.ts'
import { followView } from '../../src/app/followView.ts'
import { createAppStore } from '../../src/app/store.ts'
import { addDays, formatDay, isoDay } from '../../src/core/time/calendar.ts'
import { OPENING } from '../shipped.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const START = isoDay('2020-01-01')

function setUp() {
	const store = createAppStore({ ...OPENING, day: START })
	const told: string[] = []
	const end = followView(store, globalThis as unknown as Timers, ({ day }) => told.push(formatDay(day)))
	/** A date every 16 ms. */
	const move = (days: number): void => {
		for (let i = 0; i < days; i++) {
			store.dispatch({ type: 'go-to-day', day: addDays(store.getState().view.day, 1) })
			vi.advanceTimersByTime(16)
		}
	}
	return { store, told, move, end }
}

test('a single step is followed at once, by each in a task of its own', () => {
	const { store, told, move } = setUp()
	store.dispatch({ type: 'go-to-day', day: addDays(START, -1) })
	expect(told, 'the task of the step is the map’s').toEqual([])
	vi.advanceTimersToNextTimer()
	expect(told).toEqual(['2019-12-31'])
	vi.advanceTimersByTime(1000)
	told.length = 0
	store.dispatch({ type: 'go-to-day', day: START })
	vi.advanceTimersByTime(1000)
	told.length = 0
	move(1)
	expect(told).toEqual(['2020-01-02'])
	vi.advanceTimersByTime(1000)
	move(1)
	expect(told.at(-1)).toBe('2020-01-03')
})

test('of a drag its first date and its last are told, and none in between', () => {
	const { told, move } = setUp()
	move(100)
	expect(told).toEqual(['2020-01-02'])
	vi.advanceTimersByTime(240)
	expect(told).toEqual(['2020-01-02', '2020-04-10'])
})

test('a playing date is followed a few times a second, and its rest at once', () => {
	const { store, told, move } = setUp()
	store.setState({ playing: true })
	told.length = 0
	move(125)
	expect(told.length).toBeGreaterThanOrEqual(5)
	expect(told.length).toBeLessThanOrEqual(7)
	store.setState({ playing: false })
	expect(told.at(-1)).toBe(formatDay(addDays(START, 125)))
})

test('what is opened while a drag has not settled is told at once, with its date', () => {
	const { store, told, move } = setUp()
	move(10)
	store.dispatch({ type: 'open-base', base: 'k-1' })
	expect(told).toEqual(['2020-01-02', '2020-01-11'])
})

test('whoever has left is not told', () => {
	const { told, move, end } = setUp()
	move(10)
	end()
	vi.advanceTimersByTime(1000)
	move(1)
	expect(told).toEqual(['2020-01-02'])
})
