/**
 * A picture as plain data: what the pure painters make and the writers (SVG today) turn into a file.
 * No DOM, no canvas; x to the right, y downwards, CSS pixels.
 */

import type { LabelBox } from '../core/geometry/labelPlacement.ts'
import type { TextFont } from '../text/textWidth.ts'

export interface Paint {
	/** Nothing is filled without it. */
	readonly fill?: string
	readonly fillOpacity?: number
	readonly stroke?: string
	readonly strokeWidth?: number
	readonly strokeOpacity?: number
	/** Pixels on, pixels off. */
	readonly dash?: readonly number[]
	readonly roundCap?: boolean
	readonly opacity?: number
}

export interface RectNode extends Paint, LabelBox {
	readonly kind: 'rect'
	readonly radius?: number
}

export interface CircleNode extends Paint {
	readonly kind: 'circle'
	readonly x: number
	readonly y: number
	readonly r: number
}

export interface PathNode extends Paint {
	readonly kind: 'path'
	/** SVG path data. */
	readonly d: string
	readonly evenOdd?: boolean
}

/** One line of text, already in its final words; `x` is where the anchor is, `y` the baseline. */
export interface TextNode {
	readonly kind: 'text'
	readonly x: number
	readonly y: number
	readonly text: string
	readonly font: TextFont
	readonly size: number
	readonly fill: string
	/** Physical: `start` is the left end whatever the language. */
	readonly anchor: 'start' | 'middle' | 'end'
	readonly opacity?: number
	/** Em; never on Arabic, whose letters join. */
	readonly letterSpacing?: number
	/** `width` is how far it reaches on each side of the letters. */
	readonly halo?: { readonly colour: string; readonly width: number; readonly opacity?: number }
	/** Degrees clockwise around the anchor. */
	readonly rotate?: number
	/** Where the words lead, in files that can say so. */
	readonly href?: string
}

export interface ImageNode extends LabelBox {
	readonly kind: 'image'
	/** A `data:` URI, so that the picture stays whole on its own. */
	readonly href: string
	readonly opacity?: number
}

/** What a group is to whoever hears the picture read, in the words of PDF; a `Sect` is read before everything else. */
export type SpokenPart = 'Sect' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Figure'

export interface GroupNode {
	readonly kind: 'group'
	readonly children: readonly DisplayNode[]
	/** What the group is called in the file, for whoever opens it in a drawing program. */
	readonly name?: string
	/** Shown by viewers when the pointer rests on it. */
	readonly title?: string
	readonly opacity?: number
	/** First scaled, then moved. */
	readonly move?: { readonly x: number; readonly y: number; readonly scale?: number }
	/** In the group's own coordinates. */
	readonly clip?: LabelBox
	/** Without it lines of text are paragraphs and everything else is passed over. */
	readonly spoken?: {
		readonly part: SpokenPart
		/** What a figure shows. */
		readonly alt?: string
	}
}

export type DisplayNode = RectNode | CircleNode | PathNode | TextNode | ImageNode | GroupNode

/** A group with a name and nothing else. */
export function namedGroup(name: string, children: readonly DisplayNode[]): GroupNode {
	return { kind: 'group', name, children }
}

/** Lines and symbols that are one thing to a listener. */
export function spokenAs(part: SpokenPart, children: readonly DisplayNode[]): GroupNode {
	return { kind: 'group', children, spoken: { part } }
}
