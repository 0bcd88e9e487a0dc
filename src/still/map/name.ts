import type { Candidate, LabelRequest, PlacedLabel } from '../../core/geometry/labelPlacement.ts'
import type { NamedMark } from '../../core/geometry/ownName.ts'
import type { Point } from '../../core/geometry/projection.ts'
import { localeOf } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import type { DisplayNode, TextNode } from '../../picture/nodes.ts'
import { isolated } from '../../text/lines.ts'
import { type TextFont, textWidth } from '../../text/textWidth.ts'

/** How a name on the map is set. */
export interface NameStyle {
	readonly font: TextFont
	/** Pixels. */
	readonly size: number
	readonly fill: string
	readonly halo: NonNullable<TextNode['halo']>
	/** Em; left out on Arabic by `blockOf` and `nameNodes` alike. */
	readonly letterSpacing?: number
	readonly opacity?: number
}

/** A name that wants a place. */
export interface NameRequest extends LabelRequest {
	readonly lines: readonly string[]
	readonly style: NameStyle
	readonly lang: Lang
	/** One of the great cities at home, which give way to bases only. */
	readonly great?: boolean
	/** The capital at home, which gives way to bases that have room beside their marks. */
	readonly capital?: boolean
	/** Where a line to it ends; none (the default): it never moves away from there. */
	readonly at?: Point
	/** Whether its line may cross marks, where there is no other way out of a crowd. */
	readonly mayCross?: boolean
	/** What it names; none (the default): an area. A name never stands nearer to another mark, but at the end of a line. */
	readonly own?: readonly NamedMark[]
	/** What is drawn at the point together with the name. */
	readonly symbol?: readonly DisplayNode[]
}

/** Lines of a name stand this far apart, in em. */
const LINE_EM = 1.12
/** From the top of a line's box to its baseline, in em: room for ascenders, and for descenders under it. */
const BASELINE_EM = 0.84

/** Size in pixels of a name set in lines. */
export function blockOf(lines: readonly string[], style: NameStyle, lang: Lang): { width: number; height: number } {
	const spacing = localeOf(lang).spaced ? (style.letterSpacing ?? 0) : 0
	const widths = lines.map((line) => textWidth(line, style.font, style.size, spacing))
	return { width: Math.max(0, ...widths), height: lines.length * LINE_EM * style.size }
}

/** Breaks a name at spaces so that no line is longer than `maxEm`, as the map's `text-max-width` does. */
export function brokenAt(text: string, style: NameStyle, maxEm: number): readonly string[] {
	const lines: string[] = []
	for (const word of text.split(' ')) {
		const last = lines.at(-1)
		const longer = last === undefined ? word : `${last} ${word}`
		if (last !== undefined && textWidth(longer, style.font, 1) <= maxEm) lines[lines.length - 1] = longer
		else lines.push(word)
	}
	return lines
}

/** The name where it was placed, with its symbol. */
export function nameNodes({ request, candidate }: PlacedLabel<NameRequest>): readonly DisplayNode[] {
	return [...(request.symbol ?? []), ...linesOf(request, candidate)]
}

function linesOf({ lines, style, lang }: NameRequest, { box, side, angle }: Candidate): readonly TextNode[] {
	const { font, size, fill, halo, opacity } = style
	const spacing = localeOf(lang).spaced && style.letterSpacing ? { letterSpacing: style.letterSpacing } : {}
	const shared = {
		kind: 'text',
		font,
		size,
		fill,
		halo,
		...spacing,
		...(opacity === undefined ? {} : { opacity }),
	} as const
	const middle = box.x + box.width / 2
	if (angle !== undefined) {
		const [text = ''] = lines
		return [
			{ ...shared, x: middle, y: box.y + box.height / 2, text: isolated(text, lang), anchor: 'middle', rotate: angle },
		]
	}
	const anchor = side[0] === 1 ? 'start' : side[0] === -1 ? 'end' : 'middle'
	const x = side[0] === 1 ? box.x : side[0] === -1 ? box.x + box.width : middle
	return lines.map((line, i) => ({
		...shared,
		x,
		y: box.y + (i * LINE_EM + BASELINE_EM) * size,
		text: isolated(line, lang),
		anchor,
	}))
}
