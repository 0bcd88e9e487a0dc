import { expect, test } from 'vitest'
import { restOf } from '../../../src/core/marks/effects.ts'
import { marksAt } from '../../../src/core/marks/marks.ts'
import { liesOver } from '../../../src/core/marks/prominence.ts'
import { addDays, isoDay } from '../../../src/core/time/calendar.ts'
import { GEO, textsOf, timelineOf } from '../../helpers.ts'
import { OPENING } from '../../shipped.ts'

const timeline = timelineOf(textsOf(GEO))

test('an attack at a base lies over the bases on its day, and under its neighbours while it fades', () => {
	const attack = '2020-03-11-taji-rockets'
	const overOn = (days: number): boolean | undefined => {
		const instant = restOf(addDays(isoDay('2020-03-11'), days))
		const mark = marksAt(timeline, instant, OPENING).events.find(({ event }) => event.id === attack)
		return mark && liesOver(mark)
	}
	expect([0, 1, 2].map(overOn)).toEqual([true, false, false])
})
