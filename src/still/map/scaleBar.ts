import type { Frame } from '../../core/geometry/projection.ts'
import { scaleLength } from '../../core/geometry/scaleBarLength.ts'
import { say } from '../../core/messages/say.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { Theme } from '../../core/theme.ts'
import type { DisplayNode, TextNode } from '../../picture/nodes.ts'
import type { Faces } from '../../text/faces.ts'
import { isolated } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'

export interface ScaleLook {
	readonly lang: Lang
	readonly theme: Theme
	readonly faces: Faces
	/** Font size of the length, pixels. */
	readonly size: number
	/** The longest the bar may be, pixels. */
	readonly most: number
	readonly halo?: NonNullable<TextNode['halo']>
}

/** Width of the bar and its length, whichever is the wider. */
export function scaleBarWidth(frame: Frame, look: ScaleLook): number {
	return Math.max(
		scaleLength(frame.center[1], frame.zoom, look.most).pixels,
		textWidth(labelOf(frame, look), look.faces.medium, look.size),
	)
}

/** The bar with its length over it; `right` and `bottom` are its physical corner. */
export function scaleBar(frame: Frame, look: ScaleLook, right: number, bottom: number): readonly DisplayNode[] {
	const { theme, size, lang, halo } = look
	const { pixels } = scaleLength(frame.center[1], frame.zoom, look.most)
	const tick = size * 0.4
	const d = `M${tenth(right - pixels)} ${tenth(bottom - tick)}v${tenth(tick)}h${tenth(pixels)}v${tenth(-tick)}`
	return [
		...(halo ? [{ kind: 'path', d, stroke: halo.colour, strokeWidth: 3.5, strokeOpacity: 0.8 } as const] : []),
		{ kind: 'path', d, stroke: theme.inkSoft, strokeWidth: 1.3 },
		{
			kind: 'text',
			x: right - pixels / 2,
			y: bottom - tick * 1.15,
			text: isolated(labelOf(frame, look), lang),
			font: look.faces.medium,
			size,
			fill: theme.inkSoft,
			anchor: 'middle',
			...(halo ? { halo } : {}),
		},
	]
}

/** North is up, always, and a reader may not know; `x` is the arrow's middle. Its letter stands on the line of the bar: an Arabic one reaches below. */
export function northArrow({ lang, theme, faces, size }: ScaleLook, x: number, middle: number): readonly DisplayNode[] {
	const [half, long, notch] = [size * 0.34, size * 0.78, size * 0.2].map(tenth)
	return [
		{
			kind: 'path',
			d: `M${tenth(x)} ${tenth(middle - size * 1.02)}l${half} ${long}l-${half} -${notch}l-${half} ${notch}z`,
			fill: theme.inkSoft,
		},
		{
			kind: 'text',
			x,
			y: middle + size * 0.62,
			text: isolated(say('detail.north', lang), lang),
			font: faces.semibold,
			size,
			fill: theme.inkSoft,
			anchor: 'middle',
		},
	]
}

function labelOf(frame: Frame, { most, lang }: ScaleLook): string {
	return `${numberText(scaleLength(frame.center[1], frame.zoom, most).kilometres, lang)} ${say('detail.kilometres', lang)}`
}

function tenth(value: number): string {
	return String(Math.round(value * 10) / 10 + 0)
}
