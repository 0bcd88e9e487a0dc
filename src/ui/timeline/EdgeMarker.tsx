import { useApp } from '../../app/context.ts'
import { useFollowedView } from '../../app/useFollowedView.ts'
import { dayText } from '../../core/messages/headline.ts'
import { say } from '../../core/messages/say.ts'
import type { Lang } from '../../core/record/lang.ts'
import { panned, wholeDays } from '../../core/time/timeScale.ts'

/** Stands at the end of the axis beyond which the date lies, and brings it back. */
export function EdgeMarker({ lang }: { readonly lang: Lang }) {
	const { store, timeline } = useApp()
	const { day, range } = useFollowedView()
	const side = day < range[0] ? 'before' : day > range[1] ? 'after' : null
	if (side === null) return null
	const back = (): void => {
		const record = [timeline.first, timeline.last] as const
		const middle = (range[0] + range[1]) / 2
		store.dispatch({ type: 'set-range', range: wholeDays(panned(range, day - middle, record), record) })
	}
	return (
		<button type="button" className={`axis-edge axis-edge-${side}`} onClick={back}>
			<svg viewBox="0 0 24 24" aria-hidden="true" className="mirrored">
				<path d={side === 'before' ? 'M15 5v14l-9-7z' : 'M9 5v14l9-7z'} />
			</svg>
			<span className="visually-hidden">{say('dock.backTo', lang)} </span>
			{dayText(day, lang)}
		</button>
	)
}
