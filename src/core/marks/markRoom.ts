import { valueAt } from '../geometry/interpolate.ts'
import { type LabelBox, labelBoxAround, labelDisc } from '../geometry/labelPlacement.ts'
import type { Point } from '../geometry/projection.ts'
import type { EventId } from '../record/model.ts'
import { REST, SHOCK_RADIUS } from './effects.ts'
import type { EventMark } from './marks.ts'
import { eventReach, RING_LINE, ringReach } from './namedMarks.ts'
import { type Lifted, lifted } from './prominence.ts'
import { BASE_RADIUS, EVENT_RADIUS, SHOCK_RADIUS_PX } from './symbols.ts'

/** The room of an event's mark, in which nothing may stand. @param at its point on the map, pixels @param scale factor on every size */
export function bodyRoom(mark: EventMark, at: Point, scale = 1): LabelBox {
	return labelBoxAround(lifted(at, mark, scale), eventReach(mark) * scale)
}

/** The ring around a mark on its days, with all that is in it: it would cut what stands there. */
export function shockRoom(mark: EventMark, at: Point, scale = 1): readonly LabelBox[] {
	const reach = ringReach(mark)
	return reach === 0 ? [] : labelDisc(lifted(at, mark, scale), reach * scale)
}

/** Where a line to a mark leads, pixels, and how far from there the mark reaches, its ring included. */
export interface MarkSpot {
	readonly at: Point
	readonly reach: number
}

/**
 * Where a line to what is told of an event leads: to its mark, which stands beside the base that it struck.
 * @param at its point on the map, which it leads to where the event has no mark of its own
 * @param id `undefined`: nothing happened, a base is told of
 */
export function markSpot(marks: readonly EventMark[], id: EventId | undefined, at: Point, scale = 1): MarkSpot {
	const mark = marks.find(({ event }) => event.id === id)
	if (!mark) return { at, reach: (BASE_RADIUS + 1) * scale }
	const reach = ringReach(mark) || EVENT_RADIUS * mark.size
	return { at: lifted(at, mark, scale), reach: reach * scale }
}

/** All that its rays reach, which a name touches only where no other place is left. */
export function rayRoom(mark: EventMark, at: Point, scale = 1): readonly LabelBox[] {
	const { effect, size } = mark
	return effect.phase === 'scar' ? [] : labelDisc(lifted(at, mark, scale), EVENT_RADIUS * size * scale)
}

/** The same of a day at rest, on every day: where nothing moves with the date names keep off it on all of them. */
export function ringRoom(mark: Lifted, at: Point, scale = 1): readonly LabelBox[] {
	return labelDisc(lifted(at, mark, scale), (valueAt(SHOCK_RADIUS, REST) * SHOCK_RADIUS_PX + RING_LINE) * scale)
}
