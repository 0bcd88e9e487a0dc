import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Action, DEFAULT_VIEW, reduce, type View } from '../core/view/view.ts'
import type { LinkProblem } from '../core/view/viewUrl.ts'

/** Playing speed as a factor on the pace of `core/pace.ts`. */
export const SPEEDS = [0.5, 1, 2, 4, 8] as const
export type Speed = (typeof SPEEDS)[number]

/** Parts that the page does without where they do not arrive: each is told, none takes the rest with it. */
export type MissingPart =
	| 'airfields'
	| 'announcer'
	| 'closeUp'
	| 'controls'
	| 'dateField'
	| 'downloads'
	| 'governorates'
	| 'ground'
	| 'groundDialog'
	| 'introduction'
	| 'lakes'
	| 'legend'
	| 'looks'
	| 'mapType'
	| 'names'
	| 'places'
	| 'print'
	| 'relief'
	| 'rivers'
	| 'map'
	| 'studio'
	| 'towns'
	| 'type'
	| 'waterNames'

/** Whether a part is still on its way after a while, or will not come. */
export type Missing = 'late' | 'failed'

export interface AppState {
	readonly view: View
	readonly playing: boolean
	readonly speed: Speed
	/** At the end of the range playing begins anew instead of stopping. */
	readonly loop: boolean
	/** Whether somebody has gone to a day or opened something, here or by the link: the story is no longer told from its start. */
	readonly begun: boolean
	/** Whether the radius around an open base is drawn on the map: for those who ask, by the link or in the panel. */
	readonly ring: boolean
	/** Why the ground that was asked for is not shown, as it was thrown; `null` if nothing is wrong. */
	readonly groundFault: unknown
	/** Parts of the page that are not here, though wanted. */
	readonly missing: ReadonlyMap<MissingPart, Missing>
	/** What of the link could not be used. */
	readonly linkProblems: readonly LinkProblem[]
	/** What the last change of the view meant, so that the address bar knows a step from a drag. */
	readonly last: Action['type'] | null
}

export interface AppStore extends StoreApi<AppState> {
	/** Every change of the view goes through here. */
	dispatch(action: Action): void
}

/** @param begun whether the link leads somewhere */
export function createAppStore(view: View, begun = true, linkProblems: readonly LinkProblem[] = []): AppStore {
	const store = createStore<AppState>(() => ({
		view,
		playing: false,
		speed: 1,
		loop: false,
		begun,
		ring: view.radius !== DEFAULT_VIEW.radius,
		groundFault: null,
		missing: new Map(),
		linkProblems,
		last: null,
	}))
	return {
		...store,
		dispatch(action) {
			const { view, ring } = store.getState()
			const next = reduce(view, action)
			if (next === view) return
			const begun = store.getState().begun || next.day !== view.day || next.selection !== view.selection
			store.setState({ view: next, last: action.type, begun, ring: ring || next.radius !== view.radius })
		},
	}
}

/** Whether two states of one kind are the same but for some of their parts. */
export function sameBut<T extends object>(parts: readonly (keyof T)[], a: T, b: T): boolean {
	return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key] || parts.includes(key))
}
