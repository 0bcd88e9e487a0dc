/**
 * The windows that an opening picture is drawn for. It is laid so that the region's home bounds stand in it where the
 * live map puts them, and reaches past them on every side by a share of their own width and height.
 */
export const OPENING_SHAPES = {
	wide: { homePx: 652, pixelRatio: 1, past: { x: 0.9, y: 0.7 } },
	// At its size the marks have the size of the live map's; in the picture of a high window they would be a quarter smaller.
	low: { homePx: 490, pixelRatio: 1, past: { x: 0.9, y: 0.7 } },
	// A phone held upright shows hardly more than the home bounds, on a screen with smaller pixels.
	upright: { homePx: 366, pixelRatio: 2, past: { x: 0.15, y: 0.5 } },
} as const satisfies Readonly<Record<string, OpeningShape>>

export interface OpeningShape {
	/** CSS pixels of the longer side of the home bounds, as a common window of the kind shows them. */
	readonly homePx: number
	readonly pixelRatio: number
	/** How far the picture goes beyond the home bounds on each side, in their widths and heights. */
	readonly past: { readonly x: number; readonly y: number }
}

export type OpeningShapeId = keyof typeof OPENING_SHAPES
export const OPENING_SHAPE_IDS = Object.keys(OPENING_SHAPES) as OpeningShapeId[]

/** The media query of `upright`, and of `low` where that does not hold; every other window gets `wide`. */
export const UPRIGHT = '(max-width: 639px) and (orientation: portrait)'
export const LOW_WINDOW = '(max-height: 799px)'
