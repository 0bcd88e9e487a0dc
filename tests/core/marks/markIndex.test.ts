import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexMarks, type PlacedEvent, standingAt } from '../../../src/core/marks/markIndex.ts'
import { placeKey } from '../../../src/core/record/coordinateKey.ts'
import { type EventIndex, indexEvents } from '../../../src/core/record/eventIndex.ts'

/** Only what the index looks at. */
function eventAt(id: number, type: string, lngLat: readonly [number, number], earliest: number, length: number) {
	return { id: String(id), type, place: { lngLat, uncertaintyM: 0 }, when: { earliest, latest: earliest + length } }
}

function indexed(events: readonly ReturnType<typeof eventAt>[]): EventIndex {
	const sorted = events.toSorted((a, b) => a.when.earliest - b.when.earliest || Number(a.id) - Number(b.id))
	return indexEvents(sorted as unknown as readonly PlacedEvent[])
}

/** The rule in words, read for every event by itself. */
function standing({ events }: EventIndex, instant: number): readonly string[] {
	return events
		.filter((event, i) => {
			const next = events
				.slice(i + 1)
				.find(
					(other) =>
						other.type === event.type &&
						other.place?.lngLat.join() === event.place?.lngLat.join() &&
						other.when.latest >= event.when.latest,
				)
			return event.when.earliest <= instant && (!next || instant < next.when.earliest)
		})
		.map(({ id }) => id)
		.sort()
}

function found(index: ReturnType<typeof indexMarks>, instant: number): readonly string[] {
	return standingAt(index, instant)
		.flatMap(([from, to]) => index.events.slice(from, to).filter((_, i) => instant < (index.until[from + i] ?? 0)))
		.map(({ id }) => id)
		.sort()
}

const place = fc.constantFrom([44, 33] as const, [43.1, 35.2] as const)
const type = fc.constantFrom('attack', 'airstrike')

test('at any instant exactly the events stand that no later one of their kind and place has taken over from', () => {
	const events = fc
		.array(fc.tuple(type, place, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 30 })
		.map((list) => list.map(([kind, where, from, length], id) => eventAt(id, kind, where, from, length)))
	fc.assert(
		fc.property(events, fc.double({ min: -2, max: 90, noNaN: true }), (list, instant) => {
			const shown = indexed(list)
			expect(found(indexMarks(shown), instant)).toEqual(standing(shown, instant))
		}),
		{ numRuns: 500 },
	)
})

test('with many thousands it finds the same, and hardly looks at what does not stand', () => {
	// A fixed sequence, so that the record is the same on every machine: Park and Miller's generator.
	let seed = 1
	const random = (below: number): number => {
		seed = (seed * 48271) % 2147483647
		return seed % below
	}
	const events = Array.from({ length: 20_000 }, (_, id) =>
		eventAt(id, ['attack', 'airstrike'][random(2)] ?? '', [40 + random(20), 30 + random(10)], random(400), random(5)),
	)
	const shown = indexed(events)
	const index = indexMarks(shown)
	const keys = new Set(events.map((event) => `${event.type} ${placeKey(event.place)}`))
	for (const instant of [0, 0.5, 77.75, 200, 399.25, 1000]) {
		const stretches = standingAt(index, instant)
		const wanted = found(index, instant)
		const naive = events.filter(({ when }) => when.earliest <= instant)
		// One or a few for each place and kind, by the rule; the naive reading of 20,000 by 20,000 would take minutes.
		expect(new Set(wanted).size).toBe(wanted.length)
		expect(wanted.length).toBeLessThanOrEqual(naive.length)
		expect(wanted.length).toBeGreaterThanOrEqual(Math.min(naive.length, 1))
		const looked = stretches.reduce((sum, [from, to]) => sum + to - from, 0)
		expect(looked).toBeLessThan(keys.size * 8)
	}
	const newest = new Map(
		shown.events.map((event) => [`${event.type} ${placeKey(event.place ?? { lngLat: [0, 0] })}`, event.id]),
	)
	expect(new Set(found(index, 1000))).toEqual(new Set(found(index, 5000)))
	for (const id of newest.values()) expect(found(index, 1000)).toContain(id)
})
