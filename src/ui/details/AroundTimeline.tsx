import { memo } from 'react'
import { useApp } from '../../app/context.ts'
import { eventLook } from '../../core/marks/eventLooks.ts'
import { SYMBOLS } from '../../core/marks/symbols.ts'
import { outsideText } from '../../core/messages/surroundings.ts'
import { axisTicks } from '../../core/messages/timeTicks.ts'
import { LANES, laneOf } from '../../core/query/lanes.ts'
import type { Within } from '../../core/query/nearby.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Transfer } from '../../core/record/model.ts'
import type { DayNumber } from '../../core/time/calendar.ts'
import type { Range } from '../../core/time/range.ts'
import { shareOf } from '../../core/time/timeScale.ts'
import { cssColour } from '../shared/Symbol.tsx'

type Share = (day: number) => string

/** How far along the axis, for a stylesheet; which way it runs is left to that. */
function percentOn(range: Range): Share {
	return (day) => `${(shareOf(day, range) * 100).toFixed(2)}%`
}

/** About the width of the plot in the narrowest panel, in CSS pixels: names that have room there have room in every one. */
const PLOT_PX = 300
/** The widest mean letter of a name, Latin or Arabic, at the size of the stylesheet, in CSS pixels. */
const LETTER_PX = 6.5

function nameWidth(text: string): number {
	return text.length * LETTER_PX
}

/**
 * The events around a base on the days, months or years that the date's own axis shows, so that the two can be compared.
 * The list says the same in words.
 */
export function AroundTimeline(props: {
	readonly events: readonly Within[]
	/** The transfer of the base itself. */
	readonly transfer: Transfer | null
	readonly range: Range
	readonly day: DayNumber
	readonly lang: Lang
}) {
	const { events, transfer, range, day, lang } = props
	const [first, last] = range
	const share = percentOn(range)
	const earlier = events.filter(({ event }) => event.when.latest < first).length
	const later = events.filter(({ event }) => event.when.earliest > last).length
	return (
		<div className="around-timeline" aria-hidden="true">
			<div className="around-plot">
				<Marks events={events} transfer={transfer} first={first} last={last} lang={lang} />
				{/* What is later than the date shown is paler, as in the lists. */}
				<span className="around-veil" style={{ insetInlineStart: share(day) }} />
				<span className="around-now" style={{ insetInlineStart: share(day) }} />
			</div>
			{earlier + later > 0 && (
				<p className="around-outside">
					<span>{earlier > 0 && outsideText(earlier, 'earlier', lang)}</span>
					<span>{later > 0 && outsideText(later, 'later', lang)}</span>
				</p>
			)}
		</div>
	)
}

/** Everything that does not move with the date. */
const Marks = memo(function Marks(props: {
	readonly events: readonly Within[]
	readonly transfer: Transfer | null
	readonly first: DayNumber
	readonly last: DayNumber
	readonly lang: Lang
}) {
	const { timeline } = useApp()
	const { events, transfer, first, last, lang } = props
	const share = percentOn([first, last])
	const shown = events.filter(({ event: { when } }) => when.latest >= first && when.earliest <= last)
	// The lanes of the date's own axis; one without an event is left out.
	const rows = LANES.map((_, lane) => shown.filter(({ event }) => laneOf(event.type) === lane)).filter(
		(row) => row.length > 0,
	)
	return (
		<>
			{axisTicks([first, last], PLOT_PX, lang, nameWidth).map(({ day, text }) => (
				<span key={day} className="around-tick" style={{ insetInlineStart: share(day) }}>
					{text}
				</span>
			))}
			{transfer && transfer.when.latest >= first && transfer.when.earliest <= last && (
				<span
					className="around-transfer"
					style={{
						insetInlineStart: share(Math.max(transfer.when.earliest, first)),
						insetInlineEnd: share(first + last - Math.min(transfer.when.latest, last)),
						color: cssColour(eventLook(timeline, transfer).hue),
					}}
				/>
			)}
			{rows.map((row) => (
				<div key={row[0]?.event.type} className="around-row">
					{/* The sure ones last, over the others. */}
					{row
						.toSorted((a, b) => Number(b.possibly) - Number(a.possibly))
						.map((near) => (
							<Mark key={near.event.id} near={near} first={first} last={last} share={share} />
						))}
				</div>
			))}
		</>
	)
})

function Mark(props: {
	readonly near: Within
	readonly first: DayNumber
	readonly last: DayNumber
	readonly share: Share
}) {
	const { near, first, last, share } = props
	const { when } = near.event
	const from = Math.max(when.earliest, first)
	const to = Math.min(when.latest, last)
	const { symbol, hue } = eventLook(useApp().timeline, near.event)
	const colour = cssColour(hue)
	return (
		<>
			{to > from && (
				<span
					className="around-span"
					style={{ insetInlineStart: share(from), insetInlineEnd: share(first + last - to), background: colour }}
				/>
			)}
			<svg
				className={near.possibly ? 'around-mark around-mark-open' : 'around-mark'}
				viewBox="-14 -14 28 28"
				style={{ insetInlineStart: share(from), color: colour }}
				aria-hidden="true"
			>
				<path d={SYMBOLS[symbol]} fillRule="evenodd" />
			</svg>
		</>
	)
}
