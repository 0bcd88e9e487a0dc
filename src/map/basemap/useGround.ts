import type { StyleSpecification } from 'maplibre-gl'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useApp } from '../../app/context.ts'
import { TellingError } from '../../core/messages/userError.ts'

/** So long, in milliseconds, a ground from the web may keep the reader waiting. */
export const FOREIGN_MS = 10_000

export interface DrawnGround {
	/** `null` until it is known: a map that changes its whole style on the way would lose the order of our layers. */
	readonly style: StyleSpecification | null
	readonly isForeign: boolean
	/** Takes the built-in ground after all, in a map of its own. */
	readonly refuse: (fault: unknown) => void
}

/** The style to draw: ours, or the foreign ground that the address of the page asks for. */
export function useGround(ours: StyleSpecification): DrawnGround {
	const { store, onlineStyle } = useApp()
	const [merge, setMerge] = useState<((ours: StyleSpecification) => StyleSpecification) | null>(
		onlineStyle === null ? () => builtIn : null,
	)
	const refuse = useCallback(
		(fault: unknown) => {
			store.setState({ groundFault: fault })
			setMerge(() => builtIn)
		},
		[store],
	)
	useEffect(() => {
		if (onlineStyle === null) return
		const fetched = import('./onlineGround.ts').then(({ onlineGround }) => onlineGround(onlineStyle))
		const late = new Promise<never>((_, reject) =>
			window.setTimeout(() => reject(new TellingError('ground.fault.slow')), FOREIGN_MS),
		)
		Promise.race([fetched, late]).then((found) => setMerge(() => found), refuse)
	}, [onlineStyle, refuse])
	const style = useMemo(() => merge?.(ours) ?? null, [merge, ours])
	return { style, isForeign: onlineStyle !== null && merge !== builtIn, refuse }
}

function builtIn(ours: StyleSpecification): StyleSpecification {
	return ours
}
