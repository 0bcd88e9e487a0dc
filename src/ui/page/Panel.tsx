import { lazy, useEffect, useRef, useState } from 'react'
import { useApp, useFollowedView, useScene } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import type { Selection } from '../../core/view/view.ts'
import { Later } from '../shared/Lazy.tsx'
import { ViewLink } from '../shared/ViewLink.tsx'
import { firstOverview, Overview } from './Overview.tsx'
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
	const [overview, setOverview] = useState(() => firstOverview(view))
	/** Where the overview was left. */
	const left = useRef(0)
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
		const entry = body.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(before.current)}"] > a`)
		before.current = ''
		body.current?.scrollTo(0, left.current)
		// The link that led back is gone, and the focus with it: on to the entry that was opened, if it is in the list.
		const next = entry ?? body.current
		next?.focus({ preventScroll: true })
	}, [opened])

	return (
		<div
			className="panel-body"
			ref={body}
			tabIndex={-1}
			onScroll={({ currentTarget }) => {
				if (opened === '') left.current = currentTarget.scrollTop
			}}
		>
			{opened !== '' && (
				<p className="panel-back">
					<ViewLink action={{ type: 'close' }}>{say('detail.back', lang)}</ViewLink>
				</p>
			)}
			{base || event ? (
				<Later>
					<Details base={base} event={event} scene={scene} lang={lang} onShown={focusHeading} />
				</Later>
			) : (
				<Overview scene={scene} view={view} state={overview} onState={setOverview} />
			)}
		</div>
	)
}

function idOf(selection: Selection): string {
	return selection.kind === 'base' ? selection.base : selection.kind === 'event' ? selection.event : ''
}
