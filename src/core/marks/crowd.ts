import { boundsAround, type Frame, fit, mercator, type Padding } from '../geometry/projection.ts'
import { memo } from '../memo.ts'
import { firstText, type Texts } from '../record/lang.ts'
import type { Bounds } from '../record/manifest.ts'
import { type Base, isTransfer, type Place } from '../record/model.ts'
import { compile, type Timeline } from '../record/timeline.ts'
import { BASE_RADIUS } from './symbols.ts'

/** The places of a record that lie on top of each other where all of it is shown. */
export interface Crowd {
	/** At least `LEAST` of them, in the record's order. */
	readonly bases: readonly Base[]
	/** Around their points. */
	readonly bounds: Bounds
	/** Of the part of the country in which most of them lie. */
	readonly name: Texts
}

/** Places closer than this share of the region's longer side crowd each other: some 35 km in a country of 1,000. */
const CLOSE = 0.035
const LEAST = 3
/** A close-up shows at least this much more than the map around it, in zooms. */
const LEAST_GAIN = 1
/** What is closer than this is told by the map's own ground no more; larger marks need the more room between them. */
const CLOSEST = 8
/** Nearer to the edge of a close-up a mark would be cut, and its name stand among places that are not its own: pixels at scale 1. */
export const CLOSE_UP_MARGIN = BASE_RADIUS

/**
 * Most bases and sites that hang together, each close to another of them; of as many those with more events.
 * It follows from the record alone, so a close-up is of the same place at every size and on every day.
 * @returns `null` if nothing is crowded
 */
export const crowdOf: (timeline: Timeline) => Crowd | null = memo(({ dataset, eventsAt }: Timeline): Crowd | null => {
	const [west, south, east, north] = dataset.manifest.region.home
	const [[left, bottom], [right, top]] = [mercator([west, south]), mercator([east, north])]
	const reach = CLOSE * Math.max(right - left, bottom - top)
	const eventsIn = (bases: readonly Base[]): number =>
		bases.reduce((sum, { id }) => sum + (eventsAt.get(id)?.length ?? 0), 0)
	const groups = hangingTogether(dataset.bases, reach)
	const [largest] = groups.sort((a, b) => b.length - a.length || eventsIn(b) - eventsIn(a))
	if (!largest || largest.length < LEAST) return null
	const inGroup = new Set(largest)
	const bases = dataset.bases.filter((base) => inGroup.has(base))
	return {
		bases,
		bounds: boundsAround(bases.map(({ place }) => place.lngLat)),
		name: commonest(bases.map(({ governorate }) => governorate)),
	}
})

/**
 * What a close-up of a size shows.
 * @param zoom of the map around it
 * @param padding between the places and its edges, CSS pixels
 * @param scale factor on its marks; 1 is the screen's
 * @returns `null` if it would show hardly more than the map around it
 */
export function closeUpFrame(
	{ bounds }: Crowd,
	width: number,
	height: number,
	padding: Padding,
	zoom: number,
	scale = 1,
): Frame | null {
	const frame = { width, height, ...fit(bounds, width, height, padding, CLOSEST + Math.max(0, Math.log2(scale))) }
	return frame.zoom < zoom + LEAST_GAIN ? null : frame
}

function hangingTogether(bases: readonly Base[], reach: number): (readonly Base[])[] {
	let left = bases.map((base) => ({ base, at: mercator(base.place.lngLat) }))
	const groups: (readonly Base[])[] = []
	for (let seed = left[0]; seed; seed = left[0]) {
		const group = [seed]
		left = left.slice(1)
		for (const member of group) {
			const near = left.filter(({ at }) => Math.hypot(at[0] - member.at[0], at[1] - member.at[1]) < reach)
			group.push(...near)
			left = left.filter((place) => !near.includes(place))
		}
		groups.push(group.map(({ base }) => base))
	}
	return groups
}

function commonest(names: readonly Texts[]): Texts {
	const counts = new Map<string, number>()
	for (const name of names) counts.set(firstText(name), (counts.get(firstText(name)) ?? 0) + 1)
	const most = Math.max(...counts.values())
	return names.find((name) => counts.get(firstText(name)) === most) ?? {}
}

/**
 * The part of a record that a close-up draws, so that a date costs it no more than what is in it: a map of a million
 * events has few of them in one place.
 * @returns the whole record where nothing happened there
 */
export function crowdTimeline(timeline: Timeline, [west, south, east, north]: Bounds): Timeline {
	const { dataset } = timeline
	const inside = ({ lngLat: [lng, lat] }: Place): boolean => lng >= west && lng <= east && lat >= south && lat <= north
	const own = new Set(dataset.bases.filter(({ place }) => inside(place)).map(({ id }) => id))
	const events = dataset.events.filter(
		(event) =>
			(event.place && inside(event.place)) ||
			own.has(event.base ?? '') ||
			(isTransfer(event) && own.has(event.destination ?? '')),
	)
	return events.length === 0 ? timeline : compile({ ...dataset, events })
}
