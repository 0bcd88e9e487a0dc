import type { DayNumber } from './calendar.ts'
import { covers } from './edtf.ts'
import type { Base, BaseEvent, EventType } from './model.ts'
import { type Status, spanOn, type Timeline } from './timeline.ts'

/** A base on a day. */
export interface BaseAt {
	readonly base: Base
	readonly status: Status
	/** First day of this status; `null` where it is not known to the day, or does not apply. */
	readonly since: DayNumber | null
	/** The day on which it became Iraqi; `null` until then. */
	readonly transferredOn: DayNumber | null
}

/** An event that is lit on a day. */
export interface LitEvent {
	readonly event: BaseEvent
	/** Days since its last day; 0 while it lasts. */
	readonly ageDays: number
}

export interface Counts {
	/** Sites handed over by the end of the day. */
	readonly transferred: number
	/** Sites that are being handed over on the day. */
	readonly handingOver: number
	/** The coalition's own count at the latest transfer, where it gave one that differs from ours; else `null`. */
	readonly coalitionCount: number | null
	/** Acts, not places: an act that struck three places counts once. */
	readonly attacksInTrail: number
	readonly airstrikesInTrail: number
	readonly eventsToday: number
}

/** What is true on a day. Facts only; nothing about how it looks. */
export interface Scene {
	readonly day: DayNumber
	readonly bases: readonly BaseAt[]
	/** Events whose day, or span of days, covers this day, in order. */
	readonly today: readonly BaseEvent[]
	/** Events of the last `trail` days, this one included, oldest first. */
	readonly lit: readonly LitEvent[]
	readonly counts: Counts
}

export interface SceneOptions {
	/** How many days, this one included, an event stays lit; `Infinity`: since the start. */
	readonly trail: number
	/** Which kinds of events are listed; status and counts do not depend on it: what is hidden is still true. */
	readonly kinds: ReadonlySet<EventType>
}

/**
 * What is true on a day.
 * The list of bases is the same reference from one change of status to the next, so that whoever draws it can
 * compare references instead of contents.
 */
export function sceneOn(timeline: Timeline, day: DayNumber, options: SceneOptions): Scene {
	const last = lastScene.get(timeline)
	if (last && last.scene.day === day && last.trail === options.trail && last.kinds === options.kinds) return last.scene
	const scene = makeScene(timeline, day, options)
	lastScene.set(timeline, { scene, trail: options.trail, kinds: options.kinds })
	return scene
}

/** The newest scene of each timeline: the date, the panel and the map ask for the same one in the same frame. */
const lastScene = new WeakMap<Timeline, SceneOptions & { readonly scene: Scene }>()

function makeScene(timeline: Timeline, day: DayNumber, { trail, kinds }: SceneOptions): Scene {
	const begun = timeline.events.filter((event) => event.when.earliest <= day)
	const recent = begun
		.map((event) => ({ event, ageDays: Math.max(0, day - event.when.latest) }))
		.filter(({ ageDays }) => ageDays < trail)
	const covering = begun.filter((event) => covers(event.when, day))
	return {
		day,
		bases: basesOn(timeline, day),
		today: covering.filter((event) => kinds.has(event.type)),
		lit: recent.filter(({ event }) => kinds.has(event.type)),
		counts: {
			...transferCounts(timeline, day),
			attacksInTrail: countActs(recent, 'attack'),
			airstrikesInTrail: countActs(recent, 'airstrike'),
			eventsToday: covering.length,
		},
	}
}

const basesCache = new WeakMap<Timeline, Map<string, readonly BaseAt[]>>()

function basesOn(timeline: Timeline, day: DayNumber): readonly BaseAt[] {
	const bases = timeline.dataset.bases.map((base) => baseAt(timeline, base, day))
	let cache = basesCache.get(timeline)
	if (!cache) {
		cache = new Map()
		basesCache.set(timeline, cache)
	}
	const key = bases.map(({ status }) => status).join()
	const known = cache.get(key)
	if (known) return known
	cache.set(key, bases)
	return bases
}

function baseAt(timeline: Timeline, base: Base, day: DayNumber): BaseAt {
	const { status, from } = spanOn(timeline, base.id, day)
	return {
		base,
		status,
		since: status === 'coalition' ? knownStart(base) : status === 'unknown' || status === 'site' ? null : from,
		transferredOn: status === 'transferred' ? from : null,
	}
}

/** "Since 2017" is not a day: only a start that is known to the day is given as one. */
export function knownStart(base: Base): DayNumber | null {
	const from = base.coalitionFrom
	return from?.resolution === 'day' && !from.approximate && !from.uncertain ? from.earliest : null
}

function transferCounts(
	timeline: Timeline,
	day: DayNumber,
): Pick<Counts, 'transferred' | 'handingOver' | 'coalitionCount'> {
	const done = timeline.transfers.filter(({ when }) => when.latest <= day)
	const transferred = done.length
	const counted = done.at(-1)?.ordinal.find(({ by }) => by === 'coalition')
	const coalitionCount = counted && counted.max === counted.min ? counted.max : null
	const handingOver = timeline.transfers.filter(({ when }) => when.earliest <= day && day < when.latest).length
	return { transferred, handingOver, coalitionCount: coalitionCount === transferred ? null : coalitionCount }
}

function countActs(lit: readonly LitEvent[], type: EventType): number {
	return new Set(lit.filter(({ event }) => event.type === type).map(({ event }) => event.act ?? event.id)).size
}
