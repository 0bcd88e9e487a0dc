import type { LngLat, Place } from '../../src/core/record/model.ts'

type Vector = readonly [x: number, y: number, z: number]

const EARTH_KM = 6371.0088
const RADIANS = Math.PI / 180

/** Distances and directions the slow way, with vectors from the middle of the earth: no formula of the program's. */
export function naiveKm(a: LngLat, b: LngLat): number {
	const [u, v] = [vector(a), vector(b)]
	return EARTH_KM * Math.atan2(length(cross(u, v)), dot(u, v))
}

/** Degrees clockwise from north, at `a`. */
export function naiveBearing(a: LngLat, b: LngLat): number {
	const v = vector(b)
	const degrees = Math.atan2(dot(v, eastAt(a)), dot(v, northAt(a))) / RADIANS
	return (degrees + 360) % 360
}

/** The point so many kilometres away in a direction. */
export function moved(from: LngLat, km: number, bearing: number): LngLat {
	const [u, north, east] = [vector(from), northAt(from), eastAt(from)]
	const [angle, turn] = [km / EARTH_KM, bearing * RADIANS]
	const [x = 0, y = 0, z = 0] = u.map(
		(value, i) =>
			value * Math.cos(angle) + ((north[i] ?? 0) * Math.cos(turn) + (east[i] ?? 0) * Math.sin(turn)) * Math.sin(angle),
	)
	return [Math.atan2(y, x) / RADIANS, Math.asin(z) / RADIANS]
}

export function placeAt(lngLat: LngLat, uncertaintyKm: number): Place {
	return { lngLat, uncertaintyM: uncertaintyKm * 1000 }
}

function vector([lng, lat]: LngLat): Vector {
	const [l, p] = [lng * RADIANS, lat * RADIANS]
	return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)]
}

function northAt([lng, lat]: LngLat): Vector {
	const [l, p] = [lng * RADIANS, lat * RADIANS]
	return [-Math.sin(p) * Math.cos(l), -Math.sin(p) * Math.sin(l), Math.cos(p)]
}

function eastAt([lng]: LngLat): Vector {
	return [-Math.sin(lng * RADIANS), Math.cos(lng * RADIANS), 0]
}

function dot(a: Vector, b: Vector): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function cross(a: Vector, b: Vector): Vector {
	return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function length(a: Vector): number {
	return Math.sqrt(dot(a, a))
}
