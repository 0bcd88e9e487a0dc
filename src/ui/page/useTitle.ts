import { useEffect } from 'react'
import { useApp } from '../../app/context.ts'
import { settled } from '../../app/debounce.ts'
import { pageTitle } from '../../core/messages/pageTitle.ts'

/** As often as the address bar follows a date that moves. */
const REST_MS = 250

/** The page is called what it shows, once the date rests: a tab, a bookmark and the browser's history tell views apart. */
export function useTitle(): void {
	const { store, timeline } = useApp()
	useEffect(() => {
		const name = (): void => {
			document.title = pageTitle(store.getState().view, timeline)
		}
		name()
		const rest = settled(window, REST_MS, name)
		const unsubscribe = store.subscribe(({ view }, previous) => view !== previous.view && rest.touch())
		return () => {
			rest.cancel()
			unsubscribe()
		}
	}, [store, timeline])
}
