import { memo } from 'react'
import { useApp } from '../app/context.ts'
import { addMonths, type DayNumber, dateOf, dayNumber } from '../core/calendar.ts'
import type { Lang } from '../core/lang.ts'
import type { EventType } from '../core/model.ts'
import { localDigits, monthText } from '../core/sentences.ts'
import { COLOUR_OF } from '../core/symbols.ts'
import { EventSymbol } from './Symbol.tsx'
import './timeLanes.css'

/** Which lane each kind of event stands in, top to bottom. */
const LANE: Readonly<Record<EventType, number>> = {
	transfer: 0,
	attack: 1,
	combat: 1,
	airstrike: 2,
	protest: 3,
	political: 3,
	announcement: 3,
	withdrawal: 3,
	context: 3,
}

/** One kind for each lane, whose symbol stands before it. */
const KEYS: readonly EventType[] = ['transfer', 'attack', 'airstrike', 'political']

/** Every event on its day above the slider, and the months or years under it. Drawn once a range, not once a date. */
export const TimeLanes = memo(function TimeLanes({
	days,
	lang,
}: {
	days: readonly [DayNumber, DayNumber]
	lang: Lang
}) {
	const { timeline } = useApp()
	const [first, last] = days
	const share = (day: number): string => `${(((day - first) / (last - first)) * 100).toFixed(3)}%`
	const shown = timeline.events.filter(({ when }) => when.latest >= first && when.earliest <= last)
	return (
		<div className="lanes" aria-hidden="true">
			{KEYS.map((type, lane) => (
				<span key={type} className={`lane-key lane-${lane}`}>
					<EventSymbol type={type} />
				</span>
			))}
			{shown.map(({ id, type, when }) => {
				const from = Math.max(when.earliest, first)
				const length = Math.min(when.latest, last) - from
				return (
					<span
						key={id}
						className={`lane-event lane-${LANE[type]} ${length > 0 ? 'lane-span' : ''}`}
						style={{
							insetInlineStart: share(from),
							width: length > 0 ? share(first + length) : undefined,
							background: `var(--${COLOUR_OF[type]})`,
						}}
					/>
				)
			})}
			{ticks(first, last).map(({ day, text }) => (
				<span
					key={day}
					className={dateOf(day).month % 2 === 0 ? 'lane-tick lane-tick-second' : 'lane-tick'}
					style={{ insetInlineStart: share(day) }}
				>
					{text(lang)}
				</span>
			))}
		</div>
	)
})

interface Tick {
	readonly day: DayNumber
	readonly text: (lang: Lang) => string
}

/** The first of each month for up to two years, of each January beyond. */
function ticks(first: DayNumber, last: DayNumber): readonly Tick[] {
	const start = dateOf(first)
	const byYear = last - first > 730
	const list: Tick[] = []
	let day = byYear ? dayNumber(start.year + 1, 1, 1) : dayNumber(start.year, start.month, 1)
	while (day !== null && day <= last) {
		const { year, month } = dateOf(day)
		const january = month === 1
		// The last label needs room to stand in.
		if (day >= first && last - day > (last - first) * 0.03)
			list.push({
				day,
				text: (lang) => (byYear || january ? localDigits(String(year), lang) : short(month, lang)),
			})
		day = addMonths(day, byYear ? 12 : 1)
	}
	return list
}

/** English months in three letters; Arabic ones have no abbreviations. */
function short(month: number, lang: Lang): string {
	const name = monthText(month, lang)
	return lang === 'en' ? name.slice(0, 3) : name
}
