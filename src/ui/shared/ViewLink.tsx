import type { MouseEvent, ReactNode } from 'react'
import { useApp } from '../../app/context.ts'
import { type Action, reduce } from '../../core/view/view.ts'
import { formatView } from '../../core/view/viewUrl.ts'

/**
 * A real link to the view that an action leads to: it opens in a new tab, can be copied and read aloud;
 * a plain click does not load the page again.
 */
export function ViewLink(props: {
	readonly action: Action
	readonly children: ReactNode
	readonly className?: string
	readonly current?: boolean
	readonly label?: string
}) {
	const { store, player, timeline } = useApp()
	const follow = (event: MouseEvent): void => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
		event.preventDefault()
		const { action } = props
		if (action.type === 'go-to-day') player.goTo(action.day)
		else if (action.type === 'open-event') player.goTo(action.day, action.event)
		else store.dispatch(action)
	}
	return (
		<a
			href={formatView(reduce(store.getState().view, props.action), timeline) || '?'}
			className={props.className}
			aria-current={props.current ? 'true' : undefined}
			aria-label={props.label}
			onClick={follow}
		>
			{props.children}
		</a>
	)
}
