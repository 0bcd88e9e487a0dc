import { eventsOn, type LitEvent, litEvents, shownEvents } from '../record/eventIndex.ts'
import { type CountName, perCount } from '../record/kinds.ts'
import type { Base, BaseEvent } from '../record/model.ts'
import { type Status, spanOn, type Timeline } from '../record/timeline.ts'
import type { DayNumber } from '../time/calendar.ts'
import { type Filter, sameFilter } from './filter.ts'
import { litActs } from './litActs.ts'

/** A base on a day. */
export interface BaseAt {
	readonly base: Base
	readonly status: Status
	/** First day of this status; `null` where it is not known to the day, or does not apply. */
	readonly since: DayNumber | null
	/** The day on which it became Iraqi; `null` until then. */
	readonly transferredOn: DayNumber | null
}

/** Acts, not places, under the names of `record/kinds.ts`: an act that struck three places counts once. */
export interface Counts extends Readonly<Record<CountName, number>> {
	/** Sites handed over by the end of the day. */
	readonly transferred: number
	/** Sites that are being handed over on the day. */
	readonly handingOver: number
	/** The coalition's own count at the latest transfer, where it gave one that differs from ours; else `null`. */
	readonly coalitionCount: number | null
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

/** The filter says which events are listed; status and counts do not depend on it: what is hidden is still true. */
export interface SceneOptions extends Filter {
	/** How many days, this one included, an event stays lit; `Infinity`: since the start. */
	readonly trail: number
}

/**
 * What is true on a day.
 * The list of bases is the same reference from one change of status to the next, so that whoever draws it can
 * compare references instead of contents. The lists of events are made when they are first asked for: while a date
 * moves only counts and holders are.
 */
export function sceneOn(timeline: Timeline, day: DayNumber, options: SceneOptions): Scene {
	const last = lastScene.get(timeline)
	if (last && last.scene.day === day && last.options.trail === options.trail && sameFilter(last.options, options))
		return last.scene
	const scene = makeScene(timeline, day, options)
	lastScene.set(timeline, { scene, options })
	return scene
}

/** The newest scene of each timeline: the date, the panel and the map ask for the same one in the same frame. */
const lastScene = new WeakMap<Timeline, { readonly scene: Scene; readonly options: SceneOptions }>()

function makeScene(timeline: Timeline, day: DayNumber, options: SceneOptions): Scene {
	const { trail } = options
	let today: readonly BaseEvent[] | undefined
	let lit: readonly LitEvent[] | undefined
	return {
		day,
		bases: basesOn(timeline, day),
		get today() {
			today ??= eventsOn(shownEvents(timeline, options), day)
			return today
		},
		get lit() {
			lit ??= litEvents(shownEvents(timeline, options), day, trail)
			return lit
		},
		counts: {
			...transferCounts(timeline, day),
			...perCount((type) => litActs(timeline, type, day, trail)),
			get eventsToday() {
				return eventsOn(timeline.index, day).length
			},
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
