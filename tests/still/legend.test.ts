import { expect, test } from 'vitest'
import { baseLook } from '../../src/core/marks/looks.ts'
import { marksAt } from '../../src/core/marks/marks.ts'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { THEMES } from '../../src/core/theme.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { legendFilled, legendKept, legendOf, legendSwatch, swatchWidth } from '../../src/still/sheet/legend.ts'
import { realTimeline } from './real.ts'

const FRAME = { width: 400, height: 400, center: [44, 33], zoom: 5 } as const

test('what is only reported of two sides has the symbol of each, side by side in the direction of reading', () => {
	const marks = marksAt(realTimeline, isoDay('2020-09-30'), { ...NO_FILTER, trail: 0 })
	const legendWith = (reported: readonly string[]) => {
		const bases = marks.bases.map((mark) => {
			if (!reported.includes(mark.base.id)) return mark
			const look = baseLook(mark.base, mark.holder, true)
			return { ...mark, reported: true, before: look, after: look }
		})
		const entries = legendOf([{ marks: { ...marks, bases }, frame: FRAME, scale: 1 }], realTimeline.dataset)
		return entries.find(({ key }) => key === 'reported')
	}
	expect(legendWith([])).toBeUndefined()
	const one = legendWith(['erbil', 'harir'])
	const two = legendWith(['taji', 'erbil', 'k-1'])
	if (!one || !two) throw new Error('nothing is reported')
	const symbols = (lang: 'en' | 'ar') => legendSwatch(two, [100, 0], THEMES.light, lang, 1).length
	expect([one.others?.length, two.others?.length]).toEqual([0, 1])
	expect(two.others?.[0]?.after.hue).not.toBe(two.face?.after.hue)
	expect(swatchWidth(two)).toBeGreaterThan(swatchWidth(one))
	expect([symbols('en'), symbols('ar')]).toEqual([2, 2])
	expect(legendSwatch(two, [100, 0], THEMES.light, 'en', 1)).not.toEqual(
		legendSwatch(two, [100, 0], THEMES.light, 'ar', 1),
	)
})

test('a shortened legend takes in what it has room for, kinds first, each in its place', () => {
	const marks = marksAt(realTimeline, isoDay('2020-04-04'), { ...NO_FILTER, trail: 30 })
	const whole = legendOf([{ marks, frame: FRAME, scale: 1 }], realTimeline.dataset)
	const hands = legendKept(whole, 'hands')
	const keys = (most: number) => legendFilled(hands, whole, ({ length }) => length <= most).map(({ key }) => key)
	const held = ['side coalition', 'handing-over', 'side iraq']
	expect(hands.map(({ key }) => key)).toEqual(held)
	expect(keys(3)).toEqual(held)
	expect(keys(5)).toEqual([...held, 'attack', 'airstrike'])
	expect(keys(99)).toEqual(whole.map(({ key }) => key))
	expect(
		legendFilled([], whole, () => true),
		'no legend is none',
	).toEqual([])
	// One that is too wide is passed over, and a narrower one after it has its place.
	const narrow = legendFilled(hands, whole, (more) => !more.some(({ key }) => key === 'attack'))
	expect(narrow.map(({ key }) => key)).toEqual(whole.map(({ key }) => key).filter((key) => key !== 'attack'))
})
