import bearing from '@turf/bearing'
import distance from '@turf/distance'
import type { Place } from '../record/model.ts'

/** How one place lies from another, and how far both points can be trusted. */
export interface Offset {
	/** Along the great circle (haversine, mean radius 6371.0088 km). Within 0.3 % of the ellipsoid's. */
	readonly km: number
	/** The true distance differs from `km` by no more than this. */
	readonly uncertaintyKm: number
	/** Degrees clockwise from north, 0 ≤ bearing < 360; without meaning where `km` is 0. */
	readonly bearing: number
}

/**
 * One of the sixteen points of the compass: 0 is north, 4 east, 8 south, 12 west.
 * Coarser roses use the same numbers: the eight points are the even ones, the four every fourth.
 */
export type CompassPoint = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15

/** From the finest to the coarsest. */
const ROSES = [16, 8, 4] as const

/**
 * The way from one place to another.
 * The bearing is the one at the start of the great circle, because the distance is measured along the same line. A
 * rhumb line's differs from it by half the convergence of the meridians, 0.6° over 200 km at 33° north: nothing to a
 * compass point of 22.5°.
 */
export function offsetOf(from: Place, to: Place): Offset {
	const [a, b] = [[...from.lngLat], [...to.lngLat]]
	return {
		km: distance(a, b, { units: 'kilometers' }),
		uncertaintyKm: (from.uncertaintyM + to.uncertaintyM) / 1000,
		bearing: (bearing(a, b) + 360) % 360,
	}
}

/**
 * The direction in words as fine as the points allow: sixteen points of the compass, eight or four.
 * With two places that may each lie anywhere in their circles the direction is known to `asin(uncertainty / distance)`;
 * a rose is fine enough to be used while that is no more than half of one of its sectors.
 * @returns `null` if not even a quarter of the compass is certain
 */
export function compassPoint({ km, uncertaintyKm, bearing }: Offset): CompassPoint | null {
	if (uncertaintyKm >= km) return null
	const doubt = (Math.asin(uncertaintyKm / km) * 180) / Math.PI
	const rose = ROSES.find((points) => doubt <= 180 / points)
	if (rose === undefined) return null
	const sector = Math.round(bearing / (360 / rose)) % rose
	return (sector * (16 / rose)) as CompassPoint
}

/** A distance as it may be said. */
export interface SaidDistance {
	/** Whole kilometres, a multiple of the step that the points allow. */
	readonly km: number
	/** `upTo`: the two places may be one and the same. */
	readonly how: 'exactly' | 'about' | 'upTo'
}

/** Never finer than the points: to 1 km for two known places, to 5 km where one is a town, to 10 km beyond. */
export function saidDistance({ km, uncertaintyKm }: Pick<Offset, 'km' | 'uncertaintyKm'>): SaidDistance {
	const step = uncertaintyKm <= 3 ? 1 : uncertaintyKm <= 10 ? 5 : 10
	if (km <= uncertaintyKm) return { km: Math.max(1, Math.ceil((km + uncertaintyKm) / step)) * step, how: 'upTo' }
	return { km: Math.max(1, Math.round(km / step)) * step, how: step === 1 ? 'exactly' : 'about' }
}
