import { mercator, mercatorPerMetre } from '../../core/geometry/projection.ts'
import { ARC_STEPS, arcDirection, arcPoint } from '../../core/marks/arc.ts'
import type { Hue, Look } from '../../core/marks/looks.ts'
import type { MarkIndex } from '../../core/marks/markIndex.ts'
import { arcsOf, markIndexOf } from '../../core/marks/marks.ts'
import { liftAt } from '../../core/marks/prominence.ts'
import { standsOf } from '../../core/marks/stands.ts'
import { circleOf, eventCircleOf } from '../../core/marks/uncertainty.ts'
import type { Filter } from '../../core/query/filter.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { EventIndex } from '../../core/record/eventIndex.ts'
import { gravityOf } from '../../core/record/gravity.ts'
import { KINDS, perKind } from '../../core/record/kinds.ts'
import type { Manifest } from '../../core/record/manifest.ts'
import type { Dataset } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { ATLAS } from './symbolAtlas.ts'

/**
 * Floats of each attribute, in the order of the shader's locations and of the buffer.
 * Days are given relative to the record's first day: float32 keeps 12 seconds over 15 years that way. Circles are
 * Mercator radii, 0 for none.
 */
export const ATTRIBUTES = {
	/** Position; first day, last day, day on which another mark takes over; circle; symbol, colour, gravity, lift. */
	events: [2, 3, 1, 1],
	/**
	 * Position; from and until when it stands, first and last day of the transfer that turns it; circle; symbol and
	 * colour before and after.
	 */
	bases: [2, 4, 1, 2],
	/** Position; offset to the side; share of the way, length of the way; first and last day of the transfer, colour. */
	arcs: [2, 2, 2, 3],
} as const

/** Stands for "never" where the GPU needs a number. */
const NEVER_DAYS = 1e7

/** Colours of the theme in the shader's palette, by index; those of the record's sides follow. */
const THEME_HUES = ['outline', 'site', 'attack', 'airstrike', 'civic', 'ink'] as const
export const OUTLINE = THEME_HUES.indexOf('outline')
/** Colours that the palette has room for: those of 26 sides. */
export const PALETTE_SIZE = 32

/** The shader's palette, at most `PALETTE_SIZE` colours. */
export function paletteHues({ dataset }: Timeline): readonly Hue[] {
	return [...THEME_HUES, ...dataset.manifest.sides.values()]
}

/** Symbol and colour share a number: symbol + `STYLE_BASE` × colour. More symbols than it (13 now) have no room. */
export const STYLE_BASE = 16
/** An event's number holds two more: + `GRAVITY_BASE` × gravity + `LIFT_BASE` × its lift. */
export const GRAVITY_BASE = STYLE_BASE * PALETTE_SIZE
export const LIFT_BASE = GRAVITY_BASE * 4

/** The point that all positions are relative to, in Mercator (0 to 1) and double precision: the middle of the region. */
export function originOf({ dataset }: Timeline): readonly [x: number, y: number] {
	const [west, south, east, north] = dataset.manifest.region.home
	return mercator([(west + east) / 2, (south + north) / 2])
}

/** What a filter shows, for the GPU: uploaded once for each filter, never touched while the date moves. */
export interface MarkBuffers {
	readonly events: Float32Array<ArrayBuffer>
	/** Which of `events` an instant needs. */
	readonly index: MarkIndex
	readonly bases: Float32Array<ArrayBuffer>
	readonly arcs: Float32Array<ArrayBuffer>
}

export function markBuffers(timeline: Timeline, filter: Filter): MarkBuffers {
	const shown = shownEvents(timeline, filter)
	const index = markIndexOf(shown)
	return { index, events: eventFloats(timeline, index), bases: baseFloats(timeline), arcs: arcFloats(timeline, shown) }
}

