import type { StyleSpecification } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { useApp } from '../../app/context.ts'

/**
 * The style to draw: ours, or the foreign ground that the address of the page asks for.
 * @returns `null` until it is known: a map that changes its whole style on the way would lose the order of our layers
 */
export function useGround(ours: StyleSpecification): StyleSpecification | null {
	const { store, onlineStyle } = useApp()
	const [merge, setMerge] = useState<((ours: StyleSpecification) => StyleSpecification) | null>(
		onlineStyle === null ? () => builtIn : null,
	)
	useEffect(() => {
		if (onlineStyle !== null)
			import('./onlineGround.ts')
				.then(({ onlineGround }) => onlineGround(onlineStyle))
				.then(
					(found) => setMerge(() => found),
					(error: unknown) => {
						store.setState({ groundFault: error })
						setMerge(() => builtIn)
					},
				)
	}, [onlineStyle, store])
	return useMemo(() => merge?.(ours) ?? null, [merge, ours])
}

function builtIn(ours: StyleSpecification): StyleSpecification {
	return ours
}
