import type { DayNumber } from '../time/calendar.ts'
import { type EventIndex, indexEvents } from './eventIndex.ts'
import {
	type ActorId,
	type Base,
	type BaseEvent,
	type BaseId,
	type Dataset,
	type EventId,
	isTransfer,
	type Transfer,
} from './model.ts'
import type { Side } from './sides.ts'

/** Who holds a base from the start of day `from` until the start of day `to`; `null`: without end on that side. */
export interface Span {
	/** `null`: not known to this record, and always so for a site. */
	readonly holder: Side | null
	/** Who takes it over in these days, if it is being handed over. */
	readonly handingTo: Side | null
	readonly from: DayNumber | null
	readonly to: DayNumber | null
	/** The transfer that is under way, or that brought it into these hands; `null`: they were the first. */
	readonly transfer: Transfer | null
	/**
	 * Set where the record knows these hands only from earlier: the day on which it last reported them. `null`: it knows
	 * them in these days.
	 */
	readonly reported: DayNumber | null
}

/** The record compiled for questions about time; made once. */
export interface Timeline {
	readonly dataset: Dataset
	/** First and last day on which anything in the record happens. */
	readonly first: DayNumber
	readonly last: DayNumber
	/** By first day, then clock time (events without one first), then id. */
	readonly events: readonly BaseEvent[]
	/** All events, to be asked by day. */
	readonly index: EventIndex
	/** Every transfer, by the day it was done. */
	readonly transfers: readonly Transfer[]
	/** The transfers of each base, in order; it may change hands any number of times, back and forth. */
	readonly transfersAt: ReadonlyMap<BaseId, readonly Transfer[]>
	/** For each base, without gap or overlap, in order. */
	readonly spans: ReadonlyMap<BaseId, readonly Span[]>
	/** Events of a base in order, with every Feature of an act it shares left out but its own. */
	readonly eventsAt: ReadonlyMap<BaseId, readonly BaseEvent[]>
	readonly baseById: ReadonlyMap<BaseId, Base>
	readonly eventById: ReadonlyMap<EventId, BaseEvent>
}

/** @throws RangeError if there are no events: a timeline of nothing has no days */
export function compile(dataset: Dataset): Timeline {
	const events = dataset.events.toSorted(byTime)
	const [firstEvent] = events
	if (!firstEvent) throw new RangeError('the record holds no events')
	const eventsAt = new Map(dataset.bases.map(({ id }) => [id, [] as BaseEvent[]]))
	for (const event of events) if (event.base !== null) eventsAt.get(event.base)?.push(event)
	const transfers = events.filter(isTransfer).toSorted((a, b) => a.when.latest - b.when.latest || byTime(a, b))
	const transfersAt = new Map(dataset.bases.map(({ id }) => [id, [] as Transfer[]]))
	for (const transfer of transfers) transfersAt.get(transfer.base)?.push(transfer)
	return {
		dataset,
		events,
		index: indexEvents(events),
		transfers,
		first: firstEvent.when.earliest,
		last: events.reduce((last, { when }) => Math.max(last, when.latest) as DayNumber, firstEvent.when.latest),
		transfersAt,
		spans: new Map(dataset.bases.map((base) => [base.id, spansOf(dataset, base, transfersAt.get(base.id) ?? [])])),
		eventsAt,
		baseById: new Map(dataset.bases.map((base) => [base.id, base])),
		eventById: new Map(events.map((event) => [event.id, event])),
	}
}

/** Who holds it on a day; of bases that are not in the record nobody knows. */
export function spanOn(timeline: Timeline, base: BaseId, day: DayNumber): Span {
	return timeline.spans.get(base)?.find(({ to }) => to === null || day < to) ?? NOT_KNOWN
}

const NOT_KNOWN: Span = { holder: null, handingTo: null, from: null, to: null, transfer: null, reported: null }

/** The side that an actor belongs to. */
export function sideOf({ actors, manifest }: Dataset, actor: ActorId): Side | null {
	return manifest.sides.get(actors.get(actor)?.side ?? '') ?? null
}

/** @param transfers of the base, in order; the checks have seen to it that each begins after the one before has ended */
function spansOf(dataset: Dataset, base: Base, transfers: readonly Transfer[]): readonly Span[] {
	if (base.kind === 'site') return [NOT_KNOWN]
	const spans: Span[] = []
	let open: Omit<Span, 'to'> = NOT_KNOWN
	const change = (day: DayNumber, next: Omit<Span, 'from' | 'to'>): void => {
		spans.push({ ...open, to: day })
		open = { ...next, from: day }
	}
	const first = dataset.manifest.sides.get(base.heldBy ?? '')
	// "2017" is certain only when 2017 is over. Whose arrival no source dates counts as there when the account begins.
	const since = base.heldFrom?.latest ?? dataset.manifest.account.begins
	const held = { holder: first ?? null, handingTo: null, transfer: null, reported: null }
	if (since === null) open = { ...held, from: null }
	else if (first) change(since, held)
	for (const transfer of transfers) {
		const { earliest, latest } = transfer.when
		const taker = sideOf(dataset, transfer.to)
		if (latest > earliest) change(earliest, { holder: open.holder, handingTo: taker, transfer, reported: null })
		change(latest, { holder: taker, handingTo: null, transfer, reported: null })
	}
	const last = lastReport(dataset, base, open)
	if (last) change((last.until + 1) as DayNumber, { ...open, reported: last.on })
	return [...spans, { ...open, to: null }]
}

/**
 * Until when it is known who holds a base after its last change, and the day of that report: that of its own newest one;
 * without it, all is known until the record ends.
 */
function lastReport({ manifest }: Dataset, { lastReported }: Base, span: Omit<Span, 'to'>) {
	if (!span.holder) return null
	if (lastReported && lastReported.latest >= (span.from ?? lastReported.latest))
		return { until: lastReported.latest, on: lastReported.latest }
	const { ends } = manifest.account
	return ends === null || (span.from !== null && ends < span.from)
		? null
		: { until: ends, on: span.transfer?.when.latest ?? ends }
}

function byTime(a: BaseEvent, b: BaseEvent): number {
	return a.when.earliest - b.when.earliest || compareText(a.time ?? '', b.time ?? '') || compareText(a.id, b.id)
}

/** Code unit order, the same on every machine; `localeCompare` is not. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
