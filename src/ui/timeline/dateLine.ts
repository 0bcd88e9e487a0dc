import { isRtl } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'

/** What is shown of a date's place on the axis. */
export interface DateLine {
	/** @param share of the way along the axis, 0 to 1, or null where the axis does not show the date */
	show(share: number | null): void
	end(): void
}

/**
 * Moves the line of the date by scrolling the strip on which it stands past the axis. It is moved at every frame, and
 * this is the one way in which a browser works out no style for it. By an animation that stands still the work of a
 * date beyond a repaint was a fifth more, by a transform more again, since all layers are made anew (measured).
 * @param strip a scroller as wide as the axis that scrolls by as much, from the last day to the first; `timeAxis.css`
 */
export function createDateLine(strip: HTMLElement, line: HTMLElement, lang: Lang): DateLine {
	const way = isRtl(lang) ? -1 : 1
	let shown: number | null = null
	let length = 0
	const scroll = (): void => {
		if (shown !== null) strip.scrollLeft = way * (1 - shown) * length
	}
	const resize = new ResizeObserver(() => {
		length = strip.scrollWidth - strip.clientWidth
		scroll()
	})
	resize.observe(strip)
	return {
		show(share) {
			if ((share === null) !== line.hidden) line.hidden = share === null
			shown = share
			scroll()
		},
		end: () => resize.disconnect(),
	}
}
