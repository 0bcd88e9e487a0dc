import { useApp } from '../../app/context.ts'
import { toldOn } from '../../core/captions/captions.ts'
import { numberText } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import { listOn } from '../../core/query/eventList.ts'
import type { Scene } from '../../core/query/scene.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { View } from '../../core/view/view.ts'
import { EventRows, MoreButton, useMore } from './EventRows.tsx'

const STEP = 40

/** The text twin of the map: what happened on the day, what went on around it, and what is still lit from the days before. */
export function DayEvents({ scene, view }: { scene: Scene; view: View }) {
	const { timeline } = useApp()
	const { most, list, more } = useMore(STEP)
	const { lang, trail } = view
	const shown = shownEvents(timeline, view)
	const { today, earlier, earlierCount } = listOn(shown, scene.day, trail, most)
	// Apart from what only goes on: the sentence over the time counts these, and no others.
	const told = new Set(toldOn(shown, scene.day))
	const happened = today.filter((event) => told.has(event))
	const goingOn = today.filter((event) => !told.has(event))
	const isHidden = happened.length === 0 && toldOn(timeline.index, scene.day).length > 0
	return (
		<div ref={list}>
			<h2>
				{say('find.onThisDay', lang)}{' '}
				{happened.length > 0 && <span className="count">{numberText(happened.length, lang)}</span>}
			</h2>
			{happened.length > 0 ? (
				<EventRows events={happened} lang={lang} />
			) : (
				<p className="soft">{say(isHidden ? 'find.hiddenToday' : 'find.nothingToday', lang)}</p>
			)}
			{goingOn.length > 0 && (
				<>
					<h2>
						{say('find.around', lang)} <span className="count">{numberText(goingOn.length, lang)}</span>
					</h2>
					<EventRows events={goingOn} lang={lang} />
				</>
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
