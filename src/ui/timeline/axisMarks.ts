import { coverageOn } from '../../core/query/coverage.ts'
import { type LaneDay, laneDaysAround, laneEventsAt } from '../../core/query/laneEvents.ts'
import { LANES } from '../../core/query/lanes.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import { dayAtShare, shareAt, timeAt, xOn } from '../../core/time/timeScale.ts'
import type { View } from '../../core/view/view.ts'
import { axisPlace } from './axisPlace.ts'

/** A mark is hit within this many pixels of its middle. */
const REACH = 5

/** A finger covers so many pixels to either side of its middle. */
const FINGER = 14

/** A day of a lane that the pointer is over, and what is drawn there on it. */
export interface AxisMark extends LaneDay {
	readonly lane: number
	/** In pixels from the left of the axis. */
	readonly x: number
}

/**
 * What is under the pointer.
 * @param axis whose lanes stand at its top
 * @param clientX in the window, as `clientY`
 */
export function markAt(
	axis: HTMLElement,
	timeline: Timeline,
	view: View,
	clientX: number,
	clientY: number,
): AxisMark | null {
	const pointed = pointedAt(axis, view, clientX, clientY)
	if (pointed === null) return null
	const { lane, share, reach, xOf } = pointed
	const { range } = view
	const time = timeAt(share, range)
	const found = laneEventsAt(shownEvents(timeline, view), lane, range, time, timeAt(share + reach, range) - time)
	return found && { ...found, lane, x: xOf(found.day) }
}

/** What a finger may mean: the days of a lane, nearest first; none where it can mean one alone. */
export interface AxisChoice {
	readonly lane: number
	readonly days: readonly LaneDay[]
	/** Pixels from the left of the axis. */
	readonly x: number
}

/** As `markAt`, for a finger. */
export function choiceAt(
	axis: HTMLElement,
	timeline: Timeline,
	view: View,
	clientX: number,
	clientY: number,
): AxisChoice | null {
	const pointed = pointedAt(axis, view, clientX, clientY)
	if (pointed === null) return null
	const { lane, share, reach } = pointed
	const { range } = view
	const time = timeAt(share, range)
	const around = timeAt(share + (reach * FINGER) / REACH, range) - time
	const days = laneDaysAround(shownEvents(timeline, view), lane, range, time, around)
	return days.length > 1 ? { lane, days, x: clientX - axis.getBoundingClientRect().left } : null
}

/** The day under the pointer, of which the record does not know every event; as a mark without any. */
export function thinDayAt(
	axis: HTMLElement,
	{ dataset: { manifest } }: Timeline,
	view: View,
	clientX: number,
	clientY: number,
): AxisMark | null {
	const pointed = pointedAt(axis, view, clientX, clientY)
	if (pointed === null) return null
	const { lane, share, xOf } = pointed
	const day = dayAtShare(share, view.range)
	return coverageOn(manifest.account, day) === 'dense' ? null : { day, lane, events: [], x: xOf(day) }
}

/** Where a point of the window is on the axis; `null`: not in its lanes. */
function pointedAt(axis: HTMLElement, { range, lang }: View, clientX: number, clientY: number) {
	const keys = axis.querySelector('.axis-keys')
	const { left, top } = axis.getBoundingClientRect()
	const lane = Math.floor((clientY - top) / ((keys?.clientHeight ?? 0) / LANES.length))
	if (lane < 0 || lane >= LANES.length) return null
	const place = axisPlace(axis, lang)
	return {
		lane,
		/** Of the axis: where the pointer is, and how far to either side it reaches. */
		share: shareAt(clientX, place),
		reach: REACH / place.length,
		xOf: (day: DayNumber): number => xOn(day, range, place) - left,
	}
}
