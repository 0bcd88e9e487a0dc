import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { isRtl } from '../../core/messages/locale.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Lang } from '../../core/record/lang.ts'
import './tabs.css'

export interface Tab<T extends string> {
	readonly id: T
	readonly name: string
	/** How many things it lists, where it is a list. */
	readonly count?: number
}

/** Lists of which one is shown, after the tabs pattern of the ARIA Authoring Practices: arrows choose, Tab goes on. */
export function Tabs<T extends string>(props: {
	readonly label: string
	readonly tabs: readonly Tab<T>[]
	readonly chosen: T
	readonly onChoose: (id: T) => void
	readonly lang: Lang
	readonly children: ReactNode
}) {
	const { label, tabs, chosen, onChoose, lang, children } = props
	const id = useId()
	const list = useRef<HTMLDivElement>(null)

	const move = (event: KeyboardEvent): void => {
		const at = tabs.findIndex((tab) => tab.id === chosen)
		const ahead = isRtl(lang) ? 'ArrowLeft' : 'ArrowRight'
		const back = isRtl(lang) ? 'ArrowRight' : 'ArrowLeft'
		const next = { [ahead]: at + 1, [back]: at - 1, Home: 0, End: -1 }[event.key]
		const tab = next === undefined ? undefined : tabs.at(next % tabs.length)
		if (!tab) return
		event.preventDefault()
		onChoose(tab.id)
		list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(tab)]?.focus()
	}

	return (
		<>
			<div className="tabs" role="tablist" aria-label={label} ref={list}>
				{tabs.map((tab) => (
					<button
						key={tab.id}
						type="button"
						role="tab"
						id={`${id}-${tab.id}`}
						aria-selected={tab.id === chosen}
						aria-controls={`${id}-panel`}
						tabIndex={tab.id === chosen ? 0 : -1}
						onClick={() => onChoose(tab.id)}
						onKeyDown={move}
					>
						{tab.name}
						{tab.count !== undefined && (
							<>
								{' '}
								<span className="count">{numberText(tab.count, lang)}</span>
							</>
						)}
					</button>
				))}
			</div>
			<div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
				{children}
			</div>
		</>
	)
}
