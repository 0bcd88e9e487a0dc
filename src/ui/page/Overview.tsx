import { lazy, useEffect, useMemo, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import { countLitEvents, eventsInRange } from '../../core/query/eventList.ts'
import type { Scene } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { View } from '../../core/view/view.ts'
import { BaseList } from '../lists/BaseList.tsx'
import { DayEvents } from '../lists/DayEvents.tsx'
import { Finder } from '../lists/Finder.tsx'
import { RangeEvents } from '../lists/RangeEvents.tsx'
import { Later } from '../shared/Lazy.tsx'
import { Tabs } from '../shared/Tabs.tsx'
import '../lists/eventLink.css'

const Downloads = lazy(() => import('../lists/Downloads.tsx'))
const About = lazy(() => import('./About.tsx'))
const Corrections = lazy(() => import('./Corrections.tsx'))

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
	readonly onState: (state: OverviewState) => void
}) {
	const { scene, view, state, onState } = props
	const { timeline } = useApp()
	const { lang, words, range } = view
	const { list } = state

	const wordsBefore = useRef(words)
	useEffect(() => {
		if (words !== '' && wordsBefore.current === '') onState({ ...state, list: 'range' })
		wordsBefore.current = words
	}, [words, state, onState])

	const shown = shownEvents(timeline, view)
	const inRange = useMemo(() => eventsInRange(shown, range).length, [shown, range])
	const isWhole = range[0] === timeline.first && range[1] === timeline.last
	const ofKind = (kind: 'base' | 'site') => scene.bases.filter(({ base }) => base.kind === kind)
	return (
		<section aria-label={say('page.panel', lang)}>
			<Finder
				scene={scene}
				view={view}
				filtersOpen={state.filtersOpen}
				onFilters={(filtersOpen) => onState({ ...state, filtersOpen })}
			/>
			<Tabs
				label={say('find.lists', lang)}
				lang={lang}
				chosen={list}
				onChoose={(chosen) => onState({ ...state, list: chosen })}
				tabs={[
					{ id: 'day', name: say('find.tabDay', lang), count: countLitEvents(shown, scene.day, view.trail) },
					{
						id: 'range',
						name: say(isWhole ? 'find.tabWhole' : 'find.tabRange', lang),
						count: inRange,
					},
					{ id: 'bases', name: say('find.tabBases', lang), count: scene.bases.length },
				]}
			>
				{list === 'day' && <DayEvents scene={scene} view={view} />}
				{list === 'range' && <RangeEvents view={view} />}
				{list === 'bases' && (
					<div>
						<h2>{say('find.bases', lang)}</h2>
						<BaseList bases={ofKind('base')} lang={lang} />
						<h2>{say('find.sites', lang)}</h2>
						<BaseList bases={ofKind('site')} lang={lang} />
					</div>
				)}
			</Tabs>
			<Later part="downloads">
				<Downloads lang={lang} />
				<Corrections lang={lang} />
				<About lang={lang} />
			</Later>
		</section>
	)
}
