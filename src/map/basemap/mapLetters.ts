import type { Map as MapLibreMap } from 'maplibre-gl'
import { LATE_MS, noteMissing } from '../../app/missing.ts'
import type { AppStore, Missing } from '../../app/store.ts'

/** What stands in for a file of letters that did not arrive: nothing, which MapLibre passes over. */
const NONE = 'data:,'

/**
 * Brings the map's letters to it. MapLibre passes over a file of them that does not arrive without a word, and draws
 * the names in whatever letters the machine has; fetched here, the reader is told.
 */
export function bringLetters(map: Pick<MapLibreMap, 'setTransformRequest' | 'once'>, store: AppStore): void {
	const states = new Map<string, Missing>()
	const tell = (url: string, state: Missing | null): void => {
		if (state === null) states.delete(url)
		else states.set(url, state)
		const all = new Set(states.values())
		noteMissing(store, 'mapType', all.has('failed') ? 'failed' : all.has('late') ? 'late' : null)
	}
	map.setTransformRequest(async (url, type) => {
		if (type !== 'Glyphs' || !url.endsWith('.woff2')) return { url }
		const late = setTimeout(() => tell(url, 'late'), LATE_MS)
		const letters = await wholeLetters(url)
		clearTimeout(late)
		tell(url, letters ? null : 'failed')
		if (!letters) return { url: NONE }
		const handed = URL.createObjectURL(letters)
		// A map that is idle has read what its names are set in; until then the bytes are held.
		map.once('idle', () => URL.revokeObjectURL(handed))
		return { url: handed }
	})
}

/** @returns `null` for what does not arrive, or is no typeface, or half of one */
async function wholeLetters(url: string): Promise<Blob | null> {
	try {
		const response = await fetch(url)
		if (!response.ok) return null
		const bytes = await response.arrayBuffer()
		await new FontFace('probe', bytes).load()
		return new Blob([bytes])
	} catch {
		return null
	}
}
