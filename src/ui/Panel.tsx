import { lazy, Suspense, useEffect, useRef } from 'react'
import { useApp, useFollowedView, useScene } from '../app/context.ts'
import { word } from '../core/words.ts'
import { Overview } from './Overview.tsx'
import { ViewLink } from './ViewLink.tsx'
import './panel.css'

// Nobody has opened anything when the page comes up; the first map does not wait for these.
const Details = lazy(() => import('./Details.tsx'))

/** The panel beside the map: the day, a base or an event. */
export function Panel() {
	const { timeline } = useApp()
	const view = useFollowedView()
	const scene = useScene(view)
	const body = useRef<HTMLDivElement>(null)
	const { selection, lang } = view
	const base = selection.kind === 'base' ? timeline.baseById.get(selection.base) : undefined
	const event = selection.kind === 'event' ? timeline.eventById.get(selection.event) : undefined
	const opened = base?.id ?? event?.id ?? ''
	const before = useRef(opened)
	// What is opened is read from its top, and a screen reader follows to it; a page that opens with it keeps its focus.
	const focusHeading = (): void => {
		if (before.current === opened) return
		before.current = opened
		body.current?.scrollTo(0, 0)
		body.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true })
	}
	useEffect(() => {
		if (opened !== '') return
		before.current = ''
		body.current?.scrollTo(0, 0)
	}, [opened])

	return (
		<div className="panel-body" ref={body}>
			{opened !== '' && (
				<p className="panel-back">
					<ViewLink action={{ type: 'close' }}>{word('back', lang)}</ViewLink>
				</p>
			)}
			{base || event ? (
				<Suspense fallback={null}>
					<Details base={base} event={event} scene={scene} lang={lang} onShown={focusHeading} />
				</Suspense>
			) : (
				<Overview scene={scene} lang={lang} />
			)}
		</div>
	)
}
