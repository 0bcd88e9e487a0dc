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

/** What is seen of a map is wide enough for its credits from here on, em: type of twice its size needs twice the room. */
const ROOMY_EM = 36

/** On a small map the credits would cover it; they stay one tap away, behind the "i". */
export function foldCredits(map: MapLibreMap): void {
	const [own, root] = [map.getContainer(), document.documentElement].map((element) => getComputedStyle(element))
	// What panels lie over, as `mapRoom.ts` has written it.
	const covered = ['start', 'end'].map((side) => Number.parseFloat(own?.getPropertyValue(`--room-${side}`) || '0'))
	const seen = covered.reduce((left, px) => left - px, map.getContainer().clientWidth)
	if (seen >= ROOMY_EM * Number.parseFloat(root?.fontSize ?? '16')) return
	const credits = map.getContainer().querySelector('.maplibregl-ctrl-attrib')
	credits?.removeAttribute('open')
	credits?.classList.remove('maplibregl-compact-show')
}
