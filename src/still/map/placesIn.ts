import { labelBoxHolds } from '../../core/geometry/labelPlacement.ts'
import { type Frame, project } from '../../core/geometry/projection.ts'
import type { Base } from '../../core/record/model.ts'

/** Whether any place of a record stands on one of the maps. */
export function hasPlaces(bases: readonly Base[], maps: readonly { readonly frame: Frame }[]): boolean {
	return maps.some(({ frame }) => {
		const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
		return bases.some(({ place }) => labelBoxHolds(whole, project(frame, place.lngLat)))
	})
}
