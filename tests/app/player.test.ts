import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPlayer } from '../../src/app/player.ts'
import { createAppStore, type Speed } from '../../src/app/store.ts'
import { restOf } from '../../src/core/marks/effects.ts'
import { type DayNumber, type Instant, isoDay } from '../../src/core/time/calendar.ts'
import { instantAfter, type Pace, paceOf } from '../../src/core/time/playback.ts'
import type { Range } from '../../src/core/time/range.ts'
import { ROOT } from '../helpers.ts'
import { OPENING, STORY } from '../shipped.ts'
import { fakeFrames } from './fakeFrames.ts'

const RECORD: Range = [isoDay('2011-12-01'), isoDay('2026-01-18')]
const START = isoDay('2020-03-10')

/** An even pace, so that a test can count on its fingers. */
const DAYS_PER_SECOND = 4
const EVEN: Pace = {
	first: RECORD[0],
	begins: Float64Array.from({ length: RECORD[1] - RECORD[0] + 2 }, (_, i) => i / DAYS_PER_SECOND),
}

function setUp({ day = START, still = false, range = STORY, pace = EVEN, begun = true } = {}) {
	const store = createAppStore({ ...OPENING, day, range }, begun)
	const frames = fakeFrames()
	const motion = { still }
	const paces = { now: pace }
	const player = createPlayer(
		store,
		frames,
		() => paces.now,
		() => motion.still,
	)
	const shown: Instant[] = []
	player.subscribe((instant) => shown.push(instant))
	const day_ = (): DayNumber => store.getState().view.day
	return { store, frames, player, shown, motion, paces, day: day_ }
}

/** Plays for a time at so many frames a second. */
function play(perSecond: number, seconds: number, speed: Speed = 1) {
	const all = setUp()
	all.store.setState({ speed })
	all.player.play()
	for (let i = 0; i < perSecond * seconds; i++) all.frames.frame(1000 / perSecond)
	return all
}

describe('playing', () => {
	test('a page that nobody has touched tells the story from its beginning, and then goes on from where it is', () => {
		const { player, frames, day } = setUp({ begun: false })
		player.play()
		frames.frame(1000 / 60)
		expect(day()).toBe(STORY[0])
		for (let i = 0; i < 60; i++) frames.frame(1000 / 60)
		player.pause()
		const reached = day()
		expect(reached).toBeGreaterThan(STORY[0])
		player.play()
		frames.frame(1000 / 60)
		expect(day()).toBe(reached)
	})

	test.each([12, 30, 60, 144])('passes the same days a second at %d frames', (perSecond) => {
		const { player, day } = play(perSecond, 5)
		expect(player.instant()).toBeCloseTo(START + 5 * DAYS_PER_SECOND, 6)
		// The sum of many frames may end a hair before midnight.
		expect(Math.abs(day() - (START + 5 * DAYS_PER_SECOND))).toBeLessThanOrEqual(1)
	})

	test.each([0.5, 1, 2, 4, 8] as const)('at speed %d is as much faster', (speed) => {
		expect(play(60, 3, speed).player.instant()).toBeCloseTo(START + 3 * DAYS_PER_SECOND * speed, 6)
	})

	test('a new speed counts from the next frame on, not from the start', () => {
		const { player, store, frames } = play(50, 1)
		store.setState({ speed: 4 })
		for (let i = 0; i < 50; i++) frames.frame(20)
		expect(player.instant()).toBeCloseTo(START + DAYS_PER_SECOND * (1 + 4), 6)
	})

	test('begins with the start of its day, so that the day itself is seen', () => {
		const { player, frames } = setUp()
		player.play()
		frames.frame(1)
		expect(player.instant()).toBeGreaterThan(START)
		expect(player.instant()).toBeLessThan(START + 0.01)
	})

	test('never goes back, and tells every instant once', () => {
		const { shown } = play(60, 2)
		// The first instant is the start of the day that was shown as it had ended.
		expect(shown).toHaveLength(120)
		shown.reduce((before, now) => {
			expect(now).toBeGreaterThan(before)
			return now
		})
	})

	test('does not jump after a frame that took too long', () => {
		const { player, frames } = setUp()
		player.play()
		frames.frame(60_000)
		expect(player.instant() - START).toBeLessThanOrEqual(0.1 * DAYS_PER_SECOND + 1e-9)
		expect(player.instant()).toBeGreaterThan(START)
	})

	test.each([-5000, -86_400_000])('a clock that goes back by %d ms takes nobody back in time', (ms) => {
		const { player, frames } = setUp()
		player.play()
		frames.frame(16)
		const before = player.instant()
		frames.frame(ms)
		expect(player.instant()).toBe(before)
		frames.frame(16)
		expect(player.instant()).toBeGreaterThan(before)
	})

	test('says so in the store, and asks for one frame at a time', () => {
		const { player, store, frames } = setUp()
		expect(frames.waiting).toBe(0)
		player.play()
		player.play()
		expect(store.getState().playing).toBe(true)
		expect(frames.waiting).toBe(1)
		frames.frame(16)
		expect(frames.waiting).toBe(1)
	})
})

