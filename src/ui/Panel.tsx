import { lazy, useEffect, useRef } from 'react'
import { useApp, useFollowedView, useScene } from '../app/context.ts'
import type { Selection } from '../core/view.ts'
import { word } from '../core/words.ts'
import { Later } from './Later.tsx'
import { Overview } from './Overview.tsx'
import { ViewLink } from './ViewLink.tsx'
import './panel.css'

// Nobody has opened anything when the page comes up; the first map does not wait for these.
const Details = lazy(() => import('./Details.tsx'))

/** The panel beside the map: the day, a base or an event. */
export default function Panel() {
	const { store, timeline } = useApp()
	const view = useFollowedView()
	const scene = useScene(view)
	const body = useRef<HTMLDivElement>(null)
	const { selection, lang } = view
	const base = selection.kind === 'base' ? timeline.baseById.get(selection.base) : undefined
	const event = selection.kind === 'event' ? timeline.eventById.get(selection.event) : undefined
	const opened = base?.id ?? event?.id ?? ''
	const before = useRef(idOf(store.getInitialState().view.selection))
	// What is opened is read from its top, and a screen reader follows to it; a page that opens with it keeps its focus.
	const focusHeading = (): void => {
		if (before.current === opened) return
		before.current = opened
		body.current?.scrollTo(0, 0)
		body.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true })
	}
	useEffect(() => {
		if (opened !== '' || before.current === '') return
		before.current = ''
		body.current?.scrollTo(0, 0)
		// The link that led back is gone, and the focus with it.
		body.current?.focus({ preventScroll: true })
	}, [opened])

	return (
		<div className="panel-body" ref={body} tabIndex={-1}>
			{opened !== '' && (
				<p className="panel-back">
					<ViewLink action={{ type: 'close' }}>{word('back', lang)}</ViewLink>
				</p>
			)}
			{base || event ? (
				<Later>
					<Details base={base} event={event} scene={scene} lang={lang} onShown={focusHeading} />
				</Later>
			) : (
				<Overview scene={scene} lang={lang} />
			)}
		</div>
	)
}

function idOf(selection: Selection): string {
	return selection.kind === 'base' ? selection.base : selection.kind === 'event' ? selection.event : ''
}
