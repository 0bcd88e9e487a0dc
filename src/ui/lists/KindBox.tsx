import { Fragment, useEffect, useRef } from 'react'
import { useApp } from '../../app/context.ts'
import { say } from '../../core/messages/say.ts'
import type { KindGroup } from '../../core/query/lanes.ts'
import type { EventType } from '../../core/record/kinds.ts'
import type { Lang } from '../../core/record/lang.ts'
import { KindSymbol } from '../shared/Symbol.tsx'

/** The switch of a group of kinds: the same in the legend and among the filters, and half on where a link says so. */
export function KindBox(props: {
	readonly group: KindGroup
	readonly kinds: ReadonlySet<EventType>
	readonly lang: Lang
	/** Kinds of the group that look different from it and are to be explained beside it. */
	readonly beside?: readonly EventType[]
}) {
	const { group, kinds, lang, beside = [] } = props
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
			<KindSymbol type={group.lead} /> {say(`group.${group.id}`, lang)}
			{beside.map((type) => (
				<Fragment key={type}>
					<KindSymbol type={type} /> {say(`kind.${type}`, lang)}
				</Fragment>
			))}
		</label>
	)
}
