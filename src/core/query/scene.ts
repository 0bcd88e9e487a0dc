import { memo, memoLast } from '../memo.ts'
import { eventsOn, type LitEvent, litEvents } from '../record/eventIndex.ts'
import { type CountName, type EventType, perCount } from '../record/kinds.ts'
import type { Base, BaseEvent, Transfer } from '../record/model.ts'
import type { Side } from '../record/sides.ts'
import { type Span, sideOf, spanOn, type Timeline } from '../record/timeline.ts'
import type { DayNumber } from '../time/calendar.ts'
import type { When } from '../time/edtf.ts'
import { type Coverage, coverageOfTrail } from './coverage.ts'
import { type Filter, sameFilter } from './filter.ts'
import { litActs } from './litActs.ts'
import { aimedAtSide, type OnOthers } from './onOthers.ts'
import { shownEvents } from './shownEvents.ts'

/** A base on a day, and in whose hands it is. */
export interface BaseAt extends Pick<Span, 'holder' | 'handingTo' | 'transfer' | 'reported'> {
	readonly base: Base
	/** First day of this state; `null` where it is not known to the day, or does not apply. */
	readonly since: DayNumber | null
	/** The day on which the holder took it over; `null` for the first holder, and while it is being handed over. */
	readonly transferredOn: DayNumber | null
}

/** Acts, not places, under the names of `record/kinds.ts`: an act that struck three places counts once. */
export interface Counts extends Readonly<Record<CountName, number>> {
	/** Sites handed over by the end of the day, once or more often. */
	readonly transferred: number
	/** Sites that are being handed over on the day. */
	readonly handingOver: number
	/** At the latest transfer, the count of a side of its own, where it gave one that differs from ours. */
	readonly theirCount: { readonly side: Side; readonly count: number; readonly transfer: Transfer } | null
	/** Of the attacks in the trail; `null`: the record has no side that attacks are counted on. */
	readonly attacksOnOthers: OnOthers | null
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
	/** The kinds that are shown: a sentence tells of no others. */
	readonly kinds: ReadonlySet<EventType>
	/** How the record covers the days that the counts are of, and where it ends. */
	readonly coverage: { readonly how: Coverage; readonly ends: DayNumber | null }
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
	return newestScene(timeline, { day, options })
}

/** The date, the panel and the map ask for the same one in the same frame. */
const newestScene = memoLast(
	(timeline: Timeline, { day, options }: { readonly day: DayNumber; readonly options: SceneOptions }) =>
		makeScene(timeline, day, options),
	(a, b) => a.day === b.day && a.options.trail === b.options.trail && sameFilter(a.options, b.options),
)

function makeScene(timeline: Timeline, day: DayNumber, options: SceneOptions): Scene {
	const { trail } = options
	const { account } = timeline.dataset.manifest
	const own = aimedAtSide(timeline.dataset.manifest)
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
			attacksOnOthers: own && { than: own, count: litActs(timeline, 'attack-on-others', day, trail) },
			get eventsToday() {
				return eventsOn(timeline.index, day).length
			},
		},
		kinds: options.kinds,
		coverage: {
			how: coverageOfTrail(account, day, trail),
			ends: account.ends,
		},
	}
}

/** By the days on which their spans began. */
const basesKnown = memo((_: Timeline) => new Map<string, readonly BaseAt[]>())

function basesOn(timeline: Timeline, day: DayNumber): readonly BaseAt[] {
	const spans = timeline.dataset.bases.map(({ id }) => spanOn(timeline, id, day))
	const cache = basesKnown(timeline)
	const key = spans.map(({ from }) => from).join()
	const known = cache.get(key)
	if (known) return known
	const bases = timeline.dataset.bases.map((base, i) => baseAt(base, spans[i] ?? spanOn(timeline, base.id, day)))
	cache.set(key, bases)
	return bases
}

function baseAt(base: Base, span: Span): BaseAt {
	const { holder, handingTo, transfer, reported } = span
	return {
		base,
		reported,
		holder,
		handingTo,
		transfer,
		since: spanStart(base, span),
		transferredOn: transfer && handingTo === null ? transfer.when.latest : null,
	}
}

/** First day of a span, where it is known to the day. */
export function spanStart(base: Base, { holder, handingTo, transfer }: Span): DayNumber | null {
	if (transfer) return handingTo ? transfer.when.earliest : transfer.when.latest
	return holder ? knownStart(base) : null
}

/** When the first holder of a base came, as it is dated; `null`: it is in others' hands, or nobody dates it. */
export function arrivalOf(base: Base, { holder, transfer }: Pick<Span, 'holder' | 'transfer'>): When | null {
	return holder && !transfer ? base.heldFrom : null
}

/** "Since 2017" is not a day: only a start that is known to the day is given as one. */
function knownStart(base: Base): DayNumber | null {
	const from = base.heldFrom
	return from?.resolution === 'day' && !from.approximate && !from.uncertain ? from.earliest : null
}

function transferCounts(
	timeline: Timeline,
	day: DayNumber,
): Pick<Counts, 'transferred' | 'handingOver' | 'theirCount'> {
	const done = timeline.transfers.filter(({ when }) => when.latest <= day)
	const transferred = new Set(done.map(({ base }) => base)).size
	const handingOver = timeline.transfers.filter(({ when }) => when.earliest <= day && day < when.latest).length
	return { transferred, handingOver, theirCount: theirCount(timeline, done.at(-1), transferred) }
}

/** The count of the one whom the record asks for it; what others say of it is not theirs. */
function theirCount({ dataset }: Timeline, latest: Transfer | undefined, ours: number): Counts['theirCount'] {
	const { countedBy } = dataset.manifest
	const side = countedBy === null ? null : sideOf(dataset, countedBy)
	const counted = latest?.ordinal.find(({ by }) => by === countedBy)
	return side && latest && counted && counted.max !== null && counted.max === counted.min && counted.max !== ours
		? { side, count: counted.max, transfer: latest }
		: null
}
