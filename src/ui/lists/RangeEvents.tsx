import { memo, useMemo } from 'react'
import { useApp } from '../../app/context.ts'
import { outsideRangeText, rangeText } from '../../core/messages/filters.ts'
import { monthYearText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import { eventsInRange } from '../../core/query/eventList.ts'
import { isEverything } from '../../core/query/filter.ts'
import { shownEvents } from '../../core/query/shownEvents.ts'
import type { BaseEvent } from '../../core/record/model.ts'
import { meantWords } from '../../core/search/search.ts'
import { formatDay } from '../../core/time/calendar.ts'
import type { View } from '../../core/view/view.ts'
import { sameButDay } from '../shared/sameButDay.ts'
import { EventRows, MoreButton, useMore } from './EventRows.tsx'
import { TableButton } from './TableButton.tsx'

const STEP = 100

/** Everything in the months that the axis shows, month by month, whatever the date. */
export const RangeEvents = memo(function RangeEvents({ view }: { view: View }) {
	const { store, timeline } = useApp()
	const { most, list, more } = useMore(STEP)
	const { lang, range } = view
	const shown = shownEvents(timeline, view)
	const events = eventsInRange(shown, range)
	const outside = shown.events.length - events.length
	return (
		<div ref={list}>
			<div className="soft range-line">
				{rangeText(range, lang)} {events.length > 1 && <TableButton events={events} lang={lang} />}
			</div>
			{events.length === 0 && (
				<p>
					{say(
						isEverything(view) ? 'find.nothingInRange' : outside > 0 ? 'find.nothingFound' : 'find.nothingAnywhere',
						lang,
					)}
				</p>
			)}
			{shown.events.length === 0 && view.search !== null && <Meant view={view} />}
			{byMonth(events.slice(0, most)).map((month) => {
				const [first] = month
				return (
					first && (
						<section key={first.id} className="month">
							<h3>{monthYearText(first.when.earliest, lang)}</h3>
							<EventRows events={month} lang={lang} />
						</section>
					)
				)
			})}
			<MoreButton left={events.length - most} onMore={more} lang={lang} />
			{outside > 0 && (
				<p className="soft list-outside">
					{outsideRangeText(outside, lang)}{' '}
					<button
						type="button"
						className="chip"
						onClick={() => store.dispatch({ type: 'set-range', range: [timeline.first, timeline.last] })}
					>
						{say('find.showWhole', lang)}
					</button>
				</p>
			)}
		</div>
	)
}, sameButDay)

/** Where words find nothing: what they may have been meant to be, and where they were looked for. */
function Meant({ view: { words, lang } }: { readonly view: View }) {
	const { store, timeline } = useApp()
	const meant = useMemo(() => meantWords(timeline, words), [timeline, words])
	return (
		<>
			{meant !== null && (
				<p>
					<button
						type="button"
						className="link-button"
						onClick={() => store.dispatch({ type: 'set-filter', filter: { words: meant } })}
					>
						{say('find.meant', lang, { words: meant })}
					</button>
				</p>
			)}
			<p className="soft">{say('find.looksIn', lang)}</p>
		</>
	)
}

/** Runs of events that begin in the same month; the events are in order. */
function byMonth(events: readonly BaseEvent[]): readonly (readonly BaseEvent[])[] {
	const months: BaseEvent[][] = []
	let current = ''
	for (const event of events) {
		const month = formatDay(event.when.earliest).slice(0, 7)
		if (month === current) months.at(-1)?.push(event)
		else months.push([event])
		current = month
	}
	return months
}
