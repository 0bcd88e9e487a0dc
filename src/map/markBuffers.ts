import { placeKey } from '../core/marks.ts'
import { EVENT_TYPES, type LngLat } from '../core/model.ts'
import { mercator } from '../core/projection.ts'
import { COLOUR_OF, SYMBOL_OF } from '../core/symbols.ts'
import { type Timeline, transferOf } from '../core/timeline.ts'
import { ATLAS } from './symbolAtlas.ts'

/** Days are given to the GPU relative to the record's first day: float32 keeps 12 seconds over 15 years that way. */
export interface MarkBuffers {
	/** Mercator (0 to 1) of the point that all positions are relative to, in double precision. */
	readonly origin: readonly [x: number, y: number]
	/** Eight floats an event: x, y, first day, last day, superseded from, symbol, colour, kind. */
	readonly events: Float32Array<ArrayBuffer>
	readonly eventCount: number
	/** Six floats a base: x, y, held from, transfer's first day, transfer's last day, kind (0 base, 1 site). */
	readonly bases: Float32Array<ArrayBuffer>
	readonly baseCount: number
}

export const EVENT_FLOATS = 8
export const BASE_FLOATS = 6
/** Stands for "never" where the GPU needs a number. */
export const NEVER = 1e7

/** Colours of the shader's palette, by index. */
export const PALETTE = ['coalition', 'iraq', 'attack', 'airstrike', 'civic', 'site', 'outline'] as const

/** The record as vertex data: uploaded once, never touched while the date moves. */
export function markBuffers(timeline: Timeline): MarkBuffers {
	const origin = mercator([44, 33.5])
	const relative = (lngLat: LngLat): [number, number] => {
		const [x, y] = mercator(lngLat)
		return [x - origin[0], y - origin[1]]
	}
	const placed = timeline.events.flatMap((event) =>
		event.type !== 'transfer' && event.place ? [{ event, type: event.type, place: event.place }] : [],
	)
	// The next event of the same kind at the same place takes over, unless this one outlasts it; see `marksAt`.
	const later = new Map<string, { readonly from: number; readonly last: number }[]>()
	const events = placed.toReversed().map(({ event, type, place }) => {
		const key = `${type}:${placeKey(place)}`
		const followers = later.get(key) ?? []
		const until = followers.findLast(({ last }) => last >= event.when.latest)?.from ?? NEVER
		later.set(key, [...followers, { from: event.when.earliest - timeline.first, last: event.when.latest }])
		return [
			...relative(place.lngLat),
			event.when.earliest - timeline.first,
			event.when.latest - timeline.first,
			until,
			ATLAS.indexOf(SYMBOL_OF[type]),
			PALETTE.indexOf(COLOUR_OF[type]),
			EVENT_TYPES.indexOf(type),
		]
	})
	// Sites first, so that bases are drawn over them.
	const bases = timeline.dataset.bases
		.toSorted((a, b) => Number(b.kind === 'site') - Number(a.kind === 'site'))
		.map((base) => {
			const transfer = transferOf(timeline, base.id)
			const held = timeline.spans.get(base.id)?.[0]?.to ?? null
			return [
				...relative(base.place.lngLat),
				held === null ? -NEVER : held - timeline.first,
				transfer ? transfer.when.earliest - timeline.first : NEVER,
				transfer ? transfer.when.latest - timeline.first : NEVER,
				base.kind === 'site' ? 1 : 0,
			]
		})
	return {
		origin,
		events: new Float32Array(events.reverse().flat()),
		eventCount: events.length,
		bases: new Float32Array(bases.flat()),
		baseCount: bases.length,
	}
}
