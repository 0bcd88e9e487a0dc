import { type Frame, type Padding, unproject } from '../../core/geometry/projection.ts'
import type { Camera } from '../../core/view/view.ts'

/** The part of the map that no panel covers: what the reader sees is what is shown. */
export function shownFrame({ lng, lat, zoom }: Camera, padding: Padding): Frame {
	const area = document.querySelector('.map-area')
	const [width, height] = [area?.clientWidth ?? window.innerWidth, area?.clientHeight ?? window.innerHeight]
	const seen = [width - padding.left - padding.right, height - padding.top - padding.bottom] as const
	const whole: Frame = { width, height, center: [lng, lat], zoom }
	const middle = [padding.left + seen[0] / 2, padding.top + seen[1] / 2] as const
	return { width: seen[0], height: seen[1], center: unproject(whole, middle), zoom }
}
