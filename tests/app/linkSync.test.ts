import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { syncLink } from '../../src/app/linkSync.ts'
import { readingsHere } from '../../src/app/readings.ts'
import { createAppStore } from '../../src/app/store.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { parseView } from '../../src/core/view/viewUrl.ts'
import { goodTexts, timelineOf } from '../helpers.ts'
import { fakeWindow } from './fakeWindow.ts'

const timeline = timelineOf(goodTexts)
const BASE = 'north-field'
const EVENT = { id: '2019-12-27-north-field-attack', day: isoDay('2019-12-27') }

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

function setUp(address = '/map/') {
	const bar = fakeWindow(address)
	const { view } = parseView(bar.window.location && new URLSearchParams(bar.window.location.search), timeline)
	const store = createAppStore(view)
	const end = syncLink(
		store,
		timeline,
		readingsHere({ sources: new Map(), baseTexts: new Map(), eventTexts: new Map(), chapterTexts: new Map() }),
		bar.window,
	)
	const drag = (...dates: string[]): void => {
		for (const date of dates) store.dispatch({ type: 'go-to-day', day: isoDay(date) })
	}
	return { bar, store, end, drag }
}

/** Longer than any drag rests. */
const settle = (): void => void vi.advanceTimersByTime(10_000)

describe('a drag', () => {
	test('rewrites the present entry, once, when it has come to rest', () => {
		const { bar, drag } = setUp()
		for (let day = 1; day <= 28; day++) {
			drag(`2020-02-${String(day).padStart(2, '0')}`)
			vi.advanceTimersByTime(16)
		}
		expect(bar.calls).toEqual([])
		settle()
		expect(bar.calls).toEqual(['replace'])
		expect(bar.entries()).toEqual(['/map/?date=2020-02-28'])
	})

	test('that comes back to where it was writes nothing', () => {
		const { bar, drag } = setUp('/map/?date=2020-02-01')
		drag('2020-02-02', '2020-02-01')
		settle()
		expect(bar.calls).toEqual([])
	})

	test('back to the default leaves a bare address', () => {
		const { bar, drag } = setUp('/map/?date=2020-02-01')
		drag('2020-04-04')
		settle()
		expect(bar.address()).toBe('/map/')
	})

	test('of the map, and another theme, are no entries either', () => {
		const { bar, store } = setUp()
		store.dispatch({ type: 'look', camera: { lng: 44, lat: 33, zoom: 7 } })
		store.dispatch({ type: 'set-theme', theme: 'dark' })
		settle()
		expect(bar.entries()).toEqual(['/map/?at=44,33,7&theme=dark'])
	})
})

describe('a step', () => {
	test('is an entry of its own, at once', () => {
		const { bar, store } = setUp()
		store.dispatch({ type: 'open-base', base: BASE })
		expect(bar.entries()).toEqual(['/map/', `/map/?base=${BASE}`])
		store.dispatch({ type: 'open-event', event: EVENT.id, day: EVENT.day })
		expect(bar.address()).toBe(`/map/?event=${EVENT.id}`)
		store.dispatch({ type: 'close' })
		expect(bar.calls).toEqual(['push', 'push', 'push'])
	})

	test.each([
		[{ type: 'set-lang', lang: 'ar' }, '?lang=ar'],
		[{ type: 'toggle-kinds', kinds: ['attack', 'combat'] }, '?kinds='],
	] as const)('%o', (action, query) => {
		const { bar, store } = setUp()
		store.dispatch(action)
		expect(bar.calls).toEqual(['push'])
		expect(bar.address()).toContain(query)
	})

	test('that leads to the same address makes no second entry', () => {
		const { bar, store } = setUp()
		store.dispatch({ type: 'open-base', base: BASE })
		store.dispatch({ type: 'open-base', base: BASE })
		expect(bar.calls).toEqual(['push'])
	})

	test('leaves what a drag had not written yet with the entry it left', () => {
		const { bar, store, drag } = setUp()
		drag('2020-02-01')
		store.dispatch({ type: 'open-base', base: BASE })
		settle()
		expect(bar.entries()).toEqual(['/map/?date=2020-02-01', `/map/?date=2020-02-01&base=${BASE}`])
	})

	test('keeps the path and what stands behind the hash', () => {
		const { bar, store } = setUp('/a/b/index.html#notes')
		store.dispatch({ type: 'open-base', base: BASE })
		expect(bar.address()).toBe(`/a/b/index.html?base=${BASE}#notes`)
	})
})

test('an address that begins with two slashes stays on its host', () => {
	// As `https://host//` gives it: what is written must not begin with `//`, which names another host.
	const { bar, store } = setUp('https://handover.test//?date=9999-12-31')
	expect(bar.entries().at(-1)).toMatch(/^\/\?date=/)
	store.dispatch({ type: 'open-base', base: BASE })
	expect(bar.entries().at(-1)).toMatch(/^\/\?/)
})

