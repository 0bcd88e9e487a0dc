import { useId, useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { SPEEDS, type Speed } from '../../app/store.ts'
import { daysText } from '../../core/messages/headline.ts'
import { decimalText } from '../../core/messages/numbers.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { TRAIL_DAYS } from '../../core/view/view.ts'
import { DockButton } from './DockButton.tsx'

export function SpeedChoice({ lang }: { readonly lang: Lang }) {
	const { store } = useApp()
	const speed = useAppState((state) => state.speed)
	return (
		<label className="dock-choice">
			<span>{say('dock.speed', lang)}</span>
			<select value={speed} onChange={({ target }) => store.setState({ speed: Number(target.value) as Speed })}>
				{SPEEDS.map((factor) => (
					<option key={factor} value={factor}>
						{decimalText(factor, lang)}×
					</option>
				))}
			</select>
		</label>
	)
}

/** Lengths of the trail to choose from, in days. */
const TRAILS = [7, 14, 30, 60, 90, 365, Number.POSITIVE_INFINITY] as const

export function TrailChoice({ lang }: { readonly lang: Lang }) {
	const { store } = useApp()
	const trail = useAppState(({ view }) => view.trail)
	const id = useId()
	const [asking, setAsking] = useState(false)
	const lengths = [...new Set([...TRAILS, trail])].toSorted((a, b) => a - b)
	const [shortest, longest] = TRAIL_DAYS
	const set = (days: number): void => store.dispatch({ type: 'set-trail', trail: days })
	return (
		<div className="dock-choice">
			<label htmlFor={id}>{say('dock.trail', lang)}</label>
			{asking ? (
				<input
					className="dock-number"
					type="number"
					inputMode="numeric"
					min={shortest}
					max={longest}
					step={1}
					defaultValue={Number.isFinite(trail) ? trail : ''}
					id={id}
					aria-label={say('dock.trailDays', lang)}
					// biome-ignore lint/a11y/noAutofocus: it takes the place of the list that asked for it
					autoFocus
					onChange={({ target }) => {
						const days = target.valueAsNumber
						if (Number.isInteger(days) && days >= shortest && days <= longest) set(days)
					}}
					onKeyDown={(event) => {
						if (event.key !== 'Enter' && event.key !== 'Escape') return
						// Escape closes this field, not what it stands in.
						event.stopPropagation()
						setAsking(false)
					}}
					onBlur={() => setAsking(false)}
				/>
			) : (
				<select
					id={id}
					value={trail}
					onChange={({ target }) => (target.value === 'other' ? setAsking(true) : set(Number(target.value)))}
				>
					{lengths.map((days) => (
						<option key={days} value={days}>
							{days === Number.POSITIVE_INFINITY ? say('dock.trailAll', lang) : daysText(days, lang)}
						</option>
					))}
					<option value="other">{say('dock.trailOther', lang)}</option>
				</select>
			)}
		</div>
	)
}

/** @param named whether its name stands beside the picture */
export function Loop({ lang, named = false }: { readonly lang: Lang; readonly named?: boolean }) {
	const { store } = useApp()
	const loop = useAppState((state) => state.loop)
	const label = say('dock.loop', lang)
	const toggle = (): void => store.setState({ loop: !loop })
	return named ? (
		<button type="button" className="chip" aria-pressed={loop} onClick={toggle}>
			{label}
		</button>
	) : (
		<DockButton icon="loop" label={label} aria-pressed={loop} onClick={toggle} />
	)
}
