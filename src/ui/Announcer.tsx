import { useEffect, useRef } from 'react'
import { useApp } from '../app/context.ts'
import { sceneOn } from '../core/scene.ts'
import { headline } from '../core/sentences.ts'

/** A date counts as settled after this long without another. */
const SETTLED_MS = 600

/** Says the headline once the date has settled, for those who listen; silent while it moves. */
export function Announcer() {
	const { store, timeline } = useApp()
	const live = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		let timer: number | undefined
		const say = (): void => {
			const { view } = store.getState()
			if (live.current) live.current.textContent = headline(sceneOn(timeline, view.day, view), view.trail, view.lang)
		}
		const unsubscribe = store.subscribe((state, previous) => {
			if (state.view.day === previous.view.day && state.playing === previous.playing) return
			window.clearTimeout(timer)
			if (!state.playing) timer = window.setTimeout(say, SETTLED_MS)
		})
		return () => {
			window.clearTimeout(timer)
			unsubscribe()
		}
	}, [store, timeline])
	return <p ref={live} className="visually-hidden" aria-live="polite" />
}
