import { useEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { settled } from '../../app/debounce.ts'
import { toldOn } from '../../core/captions/captions.ts'
import { announcement, happenedAloud } from '../../core/captions/daySentence.ts'
import { filterParts, shareText } from '../../core/messages/filters.ts'
import { localeOf } from '../../core/messages/locale.ts'
import { sameFilter } from '../../core/query/filter.ts'
import { sceneOn } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import { useTitle } from './useTitle.ts'

/** Something counts as settled between this long and twice this long after the last change. */
const SETTLED_MS = 400

/**
 * Names the page, and says what happened on a date once it has settled, or what a filter shows, for those who listen; silent while the date
 * is dragged. While it plays each event is said once, on its day.
 */
export default function Announcer() {
	const { store, timeline } = useApp()
	useTitle()
	const live = useRef<HTMLParagraphElement>(null)
	useEffect(() => {
		let filtered = false
		const say = (): void => {
			const { view } = store.getState()
			const shown = shownEvents(timeline, view)
			const text = filtered
				? [shareText(timeline, view, view, view.lang), ...filterParts(timeline, view, view.lang)]
				: [announcement(sceneOn(timeline, view.day, view), toldOn(shown, view.day), view.lang)]
			filtered = false
			if (live.current) live.current.textContent = text.join(localeOf(view.lang).comma)
		}
		const said = new Set<string>()
		const sayPlaying = (): void => {
			const { view } = store.getState()
			const fresh = toldOn(shownEvents(timeline, view), view.day).filter(({ id }) => !said.has(id))
			for (const { id } of fresh) said.add(id)
			if (fresh.length > 0 && live.current) live.current.textContent = happenedAloud(view.day, fresh, view.lang)
		}
		const rest = settled(window, SETTLED_MS, say)
		const unsubscribe = store.subscribe((state, previous) => {
			const changed = !sameFilter(state.view, previous.view)
			filtered ||= changed
			if (state.playing) {
				rest.cancel()
				if (!previous.playing) said.clear()
				if (!previous.playing || state.view.day !== previous.view.day) sayPlaying()
			} else if (changed || state.view.day !== previous.view.day || previous.playing) rest.touch()
		})
		return () => {
			rest.cancel()
			unsubscribe()
		}
	}, [store, timeline])
	return <p ref={live} className="visually-hidden" aria-live="polite" />
}
