import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { marksAt } from '../../src/core/marks/marks.ts'
import { NO_FILTER } from '../../src/core/query/filter.ts'
import { statusWord } from '../../src/core/record/statusWord.ts'
import { isoDay } from '../../src/core/time/calendar.ts'
import { GEO, textsOf, timelineOf } from '../helpers.ts'

const home = process.env.TZ
afterEach(() => {
	process.env.TZ = home
})

/** The marks of every frame of ten days at 60 frames a second, as one digest. */
function film(): string {
	const timeline = timelineOf(textsOf(GEO))
	const start = isoDay('2020-03-12')
	const digest = createHash('sha256')
	for (let frame = 0; frame < 600; frame++) {
		const { arcs, events, bases, counts } = marksAt(timeline, start + frame / 60, { ...NO_FILTER, trail: 30 })
		digest.update(
			JSON.stringify([
				arcs.map(({ key, progress, opacity }) => [key, progress, opacity]),
				events.map(({ key, lngLat, effect, circle }) => [key, lngLat, effect, circle]),
				bases.map(({ key, lngLat, base, span, progress, ring }) => [
					key,
					lngLat,
					statusWord(base, span),
					progress,
					ring,
				]),
				counts,
			]),
		)
	}
	return digest.digest('hex')
}

test('frame n is the same frame in every time zone and on every run', () => {
	const films = ['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Kiritimati'].map((zone) => {
		process.env.TZ = zone
		// The zone is really another one.
		const midnight = new Date(2020, 2, 12).getTime()
		return { midnight, runs: [film(), film()] }
	})
	expect(new Set(films.map(({ midnight }) => midnight)).size).toBe(3)
	expect(new Set(films.flatMap(({ runs }) => runs)).size).toBe(1)
})
