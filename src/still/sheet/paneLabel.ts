import type { LabelBox } from '../../core/geometry/labelPlacement.ts'
import type { Frame } from '../../core/geometry/projection.ts'
import { isRtl } from '../../core/messages/locale.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { isolated } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { Page } from './page.ts'

/** How much of a map's upper end its date takes, with the room around it. */
export function paneLabelRoom({ type, unit }: Page): number {
	return type.headline * 1.7 + 16 * unit
}

/** A date over a map, at its upper corner where reading starts. */
export function paneLabel(
	{ theme, faces, type, lang, unit }: Page,
	text: string,
	frame: Frame,
): { readonly box: LabelBox; readonly nodes: readonly DisplayNode[] } {
	const size = type.headline
	const inner = size * 0.5
	const width = textWidth(text, faces.semibold, size) * 1.03 + 2 * inner
	const height = size * 1.7
	const edge = 8 * unit
	const x = isRtl(lang) ? frame.width - edge - width : edge
	return {
		box: { x, y: edge, width, height },
		nodes: [
			{
				kind: 'rect',
				x,
				y: edge,
				width,
				height,
				radius: 4 * unit,
				fill: theme.panel,
				stroke: theme.rule,
				strokeWidth: 1,
			},
			{
				kind: 'text',
				x: x + width / 2,
				y: edge + height / 2 + size * 0.35,
				text: isolated(text, lang),
				font: faces.semibold,
				size,
				fill: theme.ink,
				anchor: 'middle',
			},
		],
	}
}
