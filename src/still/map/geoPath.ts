import { type GeoContext, type GeoPermissibleObjects, geoIdentity, geoPath, geoTransform } from 'd3-geo'
import { type Frame, projectorOf } from '../../core/geometry/projection.ts'
import { memo } from '../../core/memo.ts'

/** How far a simplified line may leave the true one, in pixels: unseen even when the picture is doubled. */
const TOLERANCE_PX = 0.3
/** Shapes are cut this far outside the frame, so that the cut edge's own stroke is never seen. */
const BLEED_PX = 8
/** A closed shape smaller than this in both directions is a speck. */
const SPECK_PX = 0.6

/**
 * GeoJSON as SVG path data in the frame's pixels: Mercator straight lines (as MapLibre draws them, no great circles;
 * so the winding of RFC 7946 rings does not matter), cut to the frame, simplified, rounded to a tenth of a pixel.
 * @returns `''` where nothing of it is in the frame
 */
export function outlineOf(object: GeoPermissibleObjects, frame: Frame): string {
	const answers = answersOf(object)
	const asked = [frame.width, frame.height, ...frame.center, frame.zoom].join()
	const answer = answers.get(asked) ?? drawn(object, frame)
	// The newest stands last.
	answers.delete(asked)
	answers.set(asked, answer)
	for (const oldest of answers.keys()) if (answers.size > KEPT) answers.delete(oldest)
	return answer
}

/** Frames whose outlines are kept: a map, its inset, and those that it is compared with. */
const KEPT = 4
const answersOf = memo((_object: GeoPermissibleObjects) => new Map<string, string>())

function drawn(object: GeoPermissibleObjects, frame: Frame): string {
	const project = projectorOf(frame)
	const toPixels = geoTransform({
		point(lng, lat) {
			const [x, y] = project([lng, lat])
			this.stream.point(x, y)
		},
	})
	const cut = geoIdentity().clipExtent([
		[-BLEED_PX, -BLEED_PX],
		[frame.width + BLEED_PX, frame.height + BLEED_PX],
	])
	const pen = new Pen()
	geoPath({ stream: (sink) => toPixels.stream(cut.stream(sink)) }, pen)(object)
	return pen.data()
}

type Xy = readonly [x: number, y: number]

/** Collects what d3-geo would draw. */
class Pen implements GeoContext {
	readonly #parts: { readonly points: Xy[]; closed: boolean }[] = []

	moveTo(x: number, y: number): void {
		this.#parts.push({ points: [[x, y]], closed: false })
	}

	lineTo(x: number, y: number): void {
		this.#parts.at(-1)?.points.push([x, y])
	}

	closePath(): void {
		const part = this.#parts.at(-1)
		if (part) part.closed = true
	}

	beginPath(): void {
		// One path holds everything.
	}

	arc(): void {
		// Only points have arcs, and points are not outlines.
	}

	data(): string {
		return this.#parts.map(({ points, closed }) => partData(points, closed)).join('')
	}
}

function partData(points: readonly Xy[], closed: boolean): string {
	if (closed && isSpeck(points)) return ''
	// d3 leaves the last point of a ring out; the ring is simplified as a line that comes back.
	const first = points[0]
	const line = closed && first ? [...points, first] : points
	const kept = simplified(line)
	const tenths = kept.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const)
	const steps: string[] = []
	let [px, py] = tenths[0] ?? [0, 0]
	const start = `M${px / 10} ${py / 10}`
	for (const [x, y] of closed ? tenths.slice(1, -1) : tenths.slice(1)) {
		if (x === px && y === py) continue
		steps.push(`${short(x - px)}${y - py < 0 ? '' : ' '}${short(y - py)}`)
		px = x
		py = y
	}
	return steps.length === 0 ? '' : `${start}l${joined(steps)}${closed ? 'z' : ''}`
}

/** A minus sign separates as well as a space does. */
function joined(steps: readonly string[]): string {
	return steps.reduce((all, step) => (step.startsWith('-') || all === '' ? all + step : `${all} ${step}`), '')
}

function short(tenths: number): string {
	return String(tenths / 10)
}

function isSpeck(points: readonly Xy[]): boolean {
	let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
	for (const [x, y] of points) {
		minX = Math.min(minX, x)
		maxX = Math.max(maxX, x)
		minY = Math.min(minY, y)
		maxY = Math.max(maxY, y)
	}
	return maxX - minX < SPECK_PX && maxY - minY < SPECK_PX
}

/** Douglas and Peucker 1973, without recursion: a coast of many thousand points would exhaust the stack. */
function simplified(points: readonly Xy[]): readonly Xy[] {
	const keep = new Uint8Array(points.length)
	keep[0] = 1
	keep[points.length - 1] = 1
	const open: [number, number][] = [[0, points.length - 1]]
	for (let span = open.pop(); span; span = open.pop()) {
		const [from, to] = span
		const far = farthest(points, from, to)
		if (far === null) continue
		keep[far] = 1
		open.push([from, far], [far, to])
	}
	return points.filter((_, i) => keep[i] === 1)
}

function farthest(points: readonly Xy[], from: number, to: number): number | null {
	const [ax, ay] = points[from] as Xy
	const [bx, by] = points[to] as Xy
	const [dx, dy] = [bx - ax, by - ay]
	const length = dx * dx + dy * dy
	let best = TOLERANCE_PX * TOLERANCE_PX
	let found: number | null = null
	for (let i = from + 1; i < to; i++) {
		const [x, y] = points[i] as Xy
		const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
		const [ex, ey] = [x - ax - along * dx, y - ay - along * dy]
		const distance = ex * ex + ey * ey
		if (distance > best) {
			best = distance
			found = i
		}
	}
	return found
}
