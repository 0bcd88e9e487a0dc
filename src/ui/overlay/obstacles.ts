import type { Box } from '../../core/geometry/boxes.ts'

/** What stands on the map's edge and must not be covered. */
export const EDGE =
	'.map-corner > *, .map-controls, .map-notices > *, .introduction > *, .maplibregl-ctrl-attrib, .scale-bar'

/** Where elements of the page are, in CSS pixels from the map's top left corner. */
export function obstaclesOf(surface: HTMLElement, selector: string): readonly Box[] {
	const origin = surface.getBoundingClientRect()
	return [...document.querySelectorAll(selector)].map((element) => {
		const { left, top, right, bottom } = element.getBoundingClientRect()
		return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top }
	})
}

/** The close-up, which keeps off what stands on the edge and is itself kept off. */
export const CLOSE_UP = '.close-up'
