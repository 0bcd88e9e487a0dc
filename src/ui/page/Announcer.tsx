import { useEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { settled } from '../../app/debounce.ts'
import { announcement, filterParts, shareText } from '../../core/messages/filters.ts'
import { countLitEvents } from '../../core/query/eventList.ts'
import { sameFilter } from '../../core/query/filter.ts'
import { sceneOn } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'

/** Something counts as settled between this long and twice this long after the last change. */
const SETTLED_MS = 400

/** Says in short what is shown once the date or the filter has settled, for those who listen; silent while it moves. */
export default function Announcer() {
	const { store, timeline } = useApp()
	const live = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		let filtered = false
		const say = (): void => {
			const { view } = store.getState()
			const shown = shownEvents(timeline, view)
			const text = filtered
				? [shareText(shown.events.length, timeline.events.length, view.lang), ...filterParts(timeline, view, view.lang)]
				: [announcement(sceneOn(timeline, view.day, view), countLitEvents(shown, view.day, view.trail), view.lang)]
			filtered = false
			if (live.current) live.current.textContent = text.join(', ')
		}
		const rest = settled(window, SETTLED_MS, say)
		const unsubscribe = store.subscribe((state, previous) => {
			const changed = !sameFilter(state.view, previous.view)
			filtered ||= changed
			if (state.playing) rest.cancel()
			else if (changed || state.view.day !== previous.view.day || previous.playing) rest.touch()
		})
		return () => {
			rest.cancel()
			unsubscribe()
		}
	}, [store, timeline])
	return <p ref={live} className="visually-hidden" aria-live="polite" />
}
