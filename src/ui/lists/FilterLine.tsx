import { useApp } from '../../app/context.ts'
import { useFollowedView } from '../../app/useFollowedView.ts'
import { filterParts, shareText } from '../../core/messages/filters.ts'
import { say } from '../../core/messages/say.ts'
import { NO_FILTER } from '../../core/query/filter.ts'
import './filterLine.css'

/** Where a keyboard goes on: the search, else what is open, else what opens it. */
const NEXT_FOCUS = ['.finder-field', '.panel-body', '.panel-handle']

/** Says on the map that it does not show everything, what it shows, and how to get the rest back. */
export function FilterLine() {
	const { store, timeline } = useApp()
	const view = useFollowedView()
	const { lang } = view
	const clear = (): void => {
		store.dispatch({ type: 'set-filter', filter: NO_FILTER })
		// The button is gone, and the focus would be with it.
		const next = NEXT_FOCUS.map((selector) => document.querySelector<HTMLElement>(selector)).find(
			(found) => found !== null,
		)
		next?.focus()
	}
	return (
		<div className="filter-line">
			<p>
				<strong>{shareText(timeline, view, view, lang)}</strong>
				{filterParts(timeline, view, lang).map((part) => (
					<span key={part}>
						{' '}
						· <bdi>{part}</bdi>
					</span>
				))}
			</p>
			<button type="button" className="chip" aria-label={say('find.clearFilters', lang)} onClick={clear}>
				<span>{say('find.clearFilters', lang)}</span>
				<svg viewBox="0 0 12 12" aria-hidden="true">
					<path d="M2 2l8 8M10 2l-8 8" />
				</svg>
			</button>
		</div>
	)
}
