import { useEffect, useRef } from 'react'
import { useApp } from '../app/context.ts'
import { settled } from '../app/settled.ts'
import { sceneOn } from '../core/scene.ts'
import { headline } from '../core/sentences.ts'

/** A date counts as settled between this long and twice this long after the last. */
const SETTLED_MS = 400

/** Says the headline once the date has settled, for those who listen; silent while it moves. */
export function Announcer() {
	const { store, timeline } = useApp()
	const live = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		const say = (): void => {
			const { view } = store.getState()
			if (live.current) live.current.textContent = headline(sceneOn(timeline, view.day, view), view.trail, view.lang)
		}
		const rest = settled(window, SETTLED_MS, say)
		const unsubscribe = store.subscribe((state, previous) => {
			if (state.playing) rest.cancel()
			else if (state.view.day !== previous.view.day || previous.playing) rest.touch()
		})
		return () => {
			rest.cancel()
			unsubscribe()
		}
	}, [store, timeline])
	return <p ref={live} className="visually-hidden" aria-live="polite" />
}
