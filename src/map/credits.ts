import type { Map as MapLibreMap } from 'maplibre-gl'
import { say } from '../core/messages/say.ts'
import type { Lang } from '../core/record/lang.ts'

/** What MapLibre calls its canvas and its credits, in the page's language: it knows only the one it was made with. */
export function nameParts(map: MapLibreMap, lang: Lang): void {
	// These are made anew with the language, and open.
	foldCredits(map)
	map.getCanvas().setAttribute('aria-label', say('page.map', lang))
	const credits = map.getContainer().querySelector('.maplibregl-ctrl-attrib-button')
	credits?.setAttribute('aria-label', say('page.about', lang))
	credits?.setAttribute('title', say('page.about', lang))
}

/** On a small map the credits would cover it; they stay one tap away, behind the "i". */
export function foldCredits(map: MapLibreMap): void {
	if (map.getContainer().clientWidth >= 640) return
	const credits = map.getContainer().querySelector('.maplibregl-ctrl-attrib')
	credits?.removeAttribute('open')
	credits?.classList.remove('maplibregl-compact-show')
}
