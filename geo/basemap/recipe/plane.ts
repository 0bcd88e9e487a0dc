/**
 * Lines and rings on a plane that is true enough for a map of one country: kilometres by the latitude at hand.
 * Coordinates are `[lng, lat]`, WGS 84 degrees; lengths and distances are kilometres.
 */
import type { Position } from 'geojson'

export type Line = readonly Position[]

const KM_PER_DEGREE = 111.2

const x = (position: Position): number => position[0] ?? Number.NaN
const y = (position: Position): number => position[1] ?? Number.NaN
const shrink = (latitude: number): number => Math.cos((latitude * Math.PI) / 180)

export function distance(a: Position, b: Position): number {
	return Math.hypot((x(a) - x(b)) * shrink((y(a) + y(b)) / 2), y(a) - y(b)) * KM_PER_DEGREE
}

export function lengthOf(line: Line): number {
	return line.reduce((sum, point, i) => sum + (i > 0 ? distance(line[i - 1] ?? point, point) : 0), 0)
}

/** Square kilometres inside a ring. */
export function areaOf(ring: Line): number {
	const twice = ring.reduce((sum, point, i) => {
		const next = ring[i + 1] ?? point
		return sum + x(point) * y(next) - x(next) * y(point)
	}, 0)
	return Math.abs(twice / 2) * KM_PER_DEGREE ** 2 * shrink(y(ring[0] ?? [0, 0]))
}

export interface Box {
	readonly west: number
	readonly south: number
	readonly east: number
	readonly north: number
}

/** Iraq with a margin: here detail is kept. */
export const AROUND_IRAQ: Box = { west: 38, south: 28.5, east: 49.5, north: 38.5 }

export const within = ({ west, south, east, north }: Box, position: Position): boolean =>
	x(position) >= west && x(position) <= east && y(position) >= south && y(position) <= north

export const touches = (box: Box, line: Line): boolean => line.some((position) => within(box, position))

/** The parts of a line inside a box, cut at its edges. */
export function clipped(box: Box, line: Line): Line[] {
	const parts: Position[][] = []
	let part: Position[] = []
	line.forEach((point, i) => {
		const before = line[i - 1]
		if (within(box, point)) {
			if (part.length === 0 && before) part.push(crossing(box, before, point))
			part.push(point)
		} else if (before && part.length > 0) {
			parts.push([...part, crossing(box, before, point)])
			part = []
		}
	})
	if (part.length > 1) parts.push(part)
	return parts
}

/** Where the step between a point inside and one outside leaves the box. */
function crossing(box: Box, a: Position, b: Position): Position {
	let [inside, outside] = within(box, a) ? [a, b] : [b, a]
	for (let step = 0; step < 24; step++) {
		const middle = between(inside, outside, 0.5)
		if (within(box, middle)) inside = middle
		else outside = middle
	}
	return inside
}

export function between(a: Position, b: Position, share: number): Position {
	return [x(a) + (x(b) - x(a)) * share, y(a) + (y(b) - y(a)) * share]
}

/** The same line with a point at least every `step`. */
export function densified(line: Line, step: number): Position[] {
	return line.flatMap((point, i) => {
		const before = line[i - 1]
		if (!before) return [point]
		const parts = Math.max(1, Math.ceil(distance(before, point) / step))
		return Array.from({ length: parts }, (_, k) => between(before, point, (k + 1) / parts))
	})
}

/** Corner cutting (Chaikin 1974): each pass replaces a corner by two points a quarter of the way along its sides. */
export function rounded(line: Line, passes: number): Position[] {
	let result = [...line]
	for (let pass = 0; pass < passes; pass++) {
		const [first, last] = [result[0], result.at(-1)]
		if (!first || !last || result.length < 3) return result
		const closed = distance(first, last) === 0
		const corners = result.slice(1).flatMap((point, i) => {
			const before = result[i] ?? point
			return [between(before, point, 0.25), between(before, point, 0.75)]
		})
		result = closed ? [...corners, corners[0] ?? first] : [first, ...corners.slice(1, -1), last]
	}
	return result
}

/** The point of a line nearest to a position. */
export function nearest(line: Line, to: Position): { readonly point: Position; readonly km: number } {
	let best = { point: line[0] ?? to, km: Number.POSITIVE_INFINITY }
	line.forEach((end, i) => {
		const start = line[i - 1]
		if (!start) return
		const point = foot(start, end, to)
		const km = distance(point, to)
		if (km < best.km) best = { point, km }
	})
	return best
}

function foot(a: Position, b: Position, p: Position): Position {
	const k = shrink(y(p))
	const [dx, dy] = [(x(b) - x(a)) * k, y(b) - y(a)]
	const squared = dx * dx + dy * dy
	const share = squared === 0 ? 0 : ((x(p) - x(a)) * k * dx + (y(p) - y(a)) * dy) / squared
	return between(a, b, Math.min(1, Math.max(0, share)))
}

