import { placeKey } from '../record/coordinateKey.ts'
import type { Account } from '../record/manifest.ts'
import type { Base, BaseEvent } from '../record/model.ts'
import type { Timeline } from '../record/timeline.ts'
import type { DayNumber } from '../time/calendar.ts'
import { type Coverage, coverageOfTrail, coverageOver } from './coverage.ts'
import { type Offset, offsetOf } from './distance.ts'

/** An event that has a place, as seen from a base. */
export interface Nearby extends Offset {
	readonly event: BaseEvent
	/** The record puts it at the base itself. */
	readonly here: boolean
}

/** Everything that happened, by how far it was from a base; does not depend on a radius or a date. */
export interface Surroundings {
	readonly base: Base
	/** In order of time. */
	readonly placed: readonly Nearby[]
	/** Events that are known to a governorate or a country at best: at no distance from anything. */
	readonly unplaced: number
	/** All events of the record. */
	readonly total: number
}

/** An event within a radius; `possibly`: its own place or the base's is too rough to be sure. */
export interface Within extends Nearby {
	readonly possibly: boolean
}

/** The last attack before something, and how long before. */
export interface AttackGap {
	readonly attack: Within
	/**
	 * Whole days from the attack to what it came before, the fewest and the most that the two dates allow.
	 * Equal where both dates are single days; 0 where they can be the same day.
	 */
	readonly days: readonly [fewest: number, most: number]
}

/** The nearest base, and those that may be nearer since a point is only approximate. */
export interface NearestBase extends Offset {
	readonly base: Base
	readonly rivals: readonly Base[]
}

const TOO_ROUGH: ReadonlySet<BaseEvent['precision']> = new Set(['governorate', 'country', 'none'])

/** Every event of the record as seen from a base. */
export function surroundingsOf(timeline: Timeline, base: Base): Surroundings {
	const placed = timeline.events.flatMap((event) => nearby(base, event) ?? [])
	const total = timeline.events.length
	return { base, placed, unplaced: total - placed.length, total }
}

function nearby(base: Base, event: BaseEvent): Nearby | null {
	const { place } = event
	if (!place || TOO_ROUGH.has(event.precision)) return null
	const offset = offsetOf(base.place, place)
	if (event.base !== base.id || placeKey(place) !== placeKey(base.place)) return { ...offset, event, here: false }
	// Wherever in its circle the base is, the event was there too: only what the event adds is uncertain.
	const uncertaintyM = place.uncertaintyM > base.place.uncertaintyM ? place.uncertaintyM : 0
	return { ...offset, uncertaintyKm: uncertaintyM / 1000, event, here: true }
}

/**
 * The events within a radius, those included that may be, in order of time.
 * @param radius kilometres
 */
export function eventsWithin({ placed }: Surroundings, radius: number): readonly Within[] {
	return placed
		.filter(({ km, uncertaintyKm }) => km - uncertaintyKm <= radius)
		.map((near) => ({ ...near, possibly: near.km + near.uncertaintyKm > radius }))
}

/**
 * The last attack that was surely over by then, and how many days before it was: whole days of the calendar, so that
 * the evening before is one day. Of attacks on the same days the nearest.
 * @param until a transfer's dates, or the date shown as both
 */
export function lastAttack(
	events: readonly Within[],
	until: { readonly earliest: DayNumber; readonly latest: DayNumber },
): AttackGap | null {
	const [attack] = events
		.filter(({ event: { type, when } }) => type === 'attack' && when.latest <= until.latest)
		.toSorted(
			(a, b) =>
				b.event.when.latest - a.event.when.latest || b.event.when.earliest - a.event.when.earliest || a.km - b.km,
		)
	if (!attack) return null
	const { earliest, latest } = attack.event.when
	return { attack, days: [Math.max(0, until.earliest - latest), until.latest - earliest] }
}

/**
 * How the record covers the days from an attack until something: another may have come between that it does not list.
 * @param gap `null`: it lists none; the days are all since it begins
 */
export function gapCoverage(account: Account, gap: AttackGap | null, until: DayNumber): Coverage {
	return gap
		? coverageOver(account, gap.attack.event.when.latest, until)
		: coverageOfTrail(account, until, Number.POSITIVE_INFINITY)
}

/** The base nearest to a base or site; sites, which nobody could hand over, do not count. `null` if there is none. */
export function nearestBase(timeline: Timeline, base: Base): NearestBase | null {
	const [nearest, ...others] = timeline.dataset.bases
		.filter(({ id, kind }) => kind === 'base' && id !== base.id)
		.map((other) => ({ base: other, ...offsetOf(base.place, other.place) }))
		.toSorted((a, b) => a.km - b.km)
	if (!nearest) return null
	const furthest = nearest.km + nearest.uncertaintyKm
	return {
		...nearest,
		rivals: others.filter(({ km, uncertaintyKm }) => km - uncertaintyKm < furthest).map((other) => other.base),
	}
}
