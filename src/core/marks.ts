import { dayAt, type Instant } from './calendar.ts'
import { type EventEffect, eventEffect, ringOpacity, transferProgress } from './effects.ts'
import { shownEvents } from './eventIndex.ts'
import type { Filter } from './filter.ts'
import type { Base, BaseEvent, EventType, LngLat, Place } from './model.ts'
import { type Status, spanOn, type Timeline, transferOf } from './timeline.ts'

/** A base as it is drawn at an instant. */
export interface BaseMark {
	readonly key: string
	readonly base: Base
	readonly lngLat: LngLat
	readonly status: Status
	/** 0 to 1: how far the hand-over has come; 1 as well for bases that are not being handed over. */
	readonly progress: number
	/** Opacity of the ring that `progress` closes; 0: no ring. */
	readonly ring: number
	/** How many events are lit there. */
	readonly lit: number
}

/** The newest event of its kind at a place; earlier ones at the same place are counted, not hidden behind it. */
export interface EventMark {
	readonly key: string
	readonly event: BaseEvent
	readonly lngLat: LngLat
	readonly type: Exclude<EventType, 'transfer'>
	readonly effect: EventEffect
	/** Events of this kind lit at this place, this one included; 0 for a scar. */
	readonly lit: number
}

/** Marks of bases and events at an instant, in drawing order (events first, bases above them). */
export interface Marks {
	readonly events: readonly EventMark[]
	readonly bases: readonly BaseMark[]
}

export interface MarkOptions extends Filter {
	/** Days that an event stays lit; `Infinity`: for good. */
	readonly trail: number
}

/** Everything that is drawn on the ground at an instant: the same list for the map, the still and the legend. */
export function marksAt(timeline: Timeline, instant: Instant, options: MarkOptions): Marks {
	const events = eventMarks(timeline, instant, options)
	const day = dayAt(instant)
	const bases = timeline.dataset.bases.map((base): BaseMark => {
		const transfer = transferOf(timeline, base.id)
		const begun = transfer !== null && instant >= transfer.when.earliest
		return {
			key: `base:${base.id}`,
			base,
			lngLat: base.place.lngLat,
			status: spanOn(timeline, base.id, day).status,
			progress: begun ? transferProgress(transfer.when, instant) : 1,
			ring: transfer ? ringOpacity(transfer.when, instant) : 0,
			lit: litAt(events, base.place.lngLat),
		}
	})
	return { events, bases }
}

/** The same point to five decimals (about a metre): events at one place share a key. */
export function placeKey({ lngLat: [lng, lat] }: Place): string {
	return `${lng.toFixed(5)},${lat.toFixed(5)}`
}

function eventMarks(timeline: Timeline, instant: Instant, options: MarkOptions): readonly EventMark[] {
	const newest = new Map<string, EventMark>()
	for (const event of shownEvents(timeline, options).events) {
		if (event.type === 'transfer' || !event.place) continue
		const effect = eventEffect(event.when, instant, options.trail)
		if (!effect) continue
		const key = `${event.type}:${placeKey(event.place)}`
		const known = newest.get(key)
		// A long event that began earlier may still be lit when a short one that began later is a scar.
		if (known && known.lit > 0 && effect.phase === 'scar') continue
		const lit = (known?.lit ?? 0) + (effect.phase === 'scar' ? 0 : 1)
		newest.set(key, { key, event, lngLat: event.place.lngLat, type: event.type, effect, lit })
	}
	return [...newest.values()]
}

function litAt(events: readonly EventMark[], [lng, lat]: LngLat): number {
	return events.reduce((sum, { lngLat, lit }) => (lngLat[0] === lng && lngLat[1] === lat ? sum + lit : sum), 0)
}
