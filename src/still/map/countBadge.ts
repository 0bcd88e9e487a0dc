import type { Point } from '../../core/geometry/projection.ts'
import { numberText } from '../../core/messages/numbers.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { isolated } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { MarkSetting } from './markSetting.ts'

/** Half the height of a badge, pixels at scale 1. */
const BADGE_RADIUS = 7.5
/** Size of its number, and how much of it the badge stands out beyond it. */
const BADGE_TYPE = 10.5
const BADGE_EM = BADGE_RADIUS / BADGE_TYPE

/** Half the height of a badge: its number is never smaller than the smallest type. */
export function badgeRadius({ scale, least }: Pick<MarkSetting, 'scale' | 'least'>): number {
	return Math.max(BADGE_RADIUS * scale, BADGE_EM * least)
}

/** Where the badge of a place is: at its upper right. */
export function badgeAt([x, y]: Point, scale: number): Point {
	return [x + 13 * scale, y - 13 * scale]
}

/** A number in a disc, wider where it has more digits. */
export function badgeNodes(
	[x, y]: Point,
	count: number,
	{ theme, lang, scale, least }: Pick<MarkSetting, 'theme' | 'lang' | 'scale' | 'least'>,
): readonly DisplayNode[] {
	const size = Math.max(BADGE_TYPE * scale, least)
	const text = numberText(count, lang)
	const high = badgeRadius({ scale, least })
	const half = Math.max(high, textWidth(text, 'semibold', size) / 2 + 4 * scale)
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
