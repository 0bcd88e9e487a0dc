import { placeKey } from '../record/coordinateKey.ts'
import type { EventIndex } from '../record/eventIndex.ts'
import { firstText, type Texts } from '../record/lang.ts'
import { type Base, isMarked, type LngLat, type OtherEvent } from '../record/model.ts'
import { countAtMost, countLit } from '../time/bisect.ts'
import type { DayNumber } from '../time/calendar.ts'

/**
 * A point of the map and everything the record has there. Transfers are left out: they turn the base itself and have
 * no mark of their own, so a reader who counts marks and a badge that counts events say the same number.
 */
export interface Spot {
	readonly key: number
	readonly lngLat: LngLat
	/** Bases and sites at this very point: hardly ever more than one. */
	readonly bases: readonly Base[]
	/** In order of time. */
	readonly events: readonly OtherEvent[]
	/** First days of the events, ascending. */
	readonly starts: Int32Array
	/** Last days of the events, ascending: not in the order of `starts` where one event outlasts another. */
	readonly ends: Int32Array
}

/** Every point with a base or a shown event; those of bases first, in the record's order. One pass over the events. */
export function spotsOf(bases: readonly Base[], { events }: EventIndex): readonly Spot[] {
	const found = new Map<number, { lngLat: LngLat; bases: Base[]; events: OtherEvent[] }>()
	const at = (place: Base['place']) => {
		const key = placeKey(place)
		const known = found.get(key) ?? { lngLat: place.lngLat, bases: [], events: [] }
		found.set(key, known)
		return known
	}
	for (const base of bases) at(base.place).bases.push(base)
	for (const event of events) if (event.place && isMarked(event)) at(event.place).events.push(event)
	return [...found].map(([key, spot]) => ({
		key,
		...spot,
		starts: Int32Array.from(spot.events, ({ when }) => when.earliest),
		ends: Int32Array.from(spot.events, ({ when }) => when.latest).sort(),
	}))
}

/**
 * How many events are lit there on a day: those that have begun less those whose trail is over.
 * @param trail whole days; `Infinity`: since the start
 */
export function litCount({ starts, ends }: Spot, day: DayNumber, trail: number): number {
	return countLit(starts, ends, day, trail)
}

/** The events that are lit there on a day, newest first. */
export function litAt(spot: Spot, day: DayNumber, trail: number): readonly OtherEvent[] {
	return begunAt(spot, day).filter(({ when }) => day - when.latest < trail)
}

/** The events that are lit at several places, newest first. */
export function litAcross(spots: readonly Spot[], day: DayNumber, trail: number): readonly OtherEvent[] {
	return spots.flatMap((spot) => litAt(spot, day, trail)).sort((a, b) => b.when.earliest - a.when.earliest)
}

/** The events that have begun there by the end of a day, newest first. */
export function begunAt({ events, starts }: Spot, day: DayNumber): readonly OtherEvent[] {
	return events.slice(0, countAtMost(starts, day)).reverse()
}

/** The newest event that has begun there by the end of a day; `null`: none has. */
export function lastAt({ events, starts }: Spot, day: DayNumber): OtherEvent | null {
	return events[countAtMost(starts, day) - 1] ?? null
}

/** The name of its base; else the one that most of its events give the place. */
export function spotName({ bases, events }: Spot): Texts {
	const [base] = bases
	if (base) return base.name
	const counts = new Map<string, { name: Texts; count: number }>()
	for (const { placeName } of events) {
		const key = firstText(placeName)
		const known = counts.get(key)
		counts.set(key, { name: placeName, count: (known?.count ?? 0) + 1 })
	}
	let best: { name: Texts; count: number } | undefined
	for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry
	return best?.name ?? {}
}

/**
 * At most `most` of the spots, in their order: bases before other points, then those with more events.
 * The same list comes back if it is short enough.
 */
export function foremost(spots: readonly Spot[], most: number): readonly Spot[] {
	if (spots.length <= most) return spots
	const chosen = spots
		.map((spot, i) => ({ spot, i }))
		.sort((a, b) => rank(a.spot) - rank(b.spot) || b.spot.events.length - a.spot.events.length || a.i - b.i)
		.slice(0, most)
	return chosen.sort((a, b) => a.i - b.i).map(({ spot }) => spot)
}

/** Who gives a group its name and its badge a place: bases, then sites, then points without either. */
export function rank({ bases }: Spot): 0 | 1 | 2 {
	return bases.some(({ kind }) => kind === 'base') ? 0 : bases.length > 0 ? 1 : 2
}
