import { type LabelBox, labelsOverlap } from '../../core/geometry/labelPlacement.ts'
import { type Point, project } from '../../core/geometry/projection.ts'
import type { PlaceCount } from '../../core/marks/placeCounts.ts'
import { numberText } from '../../core/messages/wholeNumber.ts'
import type { DisplayNode } from '../../picture/nodes.ts'
import { isolated } from '../../text/lines.ts'
import { textWidth } from '../../text/textWidth.ts'
import type { MarkSetting } from './markSetting.ts'

/** Half the height of a badge, pixels at scale 1. */
const BADGE_RADIUS = 7.5
/** Size of its number, and how much of it the badge stands out beyond it. */
const BADGE_TYPE = 10.5
const BADGE_EM = BADGE_RADIUS / BADGE_TYPE

/** Of the middle of a badge from that of its symbol, to the side and up, pixels at scale 1. */
const BADGE_OFFSET = 13

/** Half the height of a badge: its number is never smaller than the smallest type. */
export function badgeRadius({ scale, least }: Pick<MarkSetting, 'scale' | 'least'>): number {
	return Math.max(BADGE_RADIUS * scale, BADGE_EM * least)
}

/**
 * Where the badge of a place is: at its upper right. One that is larger for its number stands farther out, so that every
 * badge leaves as much of the symbol to be seen as the usual one does.
 */
export function badgeAt([x, y]: Point, look: Pick<MarkSetting, 'scale' | 'least'>): Point {
	const out = BADGE_OFFSET * look.scale + (badgeRadius(look) - BADGE_RADIUS * look.scale) * Math.SQRT1_2
	return [x + out, y - out]
}

type BadgeLook = Pick<MarkSetting, 'lang' | 'faces' | 'scale' | 'least'>

/** A badge in its place. */
export interface Badge {
	readonly at: Point
	readonly count: number
	readonly box: LabelBox
}

/**
 * The badges of places where they are drawn. Of two that would lie on each other one stays, with the number of both:
 * half a number is none.
 */
export function badgesOf(
	counts: readonly PlaceCount[],
	setting: BadgeLook & Pick<MarkSetting, 'frame'>,
): readonly Badge[] {
	const badges: Badge[] = []
	for (const { lngLat, count } of counts) {
		let badge = badgeOf(badgeAt(project(setting.frame, lngLat), setting), count, setting)
		for (;;) {
			const other = badges.findIndex(({ box }) => labelsOverlap(box, badge.box))
			const [under] = other < 0 ? [] : badges.splice(other, 1)
			if (!under) break
			badge = badgeOf(under.at, under.count + badge.count, setting)
		}
		badges.push(badge)
	}
	return badges
}

function badgeOf(at: Point, count: number, { lang, faces, scale, least }: BadgeLook): Badge {
	const high = badgeRadius({ scale, least })
	const type = Math.max(BADGE_TYPE * scale, least)
	const half = Math.max(high, textWidth(numberText(count, lang), faces.semibold, type) / 2 + 4 * scale)
	return { at, count, box: { x: at[0] - half, y: at[1] - high, width: half * 2, height: high * 2 } }
}

/** A number in a disc, wider where it has more digits. */
export function badgeNodes(
	at: Point,
	count: number,
	look: BadgeLook & Pick<MarkSetting, 'theme'>,
): readonly DisplayNode[] {
	const { theme, lang, faces, scale, least } = look
	const { box } = badgeOf(at, count, look)
	const size = Math.max(BADGE_TYPE * scale, least)
	const [x, y] = at
	const text = numberText(count, lang)
	return [
		{
			kind: 'rect',
			...box,
			radius: box.height / 2,
			fill: theme.ink,
			stroke: theme.outline,
			strokeWidth: 1.4 * scale,
		},
		{
			kind: 'text',
			x,
			y: y + size * 0.35,
			text: isolated(text, lang),
			font: faces.semibold,
			size,
			fill: theme.panel,
			anchor: 'middle',
		},
	]
}
