import type { Bounds } from '../record/manifest.ts'
import type { LngLat } from '../record/model.ts'

/**
 * Spherical Web Mercator as MapLibre draws it (512 px tiles, north up, flat), so that a still lines up with the map.
 * Formulae: OGC 17-083r2 (WebMercatorQuad) with tiles of 512 px.
 */

/** What a picture shows: its size in CSS pixels and where it looks; `zoom` is MapLibre's. */
export interface Frame {
	readonly width: number
	readonly height: number
	readonly center: LngLat
	readonly zoom: number
}

/** CSS pixels from the upper left corner, y downwards. */
export type Point = readonly [x: number, y: number]

/** CSS pixels to keep free at each side. */
export interface Padding {
	readonly top: number
	readonly right: number
	readonly bottom: number
	readonly left: number
}

/** MapLibre draws no further: the square world ends here. */
export const MAX_LAT = 85.051129

const TILE_PX = 512
/** Mean radius in metres, the one MapLibre's scale bar and distances use. */
const EARTH_RADIUS_M = 6371008.8

/** Where a place is in the frame; outside it too. */
export function project(frame: Frame, lngLat: LngLat): Point {
	return projectorOf(frame)(lngLat)
}

/** `project` for many places of one frame: what is the same for all of them is worked out once. */
export function projectorOf({ width, height, center, zoom }: Frame): (lngLat: LngLat) => Point {
	const world = worldSize(zoom)
	const left = mercatorX(center[0]) * world - width / 2
	const top = mercatorY(center[1]) * world - height / 2
	return ([lng, lat]) => [mercatorX(lng) * world - left, mercatorY(lat) * world - top]
}

/** The place at a point of the frame: the inverse of `project`. */
export function unproject(frame: Frame, [x, y]: Point): LngLat {
	const world = worldSize(frame.zoom)
	return [
		((x - frame.width / 2) / world + mercatorX(frame.center[0])) * 360 - 180,
		latitudeAt((y - frame.height / 2) / world + mercatorY(frame.center[1])),
	]
}

/** How many metres one CSS pixel stands for at a latitude; it changes with the latitude, as Mercator does. */
export function metresPerPixel(lat: number, zoom: number): number {
	return (2 * Math.PI * EARTH_RADIUS_M * Math.cos(radians(lat))) / worldSize(zoom)
}

/**
 * The camera that shows all of `bounds` as large as it goes inside the padding.
 * @param width of the picture in CSS pixels, as `height`
 * @param padding CSS pixels on every side, or by side; where it leaves no room, one pixel is taken for the room
 * @param closest zoom: where the bounds would fit even closer in
 * @returns the centre of the whole picture, padding included, and a zoom
 */
export function fit(
	bounds: Bounds,
	width: number,
	height: number,
	padding: number | Padding,
	closest: number,
): Pick<Frame, 'center' | 'zoom'> {
	const pad = typeof padding === 'number' ? { top: padding, right: padding, bottom: padding, left: padding } : padding
	const [west, south, east, north] = bounds
	const [x0, x1, y0, y1] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)]
	const roomX = Math.max(1, width - pad.left - pad.right)
	const roomY = Math.max(1, height - pad.top - pad.bottom)
	const zoom = Math.min(Math.log2(roomX / (x1 - x0) / TILE_PX), Math.log2(roomY / (y1 - y0) / TILE_PX), closest)
	const world = worldSize(zoom)
	const centerX = (x0 + x1) / 2 + (pad.right - pad.left) / 2 / world
	const centerY = (y0 + y1) / 2 + (pad.bottom - pad.top) / 2 / world
	return { center: [centerX * 360 - 180, latitudeAt(centerY)], zoom }
}

/** The whole frame as bounds. */
export function boundsOf(frame: Frame): Bounds {
	const [west, south] = unproject(frame, [0, frame.height])
	const [east, north] = unproject(frame, [frame.width, 0])
	return [west, south, east, north]
}

/** The smallest bounds that hold some points, of which a record may have more than a call takes arguments. */
export function boundsAround(points: readonly LngLat[]): Bounds {
	return points.reduce<Bounds>(
		([west, south, east, north], [lng, lat]) => [
			Math.min(west, lng),
			Math.min(south, lat),
			Math.max(east, lng),
			Math.max(north, lat),
		],
		[Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
	)
}

/** Web Mercator with the square world from 0 (180° W, 85.05° N) to 1: what MapLibre's custom layers count in. */
export function mercator([lng, lat]: LngLat): readonly [x: number, y: number] {
	return [mercatorX(lng), mercatorY(lat)]
}

/** Where a point of Web Mercator (0 to 1) is in the frame. */
export function fromMercator({ width, height, center, zoom }: Frame, [x, y]: readonly [x: number, y: number]): Point {
	const world = worldSize(zoom)
	return [(x - mercatorX(center[0])) * world + width / 2, (y - mercatorY(center[1])) * world + height / 2]
}

/** How long a metre is in Web Mercator (0 to 1) at a latitude. */
export function mercatorPerMetre(lat: number): number {
	return 1 / (2 * Math.PI * EARTH_RADIUS_M * Math.cos(radians(lat)))
}

/** The side of the square world in CSS pixels. */
export function worldSize(zoom: number): number {
	return TILE_PX * 2 ** zoom
}

/** 0 at 180° W to 1 at 180° E. */
function mercatorX(lng: number): number {
	return (lng + 180) / 360
}

/** 0 at the top of the world to 1 at its bottom; latitudes beyond the square world are drawn at its edge. */
function mercatorY(lat: number): number {
	const clamped = Math.min(Math.max(lat, -MAX_LAT), MAX_LAT)
	return (1 - Math.log(Math.tan(Math.PI / 4 + radians(clamped) / 2)) / Math.PI) / 2
}

function latitudeAt(y: number): number {
	return (Math.atan(Math.exp(Math.PI * (1 - 2 * y))) * 360) / Math.PI - 90
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180
}
