import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Dataset } from '../core/record/model.ts'
import type { Timeline } from '../core/record/timeline.ts'
import type { DayNumber } from '../core/time/calendar.ts'
import type { Player } from './player.ts'
import type { Readings } from './readings.ts'
import type { AppState, AppStore } from './store.ts'

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
	if (!app) throw new Error('useApp is called outside AppContext')
	return app
}

/** A part of the state. The selector must return something stable (a value or a part of the state). */
export function useAppState<T>(select: (state: AppState) => T): T {
	const { store } = useApp()
	return useSyncExternalStore(store.subscribe, () => select(store.getState()))
}
