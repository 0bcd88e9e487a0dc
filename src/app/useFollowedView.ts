import { useEffect, useState } from 'react'
import { type Scene, sceneOn } from '../core/query/scene.ts'
import type { View } from '../core/view/view.ts'
import { useApp } from './context.ts'
import { followView } from './followView.ts'

/**
 * The view for what need not follow every frame of a moving date; see `followView`. React components read the date
 * here: a drag makes hundreds of dates a second.
 */
export function useFollowedView(): View {
	const { store } = useApp()
	const [view, setView] = useState(() => store.getState().view)
	useEffect(() => {
		setView(store.getState().view)
		return followView(store, window, setView)
	}, [store])
	return view
}

/** The scene of the followed view. */
export function useScene(view: View): Scene {
	const { timeline } = useApp()
	return sceneOn(timeline, view.day, view)
}
