import type { StyleSpecification } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { useApp } from '../app/context.ts'

/** The style to draw: ours, or the foreign ground that the address of the page asks for, once it has come. */
export function useGround(ours: StyleSpecification): StyleSpecification {
	const { store, onlineStyle } = useApp()
	const [merge, setMerge] = useState<{ with: (ours: StyleSpecification) => StyleSpecification } | null>(null)
	useEffect(() => {
		if (onlineStyle !== null)
			import('./onlineGround.ts')
				.then(({ onlineGround }) => onlineGround(onlineStyle))
				.then(
					(found) => setMerge({ with: found }),
					(error: unknown) => store.setState({ groundFault: error }),
				)
	}, [onlineStyle, store])
	return useMemo(() => (merge ? merge.with(ours) : ours), [merge, ours])
}
