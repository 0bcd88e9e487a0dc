import { expect, test } from 'vitest'
import { ALL_KINDS } from '../../../src/core/query/filter.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { cameFrom, reduce, type View } from '../../../src/core/view/view.ts'
import { deepFreeze } from '../../helpers.ts'
import { OPENING, STORY } from '../../shipped.ts'

const view: View = deepFreeze({ ...OPENING })

test('moving to a day', () => {
	const day = isoDay('2020-03-18')
	expect(reduce(view, { type: 'go-to-day', day })).toEqual({ ...view, day })
	expect(reduce(view, { type: 'go-to-day', day: view.day })).toBe(view)
})

test('the axis follows a day that leaves it, and keeps its length', () => {
	const [from, to] = view.range
	const later = reduce(view, { type: 'go-to-day', day: isoDay('2021-01-17') })
	expect(later.range).toEqual([isoDay('2021-01-17') - (to - from), isoDay('2021-01-17')])
	const earlier = reduce(later, { type: 'go-to-day', day: isoDay('2019-05-12') })
	expect(earlier.range).toEqual([isoDay('2019-05-12'), isoDay('2019-05-12') + (to - from)])
	const inside = reduce(earlier, { type: 'go-to-day', day: isoDay('2019-06-01') })
	expect(inside.range).toBe(earlier.range)
	expect(reduce(inside, { type: 'set-range', range: STORY })).toEqual({ ...inside, range: STORY })
})

test('opening and closing', () => {
	const onBase = reduce(view, { type: 'open-base', base: 'k-1' })
	expect(onBase.selection).toEqual({ kind: 'base', base: 'k-1' })
	expect(onBase.day).toBe(view.day)
	const onEvent = reduce(onBase, { type: 'open-event', event: 'x', day: isoDay('2019-05-12') })
	expect(onEvent).toMatchObject({ selection: { kind: 'event', event: 'x' }, day: isoDay('2019-05-12') })
	expect(onEvent.range[0]).toBe(isoDay('2019-05-12'))
	expect(reduce(onEvent, { type: 'close' }).selection).toEqual({ kind: 'none' })
	expect(reduce(view, { type: 'close' })).toBe(view)
})

test('an entry that moves the date keeps the way back to the day on which the reader was', () => {
	const day = isoDay('2020-03-18')
	const before = reduce(view, { type: 'go-to-day', day })
	const opened = reduce(before, { type: 'open-event', event: 'x', day: isoDay('2020-03-16') })
	const next = reduce(opened, { type: 'open-event', event: 'y', day: isoDay('2020-03-11') })
	const onBase = reduce(next, { type: 'open-base', base: 'taji' })
	for (const { selection } of [opened, next, onBase]) expect(cameFrom(selection)).toBe(day)
	expect(reduce(next, { type: 'close', to: day })).toEqual(before)
	// The date moves by itself neither there nor back.
	expect(reduce(next, { type: 'close' }).day).toBe(isoDay('2020-03-11'))
	// Who has moved the date himself is where he wants to be.
	const own = reduce(next, { type: 'go-to-day', day: isoDay('2020-03-13') })
	expect(cameFrom(own.selection)).toBeUndefined()
	expect(cameFrom(reduce(before, { type: 'open-event', event: 'x', day }).selection)).toBeUndefined()
})

test('a group of kinds is hidden if any of it is shown, else shown', () => {
	const group = ['attack', 'combat'] as const
	const without = reduce(view, { type: 'toggle-kinds', kinds: group })
	expect(ALL_KINDS.size - without.kinds.size).toBe(2)
	const half = { ...without, kinds: new Set([...without.kinds, 'attack' as const]) }
	expect(reduce(half, { type: 'toggle-kinds', kinds: group }).kinds).toEqual(without.kinds)
	expect(reduce(without, { type: 'toggle-kinds', kinds: group }).kinds).toEqual(ALL_KINDS)
	expect(view.kinds).toEqual(ALL_KINDS)
})

test('the rest of the view', () => {
	const camera = { lng: 44, lat: 33, zoom: 6 }
	expect(reduce(view, { type: 'look', camera }).camera).toEqual(camera)
	expect(reduce(view, { type: 'set-lang', lang: 'ar' }).lang).toBe('ar')
	expect(reduce(view, { type: 'set-theme', theme: 'dark' }).theme).toBe('dark')
	expect(reduce(view, { type: 'set-trail', trail: 90 }).trail).toBe(90)
	expect(reduce(view, { type: 'set-radius', radius: 40 })).toEqual({ ...view, radius: 40 })
	const filter = { words: 'Qaim', bases: new Set(['al-qaim']) }
	expect(reduce(view, { type: 'set-filter', filter })).toEqual({ ...view, ...filter })
	const other: View = { ...view, trail: 7 }
	expect(reduce(view, { type: 'restore', view: other })).toEqual(other)
})
