import type { Point } from '../../core/geometry/projection.ts'
import { colourOf, type Look } from '../../core/marks/looks.ts'
import type { BaseFace } from '../../core/marks/marks.ts'
import {
	BASE_RADIUS,
	EVENT_RADIUS,
	RING_RADIUS_PX,
	SYMBOLS,
	type SymbolName,
	symbolOutline,
} from '../../core/marks/symbols.ts'
import { memo } from '../../core/memo.ts'
import { KINDS, type MarkedType } from '../../core/record/kinds.ts'
import type { Theme } from '../../core/theme.ts'
import type { DisplayNode } from '../../picture/nodes.ts'

/** Single symbols, the same on the map and in the legend. Scale 1 is the size on the screen. */

/** Width of the paper-coloured outline around a symbol, in units of the path data; as in the map's texture. */
const OUTLINE_UNITS = 3
/** Half the side of the base's square, in the same units. */
const SQUARE_UNITS = 8.5

export function eventSymbol(type: MarkedType, [x, y]: Point, theme: Theme, scale: number, opacity = 1): DisplayNode {
	const { symbol, colour } = KINDS[type]
	const children = lifted(symbol, theme[colour], theme)
	return {
		kind: 'group',
		move: { x, y, scale: (scale * EVENT_RADIUS) / 12 },
		...(opacity < 1 ? { opacity } : {}),
		children,
	}
}

export function baseSymbol(face: BaseFace, [x, y]: Point, theme: Theme, scale: number): DisplayNode {
	const units = {
		kind: 'group',
		move: { x: 0, y: 0, scale: BASE_RADIUS / 12 },
		children: unitNodes(face, theme),
	} as const
	return { kind: 'group', move: { x, y, scale }, children: [...ringNodes(face, theme), units] }
}

function unitNodes({ before, after, progress }: BaseFace, theme: Theme): readonly DisplayNode[] {
	return progress >= 1
		? lookNodes(after, theme)
		: [...lookNodes(before, theme), { kind: 'group', clip: doneShare(progress), children: lookNodes(after, theme) }]
}

function lookNodes({ symbol, hue }: Look, theme: Theme): readonly DisplayNode[] {
	return lifted(symbol, colourOf(hue, theme), theme)
}

/** What it becomes grows from the left edge of the square, as on the map. */
function doneShare(progress: number): { x: number; y: number; width: number; height: number } {
	return { x: -12, y: -12, width: 12 - SQUARE_UNITS + 2 * SQUARE_UNITS * progress, height: 24 }
}

/** A shape on its outline, the very same nodes each time: what is painted over and over is known by them. */
function lifted(name: SymbolName, fill: string, theme: Theme): readonly DisplayNode[] {
	const known = shapesIn(theme)
	const shape = `${name} ${fill}`
	const nodes = known.get(shape) ?? liftedAnew(name, fill, theme)
	known.set(shape, nodes)
	return nodes
}

const shapesIn = memo((_theme: Theme) => new Map<string, readonly DisplayNode[]>())

/** The inside of a hollow shape is filled, so that the ground does not show through. */
function liftedAnew(name: SymbolName, fill: string, theme: Theme): readonly DisplayNode[] {
	const d = SYMBOLS[name]
	return [
		{
			kind: 'path',
			d: symbolOutline(name),
			fill: theme.outline,
			stroke: theme.outline,
			strokeWidth: OUTLINE_UNITS,
			roundCap: true,
		},
		{ kind: 'path', d, evenOdd: true, fill },
	]
}

function ringNodes({ after, progress, ring }: BaseFace, theme: Theme): readonly DisplayNode[] {
	if (ring <= 0) return []
	const colour = colourOf(after.hue, theme)
	const r = RING_RADIUS_PX
	const round = { kind: 'circle', x: 0, y: 0, r, strokeWidth: 2.6 } as const
	if (progress >= 1) return [{ ...round, stroke: colour, strokeOpacity: ring }]
	const angle = 2 * Math.PI * progress
	const [endX, endY] = [r * Math.sin(angle), -r * Math.cos(angle)]
	const far = progress > 0.5 ? 1 : 0
	const arc = `M0 ${-r} A${r} ${r} 0 ${far} 1 ${endX.toFixed(2)} ${endY.toFixed(2)}`
	return [
		{ ...round, stroke: theme.outline, strokeOpacity: ring },
		{ ...round, stroke: colour, strokeOpacity: ring * 0.4 },
		{ kind: 'path', d: arc, stroke: colour, strokeWidth: 2.6, strokeOpacity: ring },
	]
}
