import { isRtl } from '../../core/messages/locale.ts'
import { coverageOn } from '../../core/query/coverage.ts'
import { LANES, laneOf } from '../../core/query/lanes.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import type { Timeline } from '../../core/record/timeline.ts'
import { countAtMost } from '../../core/time/bisect.ts'
import { clampDay, type DayNumber } from '../../core/time/calendar.ts'
import { shareOf, timeAt } from '../../core/time/timeScale.ts'
import type { View } from '../../core/view/view.ts'

/** A mark is hit within this many pixels of its middle. */
const REACH = 5
/** Where marks are too dense to aim at one, looking further than this is in vain. */
const MOST = 500

/** A day of a lane that the pointer is over, and what began there on it. */
export interface AxisMark {
	readonly day: DayNumber
	readonly lane: number
	readonly events: readonly BaseEvent[]
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
	const { lane, along, inner, xOf } = pointed
	const { range } = view
	const { events, starts } = shownEvents(timeline, view)
	const [from, to] = [timeAt((along - REACH) / inner, range), timeAt((along + REACH) / inner, range)]
	const first = countAtMost(starts, Math.ceil(from) - 1)
	const end = Math.min(countAtMost(starts, Math.floor(to)), first + MOST)
	const near = events.slice(first, end).filter(({ type }) => laneOf(type) === lane)
	const time = timeAt(along / inner, range)
	const [nearest] = near
		.map(({ when }) => when.earliest)
		.filter((day) => clampDay(day, ...range) === day)
		.toSorted((a, b) => Math.abs(a - time) - Math.abs(b - time))
	if (nearest === undefined) return null
	return { day: nearest, lane, events: near.filter(({ when }) => when.earliest === nearest), x: xOf(nearest) }
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
	const { lane, along, inner, xOf } = pointed
	const day = clampDay(Math.round(timeAt(along / inner, view.range)) as DayNumber, ...view.range)
	return coverageOn(manifest.account, day) === 'dense' ? null : { day, lane, events: [], x: xOf(day) }
}

/** Where a point of the window is on the axis; `null`: not in its lanes. */
function pointedAt(axis: HTMLElement, { range, lang }: View, clientX: number, clientY: number) {
	const keys = axis.querySelector('.axis-keys')
	const { left, top, width } = axis.getBoundingClientRect()
	const inset = Number.parseFloat(getComputedStyle(axis).getPropertyValue('--axis-inset')) || 0
	const lane = Math.floor((clientY - top) / ((keys?.clientHeight ?? 0) / LANES.length))
	if (lane < 0 || lane >= LANES.length) return null
	const inner = width - 2 * inset
	const mirrored = isRtl(lang)
	return {
		lane,
		/** From the first day, in pixels, as `inner` is from the first to the last. */
		along: mirrored ? left + width - inset - clientX : clientX - left - inset,
		inner,
		xOf: (day: DayNumber): number => {
			const share = shareOf(day, range)
			return inset + (mirrored ? 1 - share : share) * inner
		},
	}
}
