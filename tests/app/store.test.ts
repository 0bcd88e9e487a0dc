import { expect, test } from 'vitest'
import { type AppState, createAppStore } from '../../src/app/store.ts'
import type { BaseId } from '../../src/core/record/model.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { OPENING } from '../shipped.ts'

function setUp() {
	const store = createAppStore(OPENING)
	const heard: [AppState, AppState][] = []
	store.subscribe((state, previous) => heard.push([state, previous]))
	return { store, heard }
}

test('begins with the view it is given, at rest', () => {
	const { store } = setUp()
	expect(store.getState()).toEqual({
		view: OPENING,
		playing: false,
		speed: 1,
		loop: false,
		begun: true,
		ring: false,
		groundFault: null,
		missing: new Map(),
		linkProblems: [],
		last: null,
	})
})

test('tells of a change once, with what was before and what it meant', () => {
	const { store, heard } = setUp()
	store.dispatch({ type: 'go-to-day', day: isoDay('2020-01-08') })
	expect(heard).toHaveLength(1)
	const [[now, before] = []] = heard
	expect(now?.view.day).toBe(isoDay('2020-01-08'))
	expect(now?.last).toBe('go-to-day')
	expect(before?.view).toBe(OPENING)
})

test('the radius is drawn for who asks for another, by the link too', () => {
	const { store } = setUp()
	store.dispatch({ type: 'open-base', base: 'k-1' as BaseId })
	expect(store.getState().ring).toBe(false)
	store.dispatch({ type: 'set-radius', radius: OPENING.radius + 5 })
	expect(store.getState().ring).toBe(true)
	expect(createAppStore({ ...OPENING, radius: 120 }).getState().ring).toBe(true)
})

test('tells nothing where nothing changes', () => {
	const { store, heard } = setUp()
	store.dispatch({ type: 'go-to-day', day: OPENING.day })
	store.dispatch({ type: 'close' })
	expect(heard).toEqual([])
	expect(store.getState().last).toBeNull()
})

test('playing and speed do not touch the view', () => {
	const { store, heard } = setUp()
	store.setState({ playing: true })
	store.setState({ speed: 4 })
	expect(heard).toHaveLength(2)
	expect(store.getState().view).toBe(OPENING)
})

test('who stops listening is told nothing more', () => {
	const { store } = setUp()
	let told = 0
	const end = store.subscribe(() => told++)
	store.dispatch({ type: 'set-lang', lang: 'ar' })
	end()
	store.dispatch({ type: 'set-lang', lang: 'en' })
	expect(told).toBe(1)
})

test('the story is begun when somebody goes to a day or opens something, and not before', () => {
	const store = createAppStore(OPENING, false)
	store.dispatch({ type: 'set-theme', theme: 'dark' })
	store.dispatch({ type: 'go-to-day', day: OPENING.day })
	expect(store.getState().begun).toBe(false)
	store.dispatch({ type: 'open-base', base: 'k-1' })
	store.dispatch({ type: 'close' })
	expect(store.getState().begun).toBe(true)
})