/** Written out, not through `writer`: a million events are a matter of seconds otherwise. */
function eventFloats(timeline: Timeline, { events, first, last, until }: MarkIndex): Float32Array<ArrayBuffer> {
	const origin = originOf(timeline)
	const floats = new Float32Array(events.length * rowLength(ATTRIBUTES.events))
	const start = timeline.first
	const styles = perKind((type) => styleOf(timeline.dataset, { symbol: KINDS[type].symbol, hue: KINDS[type].colour }))
	let at = 0
	events.forEach((event, i) => {
		const { place, type } = event
		const [x, y] = mercator(place.lngLat)
		floats[at++] = x - origin[0]
		floats[at++] = y - origin[1]
		floats[at++] = (first[i] ?? 0) - start
		floats[at++] = (last[i] ?? 0) - start
		floats[at++] = (until[i] ?? 0) - start
		floats[at++] = (eventCircleOf(timeline, place) ?? 0) * mercatorPerMetre(place.lngLat[1])
		floats[at++] = styles[type] + GRAVITY_BASE * gravityOf(event) + LIFT_BASE * liftAt(timeline, place)
	})
	return floats
}

function styleOf({ manifest: { sides } }: Dataset, { symbol, hue }: Look): number {
	return ATLAS.indexOf(symbol) + STYLE_BASE * hueIndex(sides, hue)
}

function hueIndex(sides: Manifest['sides'], hue: Hue): number {
	return typeof hue === 'string' ? THEME_HUES.indexOf(hue) : THEME_HUES.length + [...sides.keys()].indexOf(hue.id)
}

/** A square for each stand of a base: of those at one place only the one of the instant is drawn. */
function baseFloats(timeline: Timeline): Float32Array<ArrayBuffer> {
	const origin = originOf(timeline)
	const stands = standsOf(timeline)
	// Sites first, so that bases are drawn over them.
	const drawn = timeline.dataset.bases
		.toSorted((a, b) => Number(b.kind === 'site') - Number(a.kind === 'site'))
		.flatMap(({ id }) => stands.get(id) ?? [])
	const floats = writer(ATTRIBUTES.bases, drawn.length)
	const since = (day: number | null | undefined, never: number): number => (day == null ? never : day - timeline.first)
	for (const { base, before, after, from, until, transfer } of drawn) {
		const { place } = base
		const [x, y] = mercator(place.lngLat)
		floats.add(
			x - origin[0],
			y - origin[1],
			since(from, -NEVER_DAYS),
			since(until, NEVER_DAYS),
			since(transfer?.when.earliest, -NEVER_DAYS),
			since(transfer?.when.latest, -NEVER_DAYS),
			(circleOf(place) ?? 0) * mercatorPerMetre(place.lngLat[1]),
			styleOf(timeline.dataset, before),
			styleOf(timeline.dataset, after),
		)
	}
	return floats.array
}

/** Vertices of one arc: a band of two for each step. */
export const ARC_VERTICES = 2 * (ARC_STEPS + 1)

function arcFloats(timeline: Timeline, shown: EventIndex): Float32Array<ArrayBuffer> {
	const origin = originOf(timeline)
	const arcs = arcsOf(timeline, shown)
	const floats = writer(ATTRIBUTES.arcs, arcs.length * ARC_VERTICES)
	for (const { arc, transfer, hue } of arcs)
		for (let step = 0; step <= ARC_STEPS; step++) {
			const share = step / ARC_STEPS
			const [x, y] = arcPoint(arc, share)
			const [dx, dy] = arcDirection(arc, share)
			for (const side of [-1, 1])
				floats.add(
					x - origin[0],
					y - origin[1],
					-dy * side,
					dx * side,
					share,
					arc.length,
					transfer.when.earliest - timeline.first,
					transfer.when.latest - timeline.first,
					hueIndex(timeline.dataset.manifest.sides, hue),
				)
		}
	return floats.array
}

function writer(sizes: readonly number[], count: number) {
	const array = new Float32Array(count * rowLength(sizes))
	let at = 0
	return {
		array,
		add(...values: number[]): void {
			array.set(values, at)
			at += values.length
		},
	}
}

/** Floats of one instance or vertex. */
export function rowLength(sizes: readonly number[]): number {
	return sizes.reduce((total, size) => total + size, 0)
}
