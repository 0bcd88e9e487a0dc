import { useMemo } from 'react'
import { shownEvents } from '../core/query/shownEvents.ts'
import type { EventIndex } from '../core/record/eventIndex.ts'
import { useApp, useAppState } from './context.ts'

/** What the filter of the view lets through; the same as long as the filter is, whatever the date. */
export function useShownEvents(): EventIndex {
	const { timeline } = useApp()
	const kinds = useAppState(({ view }) => view.kinds)
	const actors = useAppState(({ view }) => view.actors)
	const targets = useAppState(({ view }) => view.targets)
	const harm = useAppState(({ view }) => view.harm)
	const bases = useAppState(({ view }) => view.bases)
	const words = useAppState(({ view }) => view.words)
	const search = useAppState(({ view }) => view.search)
	return useMemo(
		() => shownEvents(timeline, { kinds, actors, targets, harm, bases, words, search }),
		[timeline, kinds, actors, targets, harm, bases, words, search],
	)
}
