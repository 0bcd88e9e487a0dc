import { useEffect } from 'react'
import type { Scene } from '../../core/query/scene.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Base, BaseEvent } from '../../core/record/model.ts'
import { BaseHistory } from '../details/BaseHistory.tsx'
import { EventCard } from '../details/EventCard.tsx'
import { ReadablePage } from '../shared/ReadablePage.tsx'

/** A base or an event in full; loaded when the first one is opened. */
export default function Details(props: {
	readonly base: Base | undefined
	readonly event: BaseEvent | undefined
	readonly scene: Scene
	readonly lang: Lang
	/** Called when another base or event stands on the page. */
	readonly onShown: () => void
}) {
	const { base, event, scene, lang, onShown } = props
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when another thing is shown
	useEffect(onShown, [base?.id, event?.id])
	if (base)
		return (
			<>
				<BaseHistory base={base} scene={scene} lang={lang} />
				<ReadablePage selection={{ kind: 'base', base: base.id }} lang={lang} />
			</>
		)
	return event ? (
		<>
			<EventCard event={event} lang={lang} />
			<ReadablePage selection={{ kind: 'event', event: event.id }} lang={lang} />
		</>
	) : null
}
