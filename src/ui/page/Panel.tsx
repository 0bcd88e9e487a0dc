import { lazy, useEffect, useRef, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { useFollowedView, useScene } from '../../app/useFollowedView.ts'
import { dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { cameFrom, type Selection } from '../../core/view/view.ts'
import { CopyLink } from '../shared/CopyLink.tsx'
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
	const back = cameFrom(selection)
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
	/** Whether the keyboard shut what was open: it goes on where it came from, at the place. */
	const escaped = useRef<string | null>(null)
	const place = base?.id ?? event?.base ?? null
	useEffect(() => {
		if (opened === '') return
		const press = (key: KeyboardEvent): void => {
			if (key.key !== 'Escape' || key.defaultPrevented || document.querySelector('dialog[open]')) return
			// A field that is typed in, and a list that lies over the map, have an Escape of their own.
			if (key.target instanceof Element && key.target.closest(OWN_ESCAPE)) return
			escaped.current = place
			// As the link that leads back: an entry that moved the date takes nobody's day away.
			store.dispatch({ type: 'close', ...(back !== undefined && { to: back }) })
		}
		document.addEventListener('keydown', press)
		return () => document.removeEventListener('keydown', press)
	}, [opened, place, back, store])
	useEffect(() => {
		if (opened !== '' || before.current === '') return
		const entry = body.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(before.current)}"] > a`)
		before.current = ''
		body.current?.scrollTo(0, left.current)
		// The link that led back is gone, and the focus with it: on to the entry that was opened, if it is in the list.
		const at = escaped.current
		escaped.current = null
		const button =
			at === null ? null : document.querySelector<HTMLElement>(`.place-button[data-base="${CSS.escape(at)}"]`)
		const next = button ?? entry ?? body.current
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
					<ViewLink action={{ type: 'close', ...(back !== undefined && { to: back }) }}>
						{back === undefined ? say('detail.back', lang) : say('detail.backTo', lang, { day: dayText(back, lang) })}
					</ViewLink>
					<CopyLink lang={lang} />
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

const OWN_ESCAPE = 'input:not([type=range]), select, textarea, [role=dialog]'

function idOf(selection: Selection): string {
	return selection.kind === 'base' ? selection.base : selection.kind === 'event' ? selection.event : ''
}
