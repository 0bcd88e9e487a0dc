import { describe, expect, test } from 'vitest'
import { labelsOverlap } from '../../../src/core/geometry/labelPlacement.ts'
import { restOf } from '../../../src/core/marks/effects.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import { THEMES } from '../../../src/core/theme.ts'
import { isoDay } from '../../../src/core/time/calendar.ts'
import { mapSvg } from '../../../src/still/map/bareMap.ts'
import { captionsOver } from '../../../src/still/map/captions.ts'
import { markBoxes } from '../../../src/still/map/clearance.ts'
import { mapPlan } from '../../../src/still/map/map.ts'
import type { MapInput } from '../../../src/still/map/mapInput.ts'
import { labelBoxes } from '../../../src/still/map/namePlacement.ts'
import { realResources } from '../real.ts'
import { linesOf } from '../xml.ts'

const at = (date: string, more: Partial<MapInput> = {}): MapInput => ({
	...NO_FILTER,
	...realResources,
	relief: '',
	frame: { width: 900, height: 640, center: [43.5, 33.2], zoom: 5.3 },
	instant: restOf(isoDay(date)),
	trail: 30,
	lang: 'en',
	theme: THEMES.light,
	selection: { kind: 'none' },
	captions: true,
	...more,
})
const saidOn = (input: MapInput): string =>
	linesOf(mapSvg(input, { title: 'Map', description: 'The map' }))
		.join(' ')
		.replace(/[\u2066-\u2069]/g, '')

describe('captions of a still', () => {
	test('say what happened, where, and who was hurt, in both languages', () => {
		const said = saidOn(at('2020-03-11'))
		expect(said).toContain('Attack · Taji')
		expect(said).toContain('Rockets killed three coalition soldiers')
		expect(said).toContain('3 killed, 12 wounded')
		expect(saidOn(at('2020-03-11', { lang: 'ar' }))).toContain('هجوم · التاجي')
	})

	test('are left out where they were not asked for, and where the map is too small', () => {
		expect(saidOn(at('2020-03-11', { captions: false }))).not.toContain('Attack · Taji')
		const small = { width: 100, height: 70, center: [43.5, 33.2], zoom: 2.6 } as const
		expect(saidOn(at('2020-03-11', { frame: small }))).not.toContain('Attack · Taji')
	})

	test.each(['2020-03-11', '2020-03-13', '2020-03-29', '2020-01-08', '2020-01-03'])(
		'%s: cover no mark, no name and no other caption',
		(date) => {
			const plan = mapPlan(at(date))
			expect(plan.captions.length).toBeGreaterThan(0)
			const others = [
				...markBoxes(plan.shown, { frame: at(date).frame, scale: 1 }),
				...labelBoxes([...plan.baseNames, ...plan.groundNames]),
			]
			plan.captions.forEach(({ box }, i) => {
				expect(others.filter((other) => labelsOverlap(other, box))).toEqual([])
				expect(plan.captions.slice(i + 1).some((other) => labelsOverlap(other.box, box))).toBe(false)
			})
		},
	)

	test('in a film stand still for their day and fade on the next', () => {
		const day = isoDay('2020-03-11')
		const captions = captionsOver(at('2020-03-11'), { hard: [], soft: [] })
		const [early] = captions(day + 0.05)
		const [rest] = captions(day + 0.75)
		expect(early).toMatchObject({ kind: 'group' })
		expect(rest).toMatchObject({ kind: 'group', children: early?.kind === 'group' ? early.children : [] })
		expect(rest).not.toHaveProperty('opacity')
		expect(captions(isoDay('2014-01-01') + 0.5)).toEqual([])
	})
})
