import type { NamedMark } from '../geometry/ownName.ts'
import type { Point } from '../geometry/projection.ts'
import { placeKey } from '../record/coordinateKey.ts'
import type { LngLat } from '../record/model.ts'
import { SHOCK_SEEN } from './effects.ts'
import type { BaseMark, EventMark } from './marks.ts'
import { lifted } from './prominence.ts'
import { BASE_RADIUS, EVENT_RADIUS, RING_RADIUS_PX, SHOCK_RADIUS_PX } from './symbols.ts'
import { circlePx } from './uncertainty.ts'

/** A map on which names stand. */
export interface NamedMap {
	/** Where a point of the earth is on it, pixels. */
	readonly project: (lngLat: LngLat) => Point
	readonly zoom: number
	/** Factor on every size. */
	readonly scale: number
}

/** The mark of a base, for its name. */
export function namedBase(mark: Pick<BaseMark, 'base' | 'lngLat' | 'circle' | 'ring'>, map: NamedMap): NamedMark {
	return {
		place: placeKey(mark),
		at: map.project(mark.lngLat),
		reach: baseReach(mark) * map.scale,
		circle: circlePx(mark, map) ?? 0,
	}
}

/** The mark of an event, where it is drawn. */
export function namedEvent(mark: EventMark, { project, scale }: NamedMap): NamedMark {
	return {
		place: placeKey(mark),
		at: lifted(project(mark.lngLat), mark, scale),
		// What stands at its ring is taken for its name.
		reach: Math.max(eventReach(mark), ringReach(mark)) * scale,
	}
}

/** How far the ring around a mark on its days reaches, pixels at scale 1; 0: none can be seen. */
export function ringReach({ effect: { shock } }: EventMark): number {
	return shock.opacity < SHOCK_SEEN ? 0 : shock.radius * SHOCK_RADIUS_PX + RING_LINE
}

/** Pixels at scale 1 from the middle of a ring's line to its outer edge, and a little more. */
export const RING_LINE = 2

/** Half the side of the square that an event's mark keeps free: rays and corners may be touched, the body not. */
export function eventReach({ effect, size }: EventMark): number {
	return EVENT_RADIUS * size * (effect.phase === 'scar' ? 0.6 : 0.8)
}

/** Half the side of the square that the symbol of a base keeps free, with its ring while it turns. */
export function baseReach({ base, ring }: Pick<BaseMark, 'base' | 'ring'>): number {
	if (ring > 0) return RING_RADIUS_PX + 1
	return BASE_RADIUS * (base.kind === 'site' ? 0.55 : 0.85)
}
