import { type RefObject, useEffect, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { capital, coverageText, dayText, eventsText, whenText } from '../../core/messages/headline.ts'
import { coverageOn } from '../../core/query/coverage.ts'
import type { Lang } from '../../core/record/lang.ts'
import { textIn } from '../../core/record/lang.ts'
import { EventSymbol } from '../shared/Symbol.tsx'
import { type AxisMark, markAt, thinDayAt } from './axisMarks.ts'

/** Titles that a tip has room for. */
const MOST_TITLES = 4

/** What stands under the mouse, in words; the same can be read in the list of the day. */
export function AxisTip({
	axis,
	slider,
	lang,
}: {
	readonly axis: RefObject<HTMLElement | null>
	readonly slider: RefObject<HTMLElement | null>
	readonly lang: Lang
}) {
	const { store, timeline } = useApp()
	const [mark, setMark] = useState<AxisMark | null>(null)
	useEffect(() => {
		const [box, input] = [axis.current, slider.current]
		if (!box || !input) return
		const move = (event: PointerEvent): void => {
			const at = [box, timeline, store.getState().view, event.clientX, event.clientY] as const
			const next = event.pointerType === 'mouse' && event.buttons === 0 ? (markAt(...at) ?? thinDayAt(...at)) : null
			setMark((last) => (last?.day === next?.day && last?.lane === next?.lane ? last : next))
		}
		const leave = (): void => setMark(null)
		input.addEventListener('pointermove', move)
		for (const type of ['pointerleave', 'pointerdown', 'wheel'] as const)
			input.addEventListener(type, leave, { passive: true })
		return () => {
			input.removeEventListener('pointermove', move)
			for (const type of ['pointerleave', 'pointerdown', 'wheel'] as const) input.removeEventListener(type, leave)
		}
	}, [store, timeline, axis, slider])
	if (!mark) return null
	const hidden = mark.events.length - MOST_TITLES
	const width = axis.current?.clientWidth ?? 0
	const { account } = timeline.dataset.manifest
	const coverage = coverageText({ how: coverageOn(account, mark.day), ends: account.ends }, lang)
	return (
		<div className="axis-tip" aria-hidden="true" style={{ left: Math.min(Math.max(mark.x, 130), width - 130) }}>
			<b>{dayText(mark.day, lang)}</b>
			{mark.events.slice(0, MOST_TITLES).map((event) => (
				<span key={event.id} className="axis-tip-event">
					<EventSymbol event={event} />
					<span>
						{textIn(event.title, lang)}
						{event.when.latest > event.when.earliest && <i> {whenText(event.when, lang)}</i>}
					</span>
				</span>
			))}
			{hidden > 0 && <span>+ {eventsText(hidden, lang)}</span>}
			{coverage !== null && <i>{capital(coverage)}</i>}
		</div>
	)
}
