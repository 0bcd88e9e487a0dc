import { expect, test } from 'vitest'
import { restOf, SHOCK_SEEN } from '../../../src/core/marks/effects.ts'
import { marksAt } from '../../../src/core/marks/marks.ts'
import { signsIn } from '../../../src/core/marks/signsIn.ts'
import { type Filter, NO_FILTER } from '../../../src/core/query/filter.ts'
import { shownEvents } from '../../../src/core/query/shownEvents.ts'
import { type Sign, signOf } from '../../../src/core/query/signs.ts'
import { KINDS } from '../../../src/core/record/kinds.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import type { Range } from '../../../src/core/time/range.ts'
import { daysFrom, GEO, textsOf, timelineOf } from '../../helpers.ts'

const timeline = timelineOf(textsOf(GEO))
const TRAIL = 30
const signs = (range: Range, filter: Partial<Filter> = {}, trail = TRAIL): ReadonlySet<Sign> =>
	signsIn(timeline, shownEvents(timeline, { ...NO_FILTER, ...filter }), { range, trail })
const between = (from: string, to: string): Range => [isoDay(from), isoDay(to)]

/** What the map draws on the days of a range, each at rest. */
function drawnIn([first, last]: Range, filter: Partial<Filter> = {}): ReadonlySet<Sign> {
	const drawn = new Set<Sign>()
	for (const day of daysFrom(first, last)) {
		const { arcs, events, bases, counts } = marksAt(timeline, restOf(day), { ...NO_FILTER, ...filter, trail: TRAIL })
		if (arcs.length > 0) drawn.add('way')
		if (counts.length > 0) drawn.add('several')
		if (bases.some(({ ring }) => ring >= SHOCK_SEEN)) drawn.add('just-transferred')
		if (bases.some(({ base }) => base.kind === 'site')) drawn.add('site')
		if ([...bases, ...events].some(({ circle }) => circle !== null)) drawn.add('approximate')
		for (const { type, effect } of events) {
			drawn.add(signOf(type))
			if (effect.phase === 'scar') drawn.add('scar')
			if (effect.shock.opacity >= SHOCK_SEEN) drawn.add('today')
		}
		const violent = events.filter(({ type, effect }) => KINDS[type].violent && effect.phase !== 'scar')
		if (new Set(violent.map(({ size }) => size)).size > 1) drawn.add('size')
	}
	return drawn
}

test.each([
	['the story', '2019-12-01', '2020-09-01', {}],
	['before anything happened', '2014-01-01', '2014-01-20', {}],
	['a month of handing over', '2020-03-20', '2020-04-10', {}],
	['a month without attacks', '2020-03-01', '2020-04-10', { kinds: new Set(['transfer', 'political'] as const) }],
	['ground combat', '2019-12-01', '2020-09-01', { kinds: new Set(['combat'] as const) }],
])('a legend of %s names what is drawn in it, and nothing else', (_, from, to, filter) => {
	const range = between(from, to)
	const said = signs(range, filter)
	const drawn = drawnIn(range, filter)
	// Nearby places share a number, so that it may stand there with one event at each.
	expect(said).toEqual(said.has('several') ? new Set([...drawn, 'several']) : drawn)
})

test('what stays lit for good leaves no pale mark', () => {
	const story = between('2019-12-01', '2020-09-01')
	expect(signs(story)).toContain('scar')
	expect(signs(story, {}, Number.POSITIVE_INFINITY)).not.toContain('scar')
})
