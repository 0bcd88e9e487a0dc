import { useEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import type { KIND_GROUPS } from '../../core/messages/messages.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { EventType } from '../../core/record/model.ts'
import { MapSymbol } from '../shared/Symbol.tsx'

/** The switch of a group of kinds: the same in the legend and among the filters, and half on where a link says so. */
export function KindBox(props: {
	readonly group: (typeof KIND_GROUPS)[number]
	readonly kinds: ReadonlySet<EventType>
	readonly lang: Lang
}) {
	const { group, kinds, lang } = props
	const { store } = useApp()
	const box = useRef<HTMLInputElement>(null)
	const shown = group.kinds.filter((kind) => kinds.has(kind)).length
	useEffect(() => {
		// Not an attribute: only a script can set it.
		if (box.current) box.current.indeterminate = shown > 0 && shown < group.kinds.length
	}, [shown, group])
	return (
		<label>
			<input
				ref={box}
				type="checkbox"
				checked={shown > 0}
				onChange={() => store.dispatch({ type: 'toggle-kinds', kinds: group.kinds })}
			/>
			<MapSymbol name={group.symbol} colour={group.colour} /> {group.name[lang]}
		</label>
	)
}
