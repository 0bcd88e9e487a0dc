/** What a map in a frame can do without. The date, the map and the way to the full page are always there. */
export const CONTROLS = ['play', 'list', 'search', 'legend', 'zoom'] as const
export type Control = (typeof CONTROLS)[number]

/** The key of a frame's address that names them, with commas between; no part of the view. */
export const WITHOUT_KEY = 'without'

/** @param text as an address has it; what is none of them is left out */
export function controlsIn(text: string): readonly Control[] {
	const named = new Set(text.split(',').map((part) => part.trim()))
	return CONTROLS.filter((control) => named.has(control))
}

/** @param address of a map, with or without a query */
export function withoutControls(address: string, without: readonly Control[]): string {
	if (without.length === 0) return address
	return `${address}${address.includes('?') ? '&' : '?'}${WITHOUT_KEY}=${without.join(',')}`
}
