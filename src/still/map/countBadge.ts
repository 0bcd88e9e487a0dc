import type { Point } from '../../core/geometry/projection.ts'
import { numberText } from '../../core/messages/numbers.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { isolated } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { MarkSetting } from './markSetting.ts'

/** Half the height of a badge, pixels at scale 1. */
export const BADGE_RADIUS = 7.5

/** Where the badge of a place is: at its upper right. */
export function badgeAt([x, y]: Point, scale: number): Point {
	return [x + 13 * scale, y - 13 * scale]
}

/** A number in a disc, wider where it has more digits. */
export function badgeNodes(
	[x, y]: Point,
	count: number,
	{ theme, lang, scale }: Pick<MarkSetting, 'theme' | 'lang' | 'scale'>,
): readonly DisplayNode[] {
	const size = 10.5 * scale
	const text = numberText(count, lang)
	const half = Math.max(BADGE_RADIUS * scale, textWidth(text, 'semibold', size) / 2 + 4 * scale)
	const high = BADGE_RADIUS * scale
	return [
		{
			kind: 'rect',
			x: x - half,
			y: y - high,
			width: half * 2,
			height: high * 2,
			radius: high,
			fill: theme.ink,
			stroke: theme.outline,
			strokeWidth: 1.4 * scale,
		},
		{
			kind: 'text',
			x,
			y: y + size * 0.35,
			text: isolated(text, lang),
			font: 'semibold',
			size,
			fill: theme.panel,
			anchor: 'middle',
		},
	]
}
