import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useApp } from '../../app/context.ts'
import './openingPicture.css'

/**
 * The picture of the map that came with the page, over the moving map until that has drawn its first whole frame. It
 * shows the view that the page opened with, and goes as soon as another is asked for.
 * @param picture was in the page before React was
 */
export function OpeningPicture({ picture }: { readonly picture: Element }) {
	const { store } = useApp()
	const first = useRef(store.getState().view)
	const place = useRef<HTMLDivElement>(null)
	const shows = useSyncExternalStore(store.subscribe, () => store.getState().view === first.current)
	useLayoutEffect(() => {
		if (shows) place.current?.append(picture)
	}, [picture, shows])
	return shows ? <div ref={place} /> : null
}
