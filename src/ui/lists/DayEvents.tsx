import { useApp } from '../../app/context.ts'
import { numberText } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { listOn } from '../../core/query/eventList.ts'
import type { Scene } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { View } from '../../core/view/view.ts'
import { EventRows, MoreButton, useMore } from './EventRows.tsx'

const STEP = 40

/** The text twin of the map: what happened on the day, and what is still lit from the days before. */
export function DayEvents({ scene, view }: { scene: Scene; view: View }) {
	const { timeline } = useApp()
	const { most, list, more } = useMore(STEP)
	const { lang, trail } = view
	const { today, earlier, earlierCount } = listOn(shownEvents(timeline, view), scene.day, trail, most)
	return (
		<div ref={list}>
			<h2>
				{say('find.onThisDay', lang)}{' '}
				{today.length > 0 && <span className="count">{numberText(today.length, lang)}</span>}
			</h2>
			{today.length > 0 ? (
				<EventRows events={today} lang={lang} />
			) : (
				<p className="soft">{say(scene.counts.eventsToday > 0 ? 'find.hiddenToday' : 'find.nothingToday', lang)}</p>
			)}
			{earlierCount > 0 && (
				<>
					<h2>
						{say(trail === Number.POSITIVE_INFINITY ? 'find.sinceStart' : 'find.before', lang)}{' '}
						<span className="count">{numberText(earlierCount, lang)}</span>
					</h2>
					<EventRows events={earlier} lang={lang} />
					<MoreButton left={earlierCount - earlier.length} onMore={more} lang={lang} />
				</>
			)}
		</div>
	)
}