describe('pausing', () => {
	test('stops the frames and leaves the day as it ended', () => {
		const { player, store, frames, day } = play(60, 1.1)
		player.pause()
		expect(store.getState().playing).toBe(false)
		expect(frames.frame(1000)).toBe(false)
		expect(player.instant()).toBe(restOf(day()))
	})

	test('when nothing plays changes nothing', () => {
		const { player, shown } = setUp()
		player.pause()
		expect(shown).toEqual([])
	})

	test('and playing again goes on from the day, without the time between', () => {
		const { player, frames, day } = play(60, 1)
		player.pause()
		frames.frame(3_600_000)
		const from = day()
		player.play()
		frames.frame(10)
		expect(player.instant() - from).toBeCloseTo((10 / 1000) * DAYS_PER_SECOND, 6)
	})
})

describe('the end', () => {
	const last = STORY[1]

	test('of the range stops it, on its last day at rest', () => {
		const { player, store, frames, day } = setUp({ day: (last - 2) as DayNumber })
		player.play()
		let given = 0
		while (frames.frame(50)) given++
		expect(given).toBeLessThan(1000)
		expect(day()).toBe(last)
		expect(player.instant()).toBe(restOf(last))
		expect(store.getState().playing).toBe(false)
	})

	test('once reached, Play begins at the beginning', () => {
		const { player, frames, day } = setUp({ day: last })
		player.play()
		frames.frame(10)
		expect(day()).toBe(STORY[0])
	})

	test('of the whole record lies further on', () => {
		const { player, frames, day } = setUp({ day: (RECORD[1] - 1) as DayNumber, range: RECORD })
		player.play()
		while (frames.frame(50));
		expect(day()).toBe(RECORD[1])
		player.play()
		frames.frame(10)
		expect(day()).toBe(RECORD[0])
	})
})

describe('a pace that lingers', () => {
	const pace = paceOf([START, START + 3, START + 30], ...RECORD)

	test.each([12, 30, 60, 144])('gives the same instant after the same time at %d frames a second', (perSecond) => {
		const { player, frames } = setUp({ pace })
		player.play()
		for (let i = 0; i < perSecond * 3; i++) frames.frame(1000 / perSecond)
		expect(player.instant()).toBeCloseTo(instantAfter(pace, START, 3), 6)
	})

	test('that changes while it plays goes on from where it is', () => {
		const { player, frames, paces } = setUp({ pace })
		player.play()
		for (let i = 0; i < 20; i++) frames.frame(50)
		const before = player.instant()
		paces.now = EVEN
		frames.frame(50)
		expect(player.instant() - before).toBeCloseTo(0.05 * DAYS_PER_SECOND, 6)
	})
})

describe('a loop', () => {
	const last = STORY[1]

	test('begins anew at the beginning instead of stopping', () => {
		const { player, store, frames, day } = setUp({ day: (last - 1) as DayNumber })
		store.setState({ loop: true })
		player.play()
		const days: DayNumber[] = []
		for (let i = 0; i < 30; i++) {
			frames.frame(50)
			days.push(day())
		}
		expect(days).toContain(last)
		expect(day() - STORY[0]).toBeLessThan(6)
		expect(store.getState().playing).toBe(true)
		store.setState({ loop: false })
		while (frames.frame(100));
		expect(day()).toBe(last)
	})
})

