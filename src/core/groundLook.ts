/**
 * Widths (CSS pixels) and opacities of the ground by MapLibre's zoom: one set of numbers for the map's style and the
 * still, so that the two cannot drift apart. Colours are in `theme.ts`.
 */
import type { Curve } from './curve.ts'

/** West, south, east, north of the relief picture, which is in Web Mercator. */
export const RELIEF_BOUNDS = [28, 20, 62, 45] as const

/** Past zoom 8 a flat ground is more honest than a blurred one: the elevation data are 3.7 km wide. */
export const RELIEF_OPACITY: Curve = [
	[7, 1],
	[8, 0.55],
	[9, 0.12],
	[9.5, 0],
]
/** How strongly the neighbours are veiled, so that Iraq is the figure. */
export const MASK_OPACITY = { light: 0.55, dark: 0.68 } as const
export const URBAN_OPACITY: Curve = [
	[5.5, 0.3],
	[9, 0.5],
]
export const COAST_GLOW: Curve = [
	[4, 2],
	[9, 7],
]
export const COAST: Curve = [
	[4, 0.5],
	[9, 1.1],
]
export const LAKE_SHORE: Curve = [
	[5, 0.4],
	[9, 1],
]
export const GOVERNORATE: Curve = [
	[5, 0.6],
	[9, 1.3],
]
export const GOVERNORATE_OPACITY: Curve = [
	[5, 0.55],
	[8, 0.85],
]
export const BORDER_CASING: Curve = [
	[4, 2],
	[9, 5],
]
export const BORDER: Curve = [
	[4, 0.6],
	[9, 1.4],
]
export const BORDER_IRAQ: Curve = [
	[4, 1],
	[6, 1.5],
	[9, 2.4],
]
/** How a river of a rank is drawn: from which zoom on, how strongly, how wide; wadis (5) are dashed. */
export interface RiverLook {
	readonly from: number
	readonly opacity: number
	readonly width: Curve
	readonly dash?: readonly [number, number]
}

export const RIVERS: Readonly<Record<1 | 2 | 3 | 4 | 5, RiverLook>> = {
	1: {
		from: 4,
		opacity: 1,
		width: [
			[4, 0.8],
			[6, 1.5],
			[8, 2.5],
			[11, 5],
		],
	},
	2: {
		from: 4,
		opacity: 1,
		width: [
			[4, 0.4],
			[6, 0.8],
			[8, 1.4],
			[11, 3],
		],
	},
	3: {
		from: 5.8,
		opacity: 0.85,
		width: [
			[5.8, 0.4],
			[8, 0.9],
			[11, 2],
		],
	},
	4: {
		from: 7,
		opacity: 0.75,
		width: [
			[7, 0.4],
			[11, 1.3],
		],
	},
	5: { from: 7, opacity: 0.45, width: [[7, 0.6]], dash: [3, 2] },
}
