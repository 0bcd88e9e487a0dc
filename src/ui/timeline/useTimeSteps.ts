import { useMemo } from 'react'
import { useApp } from '../../app/context.ts'
import { nextEvent, nextEventDay, previousEvent, previousEventDay } from '../../core/query/nextEvent.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { addDays, clampDay, type DayNumber } from '../../core/time/calendar.ts'
import { isInRange, type Range } from '../../core/time/range.ts'
import { type LooseRange, panned, wholeDays, zoomed } from '../../core/time/timeScale.ts'
import type { Shortcut } from './dockKeys.ts'

/** A press of a button zooms by this much, and pans by this share of what is shown. */
const ZOOM = 1.6
const PAN = 0.25

/** Every step through time, by the names of `dockKeys.ts`. */
export type TimeSteps = Readonly<Record<Exclude<Shortcut, 'play'>, () => void>>

/** The steps of buttons and keys; the same object as long as the page stands. */
export function useTimeSteps(): TimeSteps {
	const { store, player, timeline } = useApp()
	return useMemo(() => {
		const record: Range = [timeline.first, timeline.last]
		const view = () => store.getState().view
		const shown = () => shownEvents(timeline, view())
		const open = () => {
			const { selection } = view()
			return selection.kind === 'event' ? selection.event : null
		}
		const goTo = (day: DayNumber | null): void => {
			if (day !== null) player.goTo(clampDay(day, ...record))
		}
		const goToEvent = (event: BaseEvent | null): void => {
			if (event) player.goTo(event.when.earliest, event.id)
		}
		const look = (change: (range: Range, about: number) => LooseRange): void => {
			const { day, range } = view()
			const about = isInRange(range, day) ? day : (range[0] + range[1]) / 2
			store.dispatch({ type: 'set-range', range: wholeDays(change(range, about), record) })
		}
		const length = (range: Range): number => range[1] - range[0]
		return {
			previousDay: () => goTo(addDays(view().day, -1)),
			nextDay: () => goTo(addDays(view().day, 1)),
			previousEventDay: () => goTo(previousEventDay(shown(), view().day)),
			nextEventDay: () => goTo(nextEventDay(shown(), view().day)),
			previousEvent: () => goToEvent(previousEvent(shown(), view().day, open())),
			nextEvent: () => goToEvent(nextEvent(shown(), view().day, open())),
			shorter: () => look((range, about) => zoomed(range, about, 1 / ZOOM, record)),
			longer: () => look((range, about) => zoomed(range, about, ZOOM, record)),
			earlier: () => look((range) => panned(range, -PAN * length(range), record)),
			later: () => look((range) => panned(range, PAN * length(range), record)),
		}
	}, [store, player, timeline])
}
