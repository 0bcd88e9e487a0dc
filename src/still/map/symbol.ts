import type { Point } from '../../core/geometry/projection.ts'
import { BASE_RADIUS, EVENT_RADIUS, RING_RADIUS_PX, SYMBOLS, type SymbolName } from '../../core/marks/symbols.ts'
import { KINDS, type MarkedType } from '../../core/record/kinds.ts'
import type { Status } from '../../core/record/timeline.ts'
import type { Theme } from '../../core/theme.ts'
import type { DisplayNode, Paint } from '../../picture/nodes.ts'

/** Single symbols, the same on the map and in the legend. Scale 1 is the size on the screen. */

/** Width of the paper-coloured outline around a symbol, in units of the path data; as in the map's texture. */
const OUTLINE_UNITS = 3
/** Half the side of the base's square, in the same units. */
const SQUARE_UNITS = 8.5

export function eventSymbol(type: MarkedType, [x, y]: Point, theme: Theme, scale: number, opacity = 1): DisplayNode {
	const { symbol, colour } = KINDS[type]
	const children = lifted(symbol, { fill: theme[colour] }, theme)
	return {
		kind: 'group',
		move: { x, y, scale: (scale * EVENT_RADIUS) / 12 },
		...(opacity < 1 ? { opacity } : {}),
		children,
	}
}

export interface BaseLook {
	readonly status: Status
	/** 0 to 1, as in `BaseMark`. */
	readonly progress: number
	/** Opacity of the closing ring. */
	readonly ring: number
}

export function baseSymbol(look: BaseLook, [x, y]: Point, theme: Theme, scale: number): DisplayNode {
	const units = {
		kind: 'group',
		move: { x: 0, y: 0, scale: BASE_RADIUS / 12 },
		children: unitNodes(look, theme),
	} as const
	return { kind: 'group', move: { x, y, scale }, children: [...ringNodes(look, theme), units] }
}

/** The colour that stands for a status: also that of the circle around an approximate place. */
export function statusColour(status: Status, theme: Theme): string {
	switch (status) {
		case 'coalition':
			return theme.coalition
		case 'handing-over':
		case 'transferred':
			return theme.iraq
		case 'site':
		case 'unknown':
			return theme.site
	}
}

function unitNodes({ status, progress }: BaseLook, theme: Theme): readonly DisplayNode[] {
	switch (status) {
		case 'site':
			return lifted('disc', { fill: theme.site }, theme)
		case 'unknown':
			return [
				{ kind: 'path', d: SYMBOLS.square, fill: theme.outline, stroke: theme.outline, strokeWidth: OUTLINE_UNITS },
				{ kind: 'path', d: SYMBOLS.square, stroke: theme.site, strokeWidth: 2.4, dash: [4, 2.6] },
			]
		case 'coalition':
			return lifted('square', { fill: theme.coalition }, theme)
		case 'handing-over':
		case 'transferred':
			return progress >= 1
				? lifted('hollow', { fill: theme.iraq }, theme)
				: [
						...lifted('square', { fill: theme.coalition }, theme),
						{ kind: 'group', clip: doneShare(progress), children: lifted('hollow', { fill: theme.iraq }, theme) },
					]
	}
}

/** The Iraqi part grows from the left edge of the square, as on the map. */
function doneShare(progress: number): { x: number; y: number; width: number; height: number } {
	return { x: -12, y: -12, width: 12 - SQUARE_UNITS + 2 * SQUARE_UNITS * progress, height: 24 }
}

/** A shape on its outline; the inside of a hollow one is filled, so that the ground does not show through. */
function lifted(name: SymbolName, paint: Paint, theme: Theme): DisplayNode[] {
	const d = SYMBOLS[name]
	return [
		{ kind: 'path', d, fill: theme.outline, stroke: theme.outline, strokeWidth: OUTLINE_UNITS, roundCap: true },
		{ kind: 'path', d, evenOdd: true, ...paint },
	]
}

function ringNodes({ progress, ring }: BaseLook, theme: Theme): readonly DisplayNode[] {
	if (ring <= 0) return []
	const r = RING_RADIUS_PX
	const round = { kind: 'circle', x: 0, y: 0, r, strokeWidth: 2.6 } as const
	if (progress >= 1) return [{ ...round, stroke: theme.iraq, strokeOpacity: ring }]
	const angle = 2 * Math.PI * progress
	const [endX, endY] = [r * Math.sin(angle), -r * Math.cos(angle)]
	const far = progress > 0.5 ? 1 : 0
	const arc = `M0 ${-r} A${r} ${r} 0 ${far} 1 ${endX.toFixed(2)} ${endY.toFixed(2)}`
	return [
		{ ...round, stroke: theme.outline, strokeOpacity: ring },
		{ ...round, stroke: theme.iraq, strokeOpacity: ring * 0.4 },
		{ kind: 'path', d: arc, stroke: theme.iraq, strokeWidth: 2.6, strokeOpacity: ring },
	]
}
