import { type Frame, fit, mercator, worldSize } from '../core/geometry/projection.ts'
import { restOf } from '../core/marks/effects.ts'
import { say } from '../core/messages/say.ts'
import type { Lang } from '../core/record/lang.ts'
import type { Bounds } from '../core/record/manifest.ts'
import { THEMES, type ThemeName } from '../core/theme.ts'
import { openingView } from '../core/view/view.ts'
import type { Picture } from '../picture/picture.ts'
import { groundPart, mapPlan, marksPart } from '../still/map/map.ts'
import type { StillResources } from '../still/options.ts'
import type { OpeningShape } from './openingShapes.ts'

/**
 * The map as the page opens, without anything around it: the same place, day, marks and names as the live map's first
 * whole frame.
 */
export function openingMap(
	{ timeline, ground, relief }: StillResources,
	shape: OpeningShape,
	lang: Lang,
	themeName: ThemeName,
): Picture {
	const { manifest } = timeline.dataset
	const view = openingView(manifest)
	const input = {
		...view,
		timeline,
		instant: restOf(view.day),
		lang,
		theme: THEMES[themeName],
		frame: openingFrame(manifest.region.home, shape),
		ground,
		...(relief ? { relief: relief[themeName] } : {}),
	}
	const plan = mapPlan(input)
	const { width, height } = input.frame
	return {
		width,
		height,
		lang,
		title: say('page.map', lang),
		description: '',
		// Numbers are no part of the live map's frame: the page lays them over it later, where there is room.
		children: [...groundPart(input, plan), ...marksPart(input, { ...plan, shown: { ...plan.shown, counts: [] } })],
	}
}

/** The home bounds in the middle, and as much around them as the shape says. */
export function openingFrame(home: Bounds, { homePx, past }: OpeningShape): Frame {
	const { width, height } = mercatorSize(home)
	const world = homePx / Math.max(width, height)
	const size = {
		width: Math.round(width * (1 + 2 * past.x) * world),
		height: Math.round(height * (1 + 2 * past.y) * world),
	}
	const zoom = Math.log2(world / worldSize(0))
	return { ...size, center: fit(home, size.width, size.height, 0, zoom).center, zoom }
}

/** Width and height of bounds in Web Mercator, of which the world is 1 wide. */
export function mercatorSize([west, south, east, north]: Bounds): { readonly width: number; readonly height: number } {
	const [left, top] = mercator([west, north])
	const [right, bottom] = mercator([east, south])
	return { width: right - left, height: bottom - top }
}
