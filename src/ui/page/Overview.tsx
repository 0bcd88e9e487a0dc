import { type Dispatch, Fragment, lazy, type SetStateAction, useEffect, useMemo, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import { countLitEvents, eventsInRange } from '../../core/query/eventList.ts'
import type { Scene } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import { findBases } from '../../core/search/search.ts'
import type { View } from '../../core/view/view.ts'
import { BaseList } from '../lists/BaseList.tsx'
import { DayEvents } from '../lists/DayEvents.tsx'
import { Finder } from '../lists/Finder.tsx'
import { RangeEvents } from '../lists/RangeEvents.tsx'
import { Later } from '../shared/Lazy.tsx'
import { Tabs } from '../shared/Tabs.tsx'
import '../lists/eventLink.css'

const Foot = lazy(() => import('./Foot.tsx'))

const KINDS_OF_PLACES = [
	['base', 'find.bases'],
	['site', 'find.sites'],
] as const

/** What the reader has chosen to see in the overview; kept while a base or an event is open. */
export interface OverviewState {
	readonly list: 'day' | 'range' | 'bases'
	readonly filtersOpen: boolean
}

/** A search asks about all of the months; a date asks about itself. */
export function firstOverview({ words }: View): OverviewState {
	return { list: words === '' ? 'day' : 'range', filtersOpen: false }
}

/** Finding, and what is found: what is true on the day, what happened in the time shown, who holds what. */
export function Overview(props: {
	readonly scene: Scene
	readonly view: View
	readonly state: OverviewState
	/** Each says what it changes, of what is there by then: two in a row do not undo each other. */
	readonly onState: Dispatch<SetStateAction<OverviewState>>
}) {
	const { scene, view, state, onState } = props
	const { timeline } = useApp()
	const { lang, words, range } = view
	const { list } = state

	const wordsBefore = useRef(words)
	useEffect(() => {
		if (words !== '' && wordsBefore.current === '') onState((before) => ({ ...before, list: 'range' }))
		wordsBefore.current = words
	}, [words, onState])

	const shown = shownEvents(timeline, view)
	const inRange = useMemo(() => eventsInRange(shown, range).length, [shown, range])
	const isWhole = range[0] === timeline.first && range[1] === timeline.last
	// Words leave the places that they name.
	const places = useMemo(() => {
		if (words === '') return scene.bases
		const named = new Set(findBases(timeline, words))
		return scene.bases.filter(({ base }) => named.has(base))
	}, [timeline, scene, words])
	return (
		<section aria-label={say('page.panel', lang)}>
			<Finder
				scene={scene}
				view={view}
				filtersOpen={state.filtersOpen}
				onFilters={(filtersOpen) => onState((before) => ({ ...before, filtersOpen }))}
			/>
			<Tabs
				label={say('find.lists', lang)}
				lang={lang}
				chosen={list}
				onChoose={(chosen) => onState((before) => ({ ...before, list: chosen }))}
				tabs={[
					{ id: 'day', name: say('find.tabDay', lang), count: countLitEvents(shown, scene.day, view.trail) },
					{
						id: 'range',
						name: say(isWhole ? 'find.tabWhole' : 'find.tabRange', lang),
						count: inRange,
					},
					{ id: 'bases', name: say('find.tabBases', lang), count: places.length },
				]}
			>
				{list === 'day' && <DayEvents scene={scene} view={view} />}
				{list === 'range' && <RangeEvents view={view} />}
				{list === 'bases' && (
					<div>
						{places.length === 0 && <p>{say('find.noPlace', lang)}</p>}
						{KINDS_OF_PLACES.map(([kind, name]) => {
							const ofKind = places.filter(({ base }) => base.kind === kind)
							return (
								ofKind.length > 0 && (
									<Fragment key={kind}>
										<h2>{say(name, lang)}</h2>
										<BaseList bases={ofKind} lang={lang} />
									</Fragment>
								)
							)
						})}
					</div>
				)}
			</Tabs>
			<Later part="downloads">
				<Foot lang={lang} />
			</Later>
		</section>
	)
}
