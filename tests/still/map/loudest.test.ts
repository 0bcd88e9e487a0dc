import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { nodePainter, paintContextOf } from '../../../src/cli/pictures/canvas.ts'
import { fit, project } from '../../../src/core/geometry/projection.ts'
import { restOf } from '../../../src/core/marks/effects.ts'
import { marksAt } from '../../../src/core/marks/marks.ts'
import { NO_FILTER } from '../../../src/core/query/filter.ts'
import type { LngLat } from '../../../src/core/record/model.ts'
import { THEMES } from '../../../src/core/theme.ts'
import { addDays, type DayNumber, formatDay, type Instant } from '../../../src/core/time/calendar.ts'
import { isInRange } from '../../../src/core/time/range.ts'
import { paint } from '../../../src/picture/canvas.ts'
import { markNodes } from '../../../src/still/map/marks.ts'
import { FACES } from '../../../src/text/faces.ts'
import { STORY } from '../../shipped.ts'
import { realTimeline as timeline } from '../real.ts'

const SIDE = 640
const theme = THEMES.light
const frame = { width: SIDE, height: SIDE, ...fit(timeline.dataset.manifest.region.home, SIDE, SIDE, 40, 9) }
const painter = await nodePainter([])

/** The marks at an instant as pixels, on paper and without numbers. */
function pixelsAt(instant: Instant): Uint8ClampedArray {
	const canvas = createCanvas(SIDE, SIDE)
	const context = canvas.getContext('2d')
	context.fillStyle = theme.paper
	context.fillRect(0, 0, SIDE, SIDE)
	const marks = { ...marksAt(timeline, instant, { ...NO_FILTER, trail: 30 }), counts: [] }
	paint(
		markNodes(marks, { frame, theme, lang: 'en', faces: FACES.sans, scale: 1, least: 0, selected: null }),
		paintContextOf(canvas),
		painter,
		1,
	)
	return context.getImageData(0, 0, SIDE, SIDE).data
}

/** How much changes between two instants around each of some places: each pixel belongs to the nearest. */
function changes(before: Instant, after: Instant, places: readonly LngLat[]): readonly number[] {
	const [a, b] = [pixelsAt(before), pixelsAt(after)]
	const points = places.map((place) => project(frame, place))
	const sums = places.map(() => 0)
	for (let i = 0; i < a.length; i += 4) {
		const change = [0, 1, 2].reduce((sum, channel) => sum + Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)), 0)
		if (change === 0) continue
		const [x, y] = [(i / 4) % SIDE, Math.floor(i / 4 / SIDE)]
		const distances = points.map(([px, py]) => Math.hypot(px - x, py - y))
		const nearest = distances.indexOf(Math.min(...distances))
		sums[nearest] = (sums[nearest] ?? 0) + change
	}
	return sums
}

const done = timeline.transfers.filter(({ when }) => isInRange(STORY, when.latest))
const bases = timeline.dataset.bases.map(({ id, place }) => ({ id, lngLat: place.lngLat }))

test.each(done.map(({ base, when }) => [base, formatDay(when.latest), when.latest] as const))(
	'the handover of %s on %s is the loudest on the map of its day',
	(base, _, day: DayNumber) => {
		const own = bases.findIndex(({ id }) => id === base)
		const sums = changes(
			restOf(addDays(day, -1)),
			restOf(day),
			bases.map(({ lngLat }) => lngLat),
		)
		const loudest = sums.indexOf(Math.max(...sums))
		expect(bases[loudest]?.id).toBe(bases[own]?.id)
	},
)