/**
 * Douglas-Peucker (1973): leaves out what lies closer than `tolerance` to the line that remains.
 * A ring keeps its shape too: it is cut at its two farthest points first.
 */
export function simplified(line: Line, tolerance: number): Position[] {
	const last = line.length - 1
	const keep = new Set([0, last])
	const open: [number, number][] = []
	if (last > 2 && distance(line[0] ?? [0, 0], line[last] ?? [0, 0]) === 0) {
		const opposite = line.reduce(
			(best, point, i) => {
				const km = distance(point, line[0] ?? point)
				return km > best.km ? { i, km } : best
			},
			{ i: 0, km: -1 },
		).i
		keep.add(opposite)
		open.push([0, opposite], [opposite, last])
	} else open.push([0, last])
	for (let range = open.pop(); range; range = open.pop()) {
		const [from, to] = range
		const [a, b] = [line[from], line[to]]
		if (!a || !b) continue
		let [farthest, most] = [-1, tolerance]
		for (let i = from + 1; i < to; i++) {
			const point = line[i] ?? a
			const km = distance(foot(a, b, point), point)
			if (km > most) [farthest, most] = [i, km]
		}
		if (farthest > 0) {
			keep.add(farthest)
			open.push([from, farthest], [farthest, to])
		}
	}
	return line.filter((_, i) => keep.has(i))
}

const digits = (value: number, places: number): number => Number(value.toFixed(places))

/** Rounds to decimal places (3: 100 m, 4: 10 m) and drops the repetitions that makes. */
export function quantised(line: Line, places: number): Position[] {
	return line
		.map((point): Position => [digits(x(point), places), digits(y(point), places)])
		.filter((point, i, all) => i === 0 || x(point) !== x(all[i - 1] ?? []) || y(point) !== y(all[i - 1] ?? []))
}

/** Joins lines end to end wherever exactly two of them meet, so that one river becomes one line. */
export function chained(lines: readonly Line[]): Position[][] {
	const name = (point: Position): string => `${x(point).toFixed(4)},${y(point).toFixed(4)}`
	const meeting = new Map<string, number[]>()
	const rest = lines.map((line) => [...line])
	rest.forEach((line, i) => {
		for (const end of [line[0], line.at(-1)]) if (end) meeting.set(name(end), [...(meeting.get(name(end)) ?? []), i])
	})
	const used = new Set<number>()
	const result: Position[][] = []
	const grow = (chain: Position[]): Position[] => {
		for (;;) {
			const end = chain.at(-1)
			const met = (end && meeting.get(name(end))) ?? []
			const next = met.length === 2 ? met.find((i) => !used.has(i)) : undefined
			const line = next === undefined ? undefined : rest[next]
			if (next === undefined || !line || !end) return chain
			used.add(next)
			const forward = name(line[0] ?? end) === name(end)
			chain.push(...(forward ? line : line.toReversed()).slice(1))
		}
	}
	rest.forEach((line, i) => {
		if (used.has(i)) return
		used.add(i)
		result.push(grow(grow([...line]).toReversed()))
	})
	return result
}

/** Even-odd test over the rings of a polygon. */
export function contains(rings: readonly Line[], at: Position): boolean {
	let inside = false
	for (const ring of rings)
		ring.forEach((a, i) => {
			const b = ring[i === 0 ? ring.length - 1 : i - 1] ?? a
			if (y(a) > y(at) !== y(b) > y(at) && x(at) < ((x(b) - x(a)) * (y(at) - y(a))) / (y(b) - y(a)) + x(a))
				inside = !inside
		})
	return inside
}

/** Points sorted into cells, to ask for the nearest one without looking at all of them. */
export class PointIndex {
	readonly #cells = new Map<string, Position[]>()
	/** Degrees; nothing farther than one cell is found. */
	readonly #cell = 0.05

	constructor(lines: readonly Line[]) {
		for (const line of lines)
			for (const point of line) {
				const key = this.#key(this.#column(x(point)), this.#column(y(point)))
				const cell = this.#cells.get(key)
				if (cell) cell.push(point)
				else this.#cells.set(key, [point])
			}
	}

	#column(value: number): number {
		return Math.floor(value / this.#cell)
	}

	#key(column: number, row: number): string {
		return `${column},${row}`
	}

	/** The nearest point closer than `km` (at most 4 km), or undefined. */
	near(to: Position, km: number): Position | undefined {
		let [best, least] = [undefined as Position | undefined, km]
		const [column, row] = [this.#column(x(to)), this.#column(y(to))]
		for (let dx = -1; dx <= 1; dx++)
			for (let dy = -1; dy <= 1; dy++)
				for (const point of this.#cells.get(this.#key(column + dx, row + dy)) ?? []) {
					const away = distance(point, to)
					if (away < least) [best, least] = [point, away]
				}
		return best
	}
}
