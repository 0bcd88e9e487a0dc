import { expect, test } from 'vitest'
import { fit, projectorOf } from '../../../src/core/geometry/projection.ts'
import { restOf } from '../../../src/core/marks/effects.ts'
import { marksAt } from '../../../src/core/marks/marks.ts'
import { LIFTS, liesOver, liftAt } from '../../../src/core/marks/prominence.ts'
import { placeKey } from '../../../src/core/record/coordinateKey.ts'
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

test('on a phone an attack stands nearer to the base that it struck than to any other, but in the crowd of the capital', () => {
	const { bases, manifest } = timeline.dataset
	const size = { width: 390, height: 480 }
	const project = projectorOf({ ...size, ...fit(manifest.region.home, size.width, size.height, 0, 9) })
	const wrong = bases
		.filter(({ kind, id }) => kind === 'base' && timeline.eventsAt.get(id)?.some(({ type }) => type === 'attack'))
		.flatMap(({ id, place }) => {
			const [x, y] = project(place.lngLat)
			const [dx, dy] = LIFTS[liftAt(timeline, place)]
			expect(Math.hypot(dx, dy), id).toBeGreaterThan(15)
			const apart = (lngLat: readonly [number, number]): number => {
				const [otherX, otherY] = project(lngLat)
				return Math.hypot(x + dx - otherX, y + dy - otherY)
			}
			const others = bases.filter((other) => placeKey(other.place) !== placeKey(place))
			return others.some((other) => apart(other.place.lngLat) < apart(place.lngLat)) ? [id] : []
		})
	expect(wrong.toSorted()).toEqual(['taji', 'union-iii', 'victoria'])
})

test('of a base alone, and of so many that nobody could compare them, it stands over it and a little to the left', () => {
	const [base] = timeline.dataset.bases
	if (!base) throw new Error('the record has lost its bases')
	const many = Array.from({ length: 600 }, (_, i) => ({
		...base,
		id: `base-${i}`,
		place: { ...base.place, lngLat: [40 + i / 1000, 30 + i / 500] as const },
	}))
	for (const bases of [[base], many]) {
		const other = { ...timeline, dataset: { ...timeline.dataset, bases } }
		for (const { place } of bases) expect(liftAt(other, place)).toBe(1)
	}
	expect(liftAt(timeline, { lngLat: [0, 0] }), 'away from every base').toBe(0)
})
