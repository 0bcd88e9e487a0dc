import { useApp, useAppState } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { clampDay } from '../../core/time/calendar.ts'
import { isInRange } from '../../core/time/range.ts'
import { DockButton } from './DockButton.tsx'
import type { TimeSteps } from './useTimeSteps.ts'

const GROUPS = [
	['previousEvent', 'nextEvent'],
	['earlier', 'longer', 'shorter', 'later'],
] as const

/** From event to event, and what the axis shows. */
export function AxisButtons(props: {
	readonly lang: Lang
	readonly steps: TimeSteps
	/** Whether their names stand beside them. */
	readonly named?: boolean
}) {
	const { lang, steps, named = false } = props
	return (
		<div className="axis-buttons">
			{GROUPS.map((group) => (
				<div key={group[0]} className="axis-group">
					{group.map((name) => (
						<DockButton key={name} icon={name} named={named} label={say(`dock.${name}`, lang)} onClick={steps[name]} />
					))}
				</div>
			))}
			<WholeRecord lang={lang} />
		</div>
	)
}

/** From the range that the page opens with to the whole record, and back. */
function WholeRecord({ lang }: { readonly lang: Lang }) {
	const { store, player, timeline } = useApp()
	const whole = useAppState(({ view }) => view.range[0] === timeline.first && view.range[1] === timeline.last)
	const story = timeline.dataset.manifest.opening.range
	const toggle = (): void => {
		const { day } = store.getState().view
		// The date comes along: the axis is not left without it.
		if (whole && !isInRange(story, day)) player.goTo(clampDay(day, ...story))
		store.dispatch({ type: 'set-range', range: whole ? story : [timeline.first, timeline.last] })
	}
	return (
		<button type="button" className="chip" aria-pressed={whole} onClick={toggle}>
			{say('dock.wholeRecord', lang)}
		</button>
	)
}