describe('Back and Forward', () => {
	test('restore the view and write nothing', () => {
		const { bar, store, drag } = setUp()
		store.dispatch({ type: 'open-base', base: BASE })
		drag('2020-02-01')
		settle()
		store.dispatch({ type: 'open-event', event: EVENT.id, day: EVENT.day })
		const calls = [...bar.calls]

		bar.back()
		expect(store.getState().view.selection).toEqual({ kind: 'base', base: BASE })
		expect(store.getState().view.day).toBe(isoDay('2020-02-01'))
		bar.back()
		expect(store.getState().view.selection).toEqual({ kind: 'none' })
		expect(store.getState().view.day).toBe(isoDay('2020-04-04'))
		bar.forward()
		bar.forward()
		expect(store.getState().view.selection).toEqual({ kind: 'event', event: EVENT.id })
		settle()
		expect(bar.calls).toEqual(calls)
	})

	test('drop a drag that had not been written', () => {
		const { bar, store, drag } = setUp()
		store.dispatch({ type: 'open-base', base: BASE })
		drag('2020-02-01')
		bar.back()
		settle()
		expect(bar.entries()).toEqual(['/map/', `/map/?base=${BASE}`])
	})

	test('a drag after them is written again', () => {
		const { bar, store, drag } = setUp()
		store.dispatch({ type: 'open-base', base: BASE })
		bar.back()
		drag('2020-02-01')
		settle()
		expect(bar.entries()[0]).toBe('/map/?date=2020-02-01')
	})

	test('a link that makes no sense falls back to the default', () => {
		const { bar, store } = setUp('/map/?base=nowhere&date=2020-13-01')
		store.dispatch({ type: 'open-base', base: BASE })
		bar.back()
		expect(store.getState().view.selection).toEqual({ kind: 'none' })
		expect(store.getState().view.day).toBe(isoDay('2020-04-04'))
	})
})

describe('while it plays', () => {
	test('the address follows every few seconds, in the present entry, and to the day it stopped on', () => {
		const { bar, store, drag } = setUp()
		store.setState({ playing: true })
		drag('2020-05-01', '2020-05-02')
		vi.advanceTimersByTime(1000)
		expect(bar.calls).toEqual([])
		vi.advanceTimersByTime(3000)
		expect(bar.entries()).toEqual(['/map/?date=2020-05-02'])
		drag('2020-05-03')
		vi.advanceTimersByTime(3000)
		expect(bar.entries()).toEqual(['/map/?date=2020-05-03'])
		drag('2020-05-04')
		store.setState({ playing: false })
		settle()
		expect(bar.entries()).toEqual(['/map/?date=2020-05-04'])
		expect(bar.calls).toEqual(['replace', 'replace', 'replace'])
		expect(vi.getTimerCount()).toBe(0)
	})

	test('a step is still an entry', () => {
		const { bar, store, drag } = setUp()
		store.setState({ playing: true })
		drag('2020-05-01')
		store.dispatch({ type: 'open-base', base: BASE })
		expect(bar.entries()).toEqual(['/map/?date=2020-05-01', `/map/?date=2020-05-01&base=${BASE}`])
	})
})

test('after its end nothing is written and nothing restored', () => {
	const { bar, store, end, drag } = setUp()
	drag('2020-02-01')
	end()
	store.dispatch({ type: 'open-base', base: BASE })
	settle()
	expect(bar.calls).toEqual([])
	expect(bar.listeners).toBe(0)
})

test('an address that is reached by Back and not wholly understood is put right, and what was wrong is told', () => {
	const { bar, store, drag } = setUp('/map/?date=9999-12-31&newsletter=7')
	expect(bar.address()).toBe('/map/?date=2020-04-30&newsletter=7')
	drag('2020-02-01')
	settle()
	bar.window.history.pushState(null, '', '/map/?date=9999-12-31&amp;base=nowhere')
	bar.back()
	bar.forward()
	expect(store.getState().linkProblems.map(({ key }) => key)).toEqual(['base', 'date'])
	expect(bar.address()).toBe('/map/?date=2020-04-30')
	bar.back()
	expect(store.getState().linkProblems).toEqual([])
})

test('what stands behind the wrong sign is read, and the address is put right; a sign of another kind stays', () => {
	const { bar, store } = setUp('/map/')
	bar.window.history.pushState(null, '', '/map/#date=2020-03-18&base=North-Field')
	bar.back()
	bar.forward()
	expect(store.getState().view.day).toBe(isoDay('2020-03-18'))
	expect(bar.address()).toBe('/map/?date=2020-03-18&base=north-field')
	bar.window.history.pushState(null, '', '/map/?date=2020-03-18#bench')
	bar.back()
	bar.forward()
	expect(bar.address()).toBe('/map/?date=2020-03-18#bench')
})

describe('a search', () => {
	const type = (store: ReturnType<typeof setUp>['store'], ...texts: string[]): void => {
		for (const words of texts) store.dispatch({ type: 'set-filter', filter: { words } })
	}

	test('is one step however many letters are typed, and Back leads to before it', () => {
		const { bar, store } = setUp()
		type(store, 'r', 'ri', 'riv', 'river')
		settle()
		expect(bar.calls).toEqual(['push', 'replace'])
		expect(bar.entries()).toEqual(['/map/', '/map/?q=river'])
		type(store, '')
		expect(bar.entries()).toEqual(['/map/', '/map/?q=river', '/map/'])
	})

	test('and so is a place or an actor that is ticked', () => {
		const { bar, store } = setUp()
		store.dispatch({ type: 'set-filter', filter: { bases: new Set([BASE]) } })
		expect(bar.entries()).toEqual(['/map/', `/map/?places=${BASE}`])
	})
})
