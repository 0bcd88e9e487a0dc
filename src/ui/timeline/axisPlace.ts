import { isRtl } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { AxisPlace } from '../../core/time/timeScale.ts'

/** Where the axis lies in the window, in CSS pixels: without the room that half a thumb needs at either end. */
export function axisPlace(axis: HTMLElement, lang: Lang): AxisPlace {
	const { left, width } = axis.getBoundingClientRect()
	const inset = axisInset(axis)
	return { left: left + inset, length: width - 2 * inset, mirrored: isRtl(lang) }
}

/** The stylesheet decides how large a thumb is. */
export function axisInset(axis: HTMLElement): number {
	return Number.parseFloat(getComputedStyle(axis).getPropertyValue('--axis-inset')) || 0
}