describe('an axis that is moved while it plays', () => {
	test('does not take time back', () => {
		const { player, store, frames, day } = play(60, 2)
		const before = day()
		store.dispatch({ type: 'set-range', range: [isoDay('2019-12-01'), isoDay('2020-01-01')] })
		while (frames.frame(16));
		expect(day()).toBeGreaterThanOrEqual(before)
		expect(player.instant()).toBe(restOf(day()))
	})
})

describe('for readers who want no motion', () => {
	test('only whole days are shown, each at rest, at the same pace', () => {
		const { player, frames, shown, day } = setUp({ still: true })
		player.play()
		for (let i = 0; i < 60 * 3; i++) frames.frame(1000 / 60)
		// The first day is at rest already, so nothing is told about it.
		expect(shown).toEqual(Array.from({ length: shown.length }, (_, i) => restOf((START + 1 + i) as DayNumber)))
		expect(day() - START).toBeGreaterThanOrEqual(3 * DAYS_PER_SECOND - 1)
		expect(day() - START).toBeLessThanOrEqual(3 * DAYS_PER_SECOND)
	})

	test('the wish is heard while it plays', () => {
		const { player, frames, motion, day } = setUp()
		player.play()
		frames.frame(30)
		expect(player.instant()).not.toBe(restOf(day()))
		motion.still = true
		frames.frame(30)
		expect(player.instant()).toBe(restOf(day()))
	})
})

describe('a day chosen elsewhere', () => {
	const other = isoDay('2020-01-08')

	test('is shown at rest', () => {
		const { player, store, shown } = setUp()
		store.dispatch({ type: 'go-to-day', day: other })
		expect(player.instant()).toBe(restOf(other))
		expect(shown).toEqual([restOf(other)])
	})

	test('while it plays stops it there: playing on would take the day away again', () => {
		const { player, store, frames } = setUp()
		player.play()
		frames.frame(100)
		store.dispatch({ type: 'go-to-day', day: other })
		frames.frame(50)
		expect(player.instant()).toBe(restOf(other))
		expect(store.getState().playing).toBe(false)
	})

	test('through the player is that, even where the date stood there already', () => {
		const { player, store, frames, day } = setUp()
		player.play()
		frames.frame(100)
		player.goTo(day())
		expect(store.getState().playing).toBe(false)
		expect(player.instant()).toBe(restOf(day()))
		player.goTo(other)
		expect([day(), player.instant()]).toEqual([other, restOf(other)])
	})

	test('opens its event in the same step, so that Back leads to where the reader was', () => {
		const { player, store } = setUp()
		const steps: unknown[] = []
		store.subscribe(({ last, view }) => steps.push([last, view.day, view.selection]))
		player.goTo(other, '2020-01-08-ain-al-asad-missiles')
		expect(steps).toEqual([
			['open-event', other, { kind: 'event', event: '2020-01-08-ain-al-asad-missiles', from: START }],
		])
	})

	test('is no business of a player that was disposed of', () => {
		const { player, store, shown, frames } = setUp()
		player.play()
		player.dispose()
		shown.length = 0
		store.dispatch({ type: 'go-to-day', day: other })
		expect(shown).toEqual([])
		expect(frames.waiting).toBe(0)
	})
})

test('who stops listening is told nothing more', () => {
	const { player, store } = setUp()
	const heard: Instant[] = []
	const end = player.subscribe((instant) => heard.push(instant))
	end()
	store.dispatch({ type: 'go-to-day', day: isoDay('2020-01-08') })
	expect(heard).toEqual([])
})

test('nobody else takes the reader to a day', () => {
	const dir = join(ROOT, 'src')
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
	const going = files.filter((file) =>
		/dispatch\(\s*\{\s*type: '(go-to-day|open-event)'/.test(readFileSync(join(dir, file), 'utf8')),
	)
	expect(going.map((file) => file.replaceAll('\\', '/'))).toEqual(['app/player.ts'])
})
