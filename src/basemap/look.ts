/**
 * Widths (CSS pixels) and opacities of the ground by MapLibre's zoom: one set of numbers for the map's style and the
 * still, so that the two cannot drift apart. Colours are in `theme.ts`.
 */
import type { Curve } from '../core/geometry/interpolate.ts'

/** Past zoom 8 a flat ground is more honest than a blurred one: the elevation data are 3.7 km wide. */
export const RELIEF_OPACITY: Curve = [
	[7, 1],
	[8, 0.5],
	[8.8, 0],
]
/** How strongly the neighbours are veiled, so that the country is the figure. */
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
export const BORDER_HOME: Curve = [
	[4, 1],
	[6, 1.5],
	[9, 2.4],
]
/** The greatest number of a rank that is named, from a zoom on. */
type Steps = readonly (readonly [zoom: number, rank: number])[]

export const PLACE_RANKS: Steps = [
	[4, 1],
	[5, 2],
	[6, 3],
	[7, 4],
	[8, 5],
	[9, 7],
]
export const RIVER_NAME_RANKS: Steps = [
	[5.6, 1],
	[7, 2],
	[8, 3],
]
/** From this zoom river names stand on the lines that keep to the water (`near`), before it on the smooth ones. */
export const RIVER_NAMES_CLOSE = 9

/** A table of steps at a zoom: the last one that has begun. */
export function stepAt(steps: Steps, zoom: number): number {
	return steps.findLast(([from]) => zoom >= from)?.[1] ?? 0
}

// Sizes of names, pixels, written for Latin letters; tables by rank share their zooms, and the last rank is all others.
export const PLACE_SIZES: readonly Curve[] = [
	[
		[4, 13],
		[6, 16.5],
		[9, 22],
	],
	[
		[4, 12],
		[6, 14],
		[9, 19],
	],
	[
		[4, 11],
		[6, 12.5],
		[9, 16],
	],
	[
		[4, 11],
		[6, 11.5],
		[9, 14.5],
	],
	[
		[4, 11],
		[6, 11.5],
		[9, 13],
	],
]
export const COUNTRY_SIZES: readonly Curve[] = [
	[
		[4, 15],
		[6, 24],
	],
	[
		[4, 12],
		[6, 18],
	],
	[
		[4, 9],
		[6, 12.5],
	],
]
/** Countries leave the picture by fading: close in, the border says enough. */
export const COUNTRY_OPACITY: Curve = [
	[6.4, 1],
	[7.5, 0],
]
/** By rank less one: the sea, great lakes, lakes. */
export const WATER_SIZES: readonly Curve[] = [
	[
		[4, 13],
		[7, 20],
	],
	[
		[6, 11],
		[9, 16],
	],
	[
		[7, 11],
		[10, 15],
	],
]
/** By rank less one. */
export const RIVER_NAME_SIZES: readonly Curve[] = [
	[
		[5.6, 12.5],
		[9, 17],
	],
	[
		[5.6, 11],
		[9, 14],
	],
]
export const GOVERNORATE_NAME: Curve = [
	[5.5, 10],
	[7, 12],
	[9, 15.5],
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
