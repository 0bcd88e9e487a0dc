/**
 * Calls when something that lies on the map (the legend) opens or shuts: whatever keeps off it has other room then.
 * @returns a function that ends it
 */
export function onFold(listener: () => void): () => void {
	const folded = ({ target }: Event): void => {
		if (target instanceof Element && target.closest('.map-area')) listener()
	}
	// It does not bubble.
	document.addEventListener('toggle', folded, true)
	return () => document.removeEventListener('toggle', folded, true)
}
