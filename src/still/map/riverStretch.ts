import type { Candidate } from '../../core/geometry/labelPlacement.ts'
import type { Frame, Point } from '../../core/geometry/projection.ts'

/** A name is tried this often along a river. */
const STEPS = 40
/** No name stands steeper than this, degrees. */
const STEEPEST = 62
/** A stretch that strays further than this from straight, as a share of its length, carries no name. */
const BEND = 0.14

/**
 * Stretches of a river that are straight enough for its name, the straightest first.
 * The name is straight too: text on a curve is drawn differently by every program, or not at all.
 * @param line the river in pixels
 */
export function riverCandidates(
	line: readonly Point[],
	width: number,
	size: number,
	frame: Frame,
): readonly Candidate[] {
	const lengths = distancesAlong(line)
	const total = lengths.at(-1) ?? 0
	const found: { bend: number; candidate: Candidate }[] = []
	for (let step = 0; step <= STEPS && total > width; step++) {
		const start = ((total - width) * step) / STEPS
		const stretch = between(line, lengths, start, start + width)
		const [from, to] = [stretch[0], stretch.at(-1)]
		if (!from || !to || !inside(from, frame) || !inside(to, frame)) continue
		const chord = Math.hypot(to[0] - from[0], to[1] - from[1])
		const bend = Math.max(...stretch.map((point) => distanceToLine(point, from, to))) / width
		const angle = upright((Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI)
		if (chord < width * 0.8 || bend > BEND || Math.abs(angle) > STEEPEST) continue
		found.push({ bend, candidate: alongside(from, to, angle, width, size) })
	}
	return found.toSorted((a, b) => a.bend - b.bend).map(({ candidate }) => candidate)
}

/** The name's middle lies a little above the river, so that the water does not run through the letters. */
function alongside(from: Point, to: Point, angle: number, width: number, size: number): Candidate {
	const turn = (angle * Math.PI) / 180
	const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
	const lift = size * 0.45
	const x = (from[0] + to[0]) / 2 + sin * lift
	const y = (from[1] + to[1]) / 2 - cos * lift
	const [halfWidth, halfHeight] = [
		(Math.abs(cos) * width + Math.abs(sin) * size) / 2,
		(Math.abs(sin) * width + Math.abs(cos) * size) / 2,
	]
	return {
		box: { x: x - halfWidth, y: y - halfHeight, width: halfWidth * 2, height: halfHeight * 2 },
		side: [0, 0],
		gap: 0,
		angle,
	}
}

/** Never upside down. */
function upright(angle: number): number {
	return angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle
}

function distancesAlong(line: readonly Point[]): readonly number[] {
	let sum = 0
	return line.map((point, i) => {
		const before = line[i - 1]
		if (before) sum += Math.hypot(point[0] - before[0], point[1] - before[1])
		return sum
	})
}

/** The part of the line between two distances, ends included. */
function between(line: readonly Point[], lengths: readonly number[], from: number, to: number): readonly Point[] {
	const middle = line.filter((_, i) => (lengths[i] ?? 0) > from && (lengths[i] ?? 0) < to)
	return [pointAt(line, lengths, from), ...middle, pointAt(line, lengths, to)]
}

function pointAt(line: readonly Point[], lengths: readonly number[], distance: number): Point {
	const next = lengths.findIndex((length) => length >= distance)
	const [a, b] = [line[Math.max(0, next - 1)], line[Math.max(0, next)]]
	const [la, lb] = [lengths[Math.max(0, next - 1)] ?? 0, lengths[Math.max(0, next)] ?? 0]
	if (!a || !b) return [0, 0]
	const share = lb === la ? 0 : (distance - la) / (lb - la)
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const length = Math.hypot(bx - ax, by - ay)
	return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

function inside([x, y]: Point, { width, height }: Frame): boolean {
	return x > 0 && y > 0 && x < width && y < height
}
