import { useApp } from '../../app/context.ts'
import { parted, toldOn } from '../../core/captions/captions.ts'
import { eventsText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import { listOn } from '../../core/query/eventList.ts'
import type { Scene } from '../../core/query/scene.ts'
import { sharedActs } from '../../core/query/sharedActs.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { BaseEvent } from '../../core/record/model.ts'
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
	const { happened, goingOn } = parted(today, shown, scene.day)
	const isHidden = happened.length === 0 && toldOn(timeline.index, scene.day).length > 0
	return (
		<div ref={list}>
			<Heading words={say('find.onThisDay', lang)} count={happened.length} lang={lang} />
			<ActsNote events={happened} lang={lang} />
			{happened.length > 0 ? (
				<EventRows events={happened} lang={lang} />
			) : (
				<p className="soft">{say(isHidden ? 'find.hiddenToday' : 'find.nothingToday', lang)}</p>
			)}
			{goingOn.length > 0 && (
				<>
					<Heading words={say('find.around', lang)} count={goingOn.length} lang={lang} />
					<EventRows events={goingOn} lang={lang} />
				</>
			)}
			{earlierCount > 0 && (
				<>
					<Heading
						words={say(trail === Number.POSITIVE_INFINITY ? 'find.sinceStart' : 'find.before', lang)}
						count={earlierCount}
						lang={lang}
					/>
					<ActsNote events={earlier} lang={lang} />
					<EventRows events={earlier} lang={lang} />
					<MoreButton left={earlierCount - earlier.length} onMore={more} lang={lang} />
				</>
			)}
		</div>
	)
}

/** Why a list is longer than what the sentence over the time counts. */
function ActsNote({ events, lang }: { readonly events: readonly BaseEvent[]; readonly lang: Lang }) {
	const { entries, acts } = sharedActs(events)
	return acts > 0 && <p className="soft">{say('find.acts', lang, { n: entries, acts })}</p>
}

/** A list's heading, with how many are in it: read out, a number alone would belong to the words ("in the days before 19"). */
function Heading({ words, count, lang }: { readonly words: string; readonly count: number; readonly lang: Lang }) {
	return (
		<h2>
			{words}
			{count > 0 && (
				<>
					<span className="visually-hidden">: {eventsText(count, lang)}</span>{' '}
					<span className="count" aria-hidden="true">
						{numberText(count, lang)}
					</span>
				</>
			)}
		</h2>
	)
}
