import type { Map as MapLibreMap } from 'maplibre-gl'
import { say } from '../core/messages/say.ts'
import type { Lang } from '../core/record/lang.ts'
import './twoFingers.css'

const SHOWN_MS = 1200

/**
 * Says how the map is moved when a gesture was left to the page around it. Our own words instead of MapLibre's, which
 * keep the language that the map was made with.
 */
export function explainTwoFingers(map: MapLibreMap, lang: () => Lang): void {
	const hint = document.createElement('p')
	hint.className = 'gesture-hint'
	// Those who listen do not drag with fingers on a picture: they have buttons.
	hint.ariaHidden = 'true'
	map.getContainer().append(hint)
	let timer = 0
	map.on('cooperativegestureprevented', ({ gestureType }) => {
		// The key that MapLibre lets through on this machine.
		const key = navigator.userAgent.includes('Mac') ? 'commandWheel' : 'ctrlWheel'
		hint.textContent = say(`places.${gestureType === 'touch_pan' ? 'twoFingers' : key}`, lang())
		hint.classList.add('gesture-hint-shown')
		window.clearTimeout(timer)
		timer = window.setTimeout(() => hint.classList.remove('gesture-hint-shown'), SHOWN_MS)
	})
}
