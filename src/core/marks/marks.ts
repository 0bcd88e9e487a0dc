import { memo, memoLast } from '../memo.ts'
import { type Filter, sameFilter } from '../query/filter.ts'
import { shownEvents } from '../query/shownEvents.ts'
import { type EventIndex, litEvents } from '../record/eventIndex.ts'
import { gravityOf } from '../record/gravity.ts'
import { isMarked, isTransfer, type LngLat, type Transfer } from '../record/model.ts'
import { type Span, sideOf, spanOn, type Timeline } from '../record/timeline.ts'
import { dayAt, type Instant } from '../time/calendar.ts'
import { type Arc, arcBetween, arcEffect } from './arc.ts'
import { eventEffect, ringOpacity, transferProgress } from './effects.ts'
import { type Hue, type Look, sideLook } from './looks.ts'
import { indexMarks, type MarkIndex, type PlacedEvent, standingAt } from './markIndex.ts'
import { type PlaceCount, placeCounts } from './placeCounts.ts'
import { GRAVITY_SIZES, liftAt, type Prominence } from './prominence.ts'
import { type Stand, standsOf } from './stands.ts'
import { circleOf, eventCircleOf } from './uncertainty.ts'

/** How a base is drawn: turned from one look into another as far as `progress`. */
export interface BaseFace {
	readonly before: Look
	readonly after: Look
	/** 0 to 1: how far the hand-over has come; 1 as well for bases that are not being handed over. */
	readonly progress: number
	/** Opacity of the ring that `progress` closes; 0: no ring. */
	readonly ring: number
}

/** A base as it is drawn at an instant. */
export interface BaseMark extends BaseFace, Stand {
	readonly key: string
	readonly lngLat: LngLat
	/** Who holds it on the day of the instant. */
	readonly span: Span
	/** Radius in metres of the circle in which an approximate place lies. */
	readonly circle: number | null
}

/** An event as it is drawn; of several of a kind at a place the newest stands for all, and a number counts them. */
export interface EventMark extends Prominence {
	readonly key: string
	readonly event: PlacedEvent
	readonly lngLat: LngLat
	readonly type: PlacedEvent['type']
	/** Radius in metres of the circle in which an approximate place lies; a scar has none. */
	readonly circle: number | null
}

/** The way of troops who left a base for another. */
export interface ArcMark {
	readonly key: string
	readonly transfer: Transfer
	readonly arc: Arc
	/** Of those who left. */
	readonly hue: Hue
	/** 0 to 1: how far they have got. */
	readonly progress: number
	readonly opacity: number
}

/** Marks at an instant, each list in drawing order; arcs lie lowest, bases above events. */
export interface Marks {
	readonly arcs: readonly ArcMark[]
	readonly events: readonly EventMark[]
	readonly bases: readonly BaseMark[]
	readonly counts: readonly PlaceCount[]
}

export interface MarkOptions extends Filter {
	/** Days that an event stays lit; `Infinity`: for good. */
	readonly trail: number
}

/**
 * Everything that is drawn on the ground at an instant: the same list for the map, the still and the legend.
 * A pure function of the record, the instant and the options; the newest answer of each timeline is kept, because the
 * pointer asks for it again at every move.
 */
export function marksAt(timeline: Timeline, instant: Instant, options: MarkOptions): Marks {
	return newestMarks(timeline, { instant, options })
}

const newestMarks = memoLast(
	(timeline: Timeline, { instant, options }: { readonly instant: Instant; readonly options: MarkOptions }): Marks => {
		const shown = shownEvents(timeline, options)
		return {
			arcs: arcMarks(timeline, shown, instant, options.trail),
			events: eventMarks(timeline, shown, instant, options.trail),
			bases: baseMarks(timeline, instant),
			counts: litCounts(shown, instant, options.trail),
		}
	},
	(a, b) => a.instant === b.instant && a.options.trail === b.options.trail && sameFilter(a.options, b.options),
)

/** The marks of shown events, ready to be asked by instant; made once for each filter. */
export const markIndexOf: (shown: EventIndex) => MarkIndex = memo(indexMarks)

/** Scars first, so that what is lit lies over them; both by the time they began. */
function eventMarks(timeline: Timeline, shown: EventIndex, instant: Instant, trail: number): readonly EventMark[] {
	const index = markIndexOf(shown)
	const marks: EventMark[] = []
	for (const [from, to] of standingAt(index, instant))
		for (let i = from; i < to; i++) {
			const event = index.events[i]
			const effect = event && instant < (index.until[i] ?? 0) ? eventEffect(event.when, instant, trail) : null
			if (!event || !effect) continue
			const { id, type, place } = event
			const circle = effect.phase === 'scar' ? null : eventCircleOf(timeline, place)
			const [size, lift] = [GRAVITY_SIZES[gravityOf(event)], liftAt(timeline, place)]
			marks.push({ key: `event:${id}`, event, lngLat: place.lngLat, type, effect, size, lift, circle })
		}
	const isScar = ({ effect }: EventMark): number => Number(effect.phase === 'scar')
	return marks.sort((a, b) => isScar(b) - isScar(a) || a.event.when.earliest - b.event.when.earliest)
}

function baseMarks(timeline: Timeline, instant: Instant): readonly BaseMark[] {
	const day = dayAt(instant)
	const stands = standsOf(timeline)
	return timeline.dataset.bases.flatMap((base): BaseMark | readonly [] => {
		const stand = stands.get(base.id)?.find(({ until }) => until === null || instant < until)
		if (!stand) return []
		const { transfer } = stand
		return {
			...stand,
			key: `base:${base.id}`,
			lngLat: base.place.lngLat,
			span: spanOn(timeline, base.id, day),
			progress: transfer ? transferProgress(transfer.when, instant) : 1,
			ring: transfer ? ringOpacity(transfer.when, instant) : 0,
			circle: circleOf(base.place),
		}
	})
}

function arcMarks(timeline: Timeline, shown: EventIndex, instant: Instant, trail: number): readonly ArcMark[] {
	return arcsOf(timeline, shown).flatMap(({ transfer, arc, hue }) => {
		const effect = arcEffect(transfer.when, instant, trail)
		return effect ? [{ key: `arc:${transfer.id}`, transfer, arc, hue, ...effect }] : []
	})
}

/** The ways that the record knows: of shown transfers whose troops went to another base of the record. */
export function arcsOf(timeline: Timeline, shown: EventIndex): readonly Way[] {
	return waysOf(shown, timeline)
}

type Way = Pick<ArcMark, 'transfer' | 'arc' | 'hue'>

const waysOf = memoLast((shown: EventIndex, timeline: Timeline): readonly Way[] =>
	shown.events.filter(isTransfer).flatMap((transfer) => {
		const from = timeline.baseById.get(transfer.base)
		const to = timeline.baseById.get(transfer.destination ?? '')
		const { hue } = sideLook(sideOf(timeline.dataset, transfer.from))
		return from && to ? [{ transfer, arc: arcBetween(from.place.lngLat, to.place.lngLat), hue }] : []
	}),
)

function litCounts(shown: EventIndex, instant: Instant, trail: number): readonly PlaceCount[] {
	return placeCounts(
		litEvents(shown, dayAt(instant), trail).flatMap(({ event }) =>
			event.place && isMarked(event) ? [event.place.lngLat] : [],
		),
	)
}
