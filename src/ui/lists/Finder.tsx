import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { bringWordSearch } from '../../app/wordSearch.ts'
import { say } from '../../core/messages/say.ts'
import type { Scene } from '../../core/query/scene.ts'
import { textIn } from '../../core/record/lang.ts'
import { findBases } from '../../core/search/search.ts'
import type { View } from '../../core/view/view.ts'
import { LONGEST_WORDS } from '../../core/view/viewUrl.ts'
import { ArrivalNote, useArrival } from '../shared/Arrival.tsx'
import { BaseList } from './BaseList.tsx'
import { Facets } from './Facets.tsx'
import './finder.css'

/** A search begins when the typing has paused for this long. */
const PAUSE_MS = 200
/** More places than this are no answer. */
const MOST_PLACES = 4

/** The search by words, the places that they name, and the filters. */
export function Finder(props: {
	readonly scene: Scene
	readonly view: View
	readonly filtersOpen: boolean
	readonly onFilters: (open: boolean) => void
}) {
	const { scene, view, filtersOpen, onFilters } = props
	const { timeline } = useApp()
	const { lang } = view
	const found = useMemo(() => new Set(findBases(timeline, view.words)), [timeline, view.words])
	const places = scene.bases.filter(({ base }) => found.has(base))
	return (
		<div className="finder">
			<search>
				<SearchField view={view} />
			</search>
			{places.length > 0 && places.length <= MOST_PLACES && (
				<section className="finder-places" aria-label={say('find.foundPlaces', lang)}>
					<BaseList bases={places} lang={lang} />
				</section>
			)}
			<details open={filtersOpen}>
				{/* A browser tells of a toggle some time after it; whoever has left by then would find them as they were. */}
				{/* biome-ignore lint/a11y/noStaticElementInteractions: it is the button of its details */}
				<summary
					onClick={(event) => {
						event.preventDefault()
						onFilters(!filtersOpen)
					}}
				>
					{say('find.filters', lang)}
				</summary>
				{filtersOpen && <Facets view={view} />}
			</details>
		</div>
	)
}

function SearchField({ view: { words, lang } }: { view: View }) {
	const { store, dataset, readings } = useApp()
	const [text, setText] = useState(words)
	const [arrival, follow] = useArrival()
	// What the field has asked for: a view that says anything else was changed by somebody else (Back, "Clear filters").
	const asked = useRef(words)
	const pause = useRef<number>(undefined)

	useEffect(() => {
		if (words === asked.current) return
		// What was still to be asked for is overtaken.
		window.clearTimeout(pause.current)
		asked.current = words
		setText(words)
	}, [words])
	useEffect(() => () => window.clearTimeout(pause.current), [])

	const ask = (next: string): void => {
		window.clearTimeout(pause.current)
		asked.current = next.trim()
		follow(
			bringWordSearch(store, readings, dataset.manifest.languages).then(() => {
				if (store.getState().view.words !== asked.current)
					store.dispatch({ type: 'set-filter', filter: { words: asked.current } })
			}),
		)
	}
	const change = (next: string): void => {
		setText(next)
		window.clearTimeout(pause.current)
		pause.current = window.setTimeout(() => ask(next), PAUSE_MS)
	}
	const press = (event: KeyboardEvent): void => {
		if (event.key === 'Enter') ask(text)
		if (event.key !== 'Escape' || text === '') return
		event.preventDefault()
		setText('')
		ask('')
	}

	return (
		<>
			<input
				type="search"
				className="finder-field"
				aria-label={say('find.search', lang)}
				placeholder={say('find.search', lang)}
				title={textIn(dataset.manifest.searchExample, lang) ?? undefined}
				value={text}
				maxLength={LONGEST_WORDS}
				autoComplete="off"
				spellCheck={false}
				enterKeyHint="search"
				// Arabic and Latin are both typed here, whatever the page speaks.
				dir="auto"
				onChange={({ target }) => change(target.value)}
				onKeyDown={press}
			/>
			<ArrivalNote arrival={arrival} lang={lang} />
		</>
	)
}
