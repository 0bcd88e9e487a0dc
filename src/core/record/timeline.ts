import { type DayNumber, isoDay } from '../time/calendar.ts'
import { type EventIndex, indexEvents } from './eventIndex.ts'
import {
	type Base,
	type BaseEvent,
	type BaseId,
	type Dataset,
	type EventId,
	isTransfer,
	type Transfer,
} from './model.ts'

/**
 * The record's own account begins in May 2019 (the first events of the story). A base for which no source dates the
 * coalition's arrival counts as the coalition's from here on, since the coalition handed it over later; before, the
 * record does not know.
 */
export const ACCOUNT_BEGINS = isoDay('2019-05-01')

/** Who holds a base; the words of the command line's contract, plus `unknown` for days before the record begins to know. */
export const STATUSES = ['coalition', 'handing-over', 'transferred', 'unknown', 'site'] as const
export type Status = (typeof STATUSES)[number]

/** A status from the start of day `from` until the start of day `to`; `null`: without end on that side. */
export interface Span {
	readonly status: Status
	readonly from: DayNumber | null
	readonly to: DayNumber | null
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
	return {
		dataset,
		events,
		index: indexEvents(events),
		transfers,
		first: firstEvent.when.earliest,
		last: events.reduce((last, { when }) => Math.max(last, when.latest) as DayNumber, firstEvent.when.latest),
		spans: new Map(dataset.bases.map((base) => [base.id, spansOf(base, transfers)])),
		eventsAt,
		baseById: new Map(dataset.bases.map((base) => [base.id, base])),
		eventById: new Map(events.map((event) => [event.id, event])),
	}
}

/** The transfer that ended the coalition's hold of a base, if the record has one. */
export function transferOf(timeline: Timeline, base: BaseId): Transfer | null {
	return timeline.transfers.find((transfer) => transfer.base === base) ?? null
}

/** The status on a day; bases not in the record are `unknown`. */
export function spanOn(timeline: Timeline, base: BaseId, day: DayNumber): Span {
	const spans = timeline.spans.get(base) ?? []
	return spans.find(({ to }) => to === null || day < to) ?? { status: 'unknown', from: null, to: null }
}

function spansOf(base: Base, transfers: readonly Transfer[]): readonly Span[] {
	if (base.kind === 'site') return [{ status: 'site', from: null, to: null }]
	// "2017" is certain only when 2017 is over.
	const held = base.coalitionFrom?.latest ?? ACCOUNT_BEGINS
	const transfer = transfers.find((candidate) => candidate.base === base.id)
	const spans: Span[] = [{ status: 'unknown', from: null, to: held }]
	if (!transfer) return [...spans, { status: 'coalition', from: held, to: null }]
	const { earliest, latest } = transfer.when
	spans.push({ status: 'coalition', from: held, to: earliest })
	if (latest > earliest) spans.push({ status: 'handing-over', from: earliest, to: latest })
	spans.push({ status: 'transferred', from: latest, to: null })
	return spans
}

function byTime(a: BaseEvent, b: BaseEvent): number {
	return a.when.earliest - b.when.earliest || compareText(a.time ?? '', b.time ?? '') || compareText(a.id, b.id)
}

/** Code unit order, the same on every machine; `localeCompare` is not. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
