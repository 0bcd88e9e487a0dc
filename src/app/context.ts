import { createContext, useContext, useSyncExternalStore } from 'react'
import { memo } from '../core/memo.ts'
import type { Dataset } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import type { View } from '../core/view/view.ts'
import type { Player } from './player.ts'
import type { Readings } from './readings.ts'
import { type AppState, type AppStore, sameBut } from './store.ts'

/** What every component may reach; made once in `main.tsx` and never replaced. */
export interface AppParts {
	readonly store: AppStore
	readonly player: Player
	readonly timeline: Timeline
	/** What is only read of it comes after the first map: see `readings`. */
	readonly dataset: Dataset
	readonly readings: Readings
	/** Today, by the calendar of the record's own place. */
	readonly today: () => DayNumber
	/** Address of the style whose ground replaces the built-in one; `null` for the built-in one. */
	readonly onlineStyle: string | null
}

export const AppContext = createContext<AppParts | null>(null)

/** @throws Error outside the page's own tree */
export function useApp(): AppParts {
	const app = useContext(AppContext)
	if (!app) throw new Error('There is no AppContext.')
	return app
}

/** What a component may ask of the state: a day is none of it, which moves in every frame of a drag. */
export interface Undated extends Omit<AppState, 'view' | 'last'> {
	readonly view: Omit<View, 'day'>
}

/**
 * Told of every change but of another day: to ask every component whether that is any of its business, which it never is,
 * took a tenth of what a date step may cost (measured).
 */
const undated = memo((store: AppStore) => {
	const listeners = new Set<() => void>()
	store.subscribe((state, previous) => {
		if (!sameBut(['view', 'last'], state, previous) || !sameBut(['day'], state.view, previous.view))
			for (const listener of listeners) listener()
	})
	return (listener: () => void) => {
		listeners.add(listener)
		return () => listeners.delete(listener)
	}
})

/** A part of the state. The selector must return something stable (a value or a part of the state). */
export function useAppState<T>(select: (state: Undated) => T): T {
	const { store } = useApp()
	return useSyncExternalStore(undated(store), () => select(store.getState()))
}
