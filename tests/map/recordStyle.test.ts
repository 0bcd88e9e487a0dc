import { expect, test } from 'vitest'
import { LIFTS, liftAt } from '../../src/core/marks/prominence.ts'
import { placeKey } from '../../src/core/record/coordinateKey.ts'
import { KINDS } from '../../src/core/record/kinds.ts'
import { basePoints } from '../../src/map/recordStyle.ts'
import { realTimeline } from '../still/real.ts'

const { bases, events } = realTimeline.dataset

test('names of the ground keep off the ring at every base where a mark ever stands, on the side where it stands', () => {
	const features = basePoints(realTimeline, 'en').features
	for (const { id, kind, place } of bases) {
		const isMarked = events.some(
			(event) => event.place && KINDS[event.type].ownMark && placeKey(event.place) === placeKey(place),
		)
		const { ringed, lift } = features.find(({ properties }) => properties?.id === id)?.properties ?? {}
		expect(ringed, id).toBe(kind === 'base' && isMarked)
		// MapLibre multiplies an offset with the size of its picture, 2.4.
		const [x, y] = LIFTS[liftAt(realTimeline, place)]
		expect(lift[0] * 2.4, id).toBeCloseTo(x, 6)
		expect(lift[1] * 2.4, id).toBeCloseTo(y, 6)
	}
})
