import type { Scene } from '../../core/query/scene.ts'
import { bestFirst } from '../../core/record/bestFirst.ts'
import type { BaseEvent, LngLat, Source, SourceId } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'

/**
 * The sources of what a picture shows: of the events whose place, or whose base, is inside it. Newest event first; first the best source of each event, then the second of each, and so on, so
 * that a list that is cut short still vouches for as much as it can.
 * @param inside whether a place is in the picture
 */
export function citedSources(
	timeline: Timeline,
	shown: Iterable<BaseEvent>,
	inside: (lngLat: LngLat) => boolean,
): readonly Source[] {
	const events = [...new Set(shown)]
		.filter((event) => {
			const place = event.place ?? (event.type === 'transfer' ? timeline.baseById.get(event.base)?.place : null)
			return place ? inside(place.lngLat) : false
		})
		.toSorted((a, b) => b.when.latest - a.when.latest || (a.id < b.id ? -1 : 1))
	const ranked = events.map(({ sources }) => bestFirst(sources, timeline.dataset.sources))
	const rounds = Math.max(0, ...ranked.map((sources) => sources.length))
	return [
		...new Set(Array.from({ length: rounds }, (_, round) => ranked.flatMap((sources) => sources[round] ?? [])).flat()),
	]
}

/** So many sources of one thing that is told are named; the others are at the link. */
const MOST_EACH = 3

/** The sources of what is told: the best of each, in the order in which it is told. */
export function toldSources(
	timeline: Timeline,
	told: readonly { readonly sources: readonly SourceId[] }[],
): readonly Source[] {
	return [...new Set(told.flatMap(({ sources }) => bestFirst(sources, timeline.dataset.sources).slice(0, MOST_EACH)))]
}

/** What a map of a day rests on: every lit event, and every transfer that has begun, for it says who holds its base. */
export function eventsBehind(timeline: Timeline, scene: Scene): readonly BaseEvent[] {
	return [
		...timeline.transfers.filter(({ when }) => when.earliest <= scene.day),
		...scene.lit.map(({ event }) => event),
	]
}
