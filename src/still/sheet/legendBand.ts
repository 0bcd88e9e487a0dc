import type { Frame } from '../../core/geometry/projection.ts'
import { isRtl } from '../../core/messages/locale.ts'
import { type DisplayNode, spokenAs } from '../../picture/nodes.ts'
import { wrapped } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import { northArrow, type ScaleLook, scaleBar, scaleBarWidth } from '../map/scaleBar.ts'
import type { Band } from './head.ts'
import { type LegendEntry, legendSwatch, legendText, swatchWidth } from './legend.ts'
import { fromStart, lineAt, measure, type Page } from './page.ts'

/** From one line of a name to its next, in letters. */
const LEADING = 1.25

/**
 * Symbols with their names: in lines across the page, or one below the other in a column.
 * The scale stands at the end of the last line.
 * @param frame what the scale is for; `null`: no scale
 */
export function legendBand(page: Page, entries: readonly LegendEntry[], frame: Frame | null, oneByOne = false): Band {
	const { type, theme, margin, lang, faces } = page
	const size = type.legend
	const k = size / 13.5
	const row = size * (page.least > 0 ? 1.5 : oneByOne ? 1.7 : 1.85)
	const scale = scaleLook(page)
	const block = frame ? scaleBlockWidth(frame, scale) : 0
	const nodes: DisplayNode[] = []
	let [x, y] = [margin, row / 2]
	for (const entry of entries) {
		const swatch = swatchWidth(entry) * k
		// More lines than any language needs for what it calls a symbol; a page too narrow for a picture is refused elsewhere.
		const lines = wrapped(legendText(entry, lang), faces.medium, size, measure(page) - swatch, 5)
		const width = swatch + Math.max(...lines.map((line) => textWidth(line, faces.medium, size)))
		if (x > margin && (oneByOne || x + width > page.width - margin)) {
			x = margin
			y += row
		}
		nodes.push(
			spokenAs('LI', [
				...legendSwatch(entry, [fromStart(page, x + 11 * k), y], theme, lang, k, page.least, faces),
				...lines.map((line, i) =>
					lineAt(page, x + swatch + 2 * k, y + size * (0.35 + LEADING * i), line, {
						font: faces.medium,
						size,
						fill: theme.ink,
					}),
				),
			]),
		)
		x += width + 22 * k
		y += size * LEADING * (lines.length - 1)
	}
	const list = entries.length === 0 ? [] : [spokenAs('L', nodes)]
	if (!frame) return { height: entries.length === 0 ? 0 : y + row / 2, nodes: list }
	if (x > margin && x + block > page.width - margin) y += row
	const right = isRtl(lang) ? margin + block : page.width - margin
	return { height: y + row / 2, nodes: [...list, ...scaleBlock(frame, scale, right, y)] }
}

/** The scale alone, at the reading end of a strip. */
export function scaleBand(page: Page, frame: Frame | null): Band {
	return frame ? legendBand(page, [], frame) : { height: 0, nodes: [] }
}

function scaleLook({ type, theme, lang, least, faces }: Page): ScaleLook {
	return { lang, theme, faces, size: Math.max(type.legend * 0.88, least), most: type.legend * 8 }
}

/** Bar and arrow side by side. */
function scaleBlockWidth(frame: Frame, look: ScaleLook): number {
	return scaleBarWidth(frame, look) + (look.size / 0.88) * 2
}

function scaleBlock(frame: Frame, look: ScaleLook, right: number, middle: number): readonly DisplayNode[] {
	const size = look.size / 0.88
	return [
		...scaleBar(frame, look, right - size * 2, middle + size * 0.55),
		...northArrow(look, right - size * 0.55, middle),
	]
}
