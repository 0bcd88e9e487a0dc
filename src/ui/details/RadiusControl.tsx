import { useState } from 'react'
import { useApp, useAppState } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import { kmText } from '../../core/messages/surroundings.ts'
import type { Lang } from '../../core/record/lang.ts'
import { RADIUS_KM } from '../../core/view/view.ts'

const [LEAST, MOST] = RADIUS_KM
/** Kilometres between two stops of the slider; any whole number can be typed. */
const STEP = 5

/** How far around a base to look: a slider for trying, a field for an exact number, and whether the map shows it. */
export function RadiusControl({ lang }: { lang: Lang }) {
	const { store } = useApp()
	const radius = useAppState(({ view }) => view.radius)
	const ring = useAppState((state) => state.ring)
	/** What stands in the field while somebody types; it may not be a radius yet. */
	const [draft, setDraft] = useState<string | null>(null)

	const set = (text: string): void => {
		const wanted = Number(text)
		if (Number.isInteger(wanted) && wanted >= LEAST && wanted <= MOST)
			store.dispatch({ type: 'set-radius', radius: wanted })
	}

	return (
		<div className="radius">
			<span aria-hidden="true">{say('around.radius', lang)}</span>
			<input
				type="range"
				min={LEAST}
				max={MOST}
				step={STEP}
				value={radius}
				aria-label={say('around.radiusKm', lang)}
				aria-valuetext={kmText(radius, lang)}
				onChange={({ target }) => set(target.value)}
			/>
			<input
				type="number"
				inputMode="numeric"
				min={LEAST}
				max={MOST}
				value={draft ?? radius}
				aria-label={say('around.radiusTyped', lang)}
				onChange={({ target }) => {
					setDraft(target.value)
					set(target.value)
				}}
				onBlur={() => setDraft(null)}
			/>
			<span aria-hidden="true">{say('detail.kilometres', lang)}</span>
			<label>
				<input type="checkbox" checked={ring} onChange={() => store.setState({ ring: !ring })} />{' '}
				{say('around.onMap', lang)}
			</label>
		</div>
	)
}
