import { SYMBOLS, type SymbolName, symbolOutline } from '../../core/marks/symbols.ts'

/** The order of the cells in the texture: every symbol that there is has one. */
export const ATLAS = Object.keys(SYMBOLS) as readonly SymbolName[]

/** Half a cell in the units of the path data: 12, and room for the outline around the shape. */
export const CELL_HALF = 15
const CELL_PX = 128
const OUTLINE_UNITS = 3

/**
 * All symbols in one row of a picture: red is the shape itself, green the shape with its outline.
 * 128 px a cell keep the largest mark (17 px radius, 1.35 times, two device pixels a pixel) from being enlarged.
 */
export function drawAtlas(): HTMLCanvasElement {
	const canvas = document.createElement('canvas')
	canvas.width = CELL_PX * ATLAS.length
	canvas.height = CELL_PX
	const context = canvas.getContext('2d')
	if (!context) throw new Error('This browser gives no 2D canvas, which the symbols of the map are drawn on.')
	context.fillStyle = '#000'
	context.fillRect(0, 0, canvas.width, canvas.height)
	context.globalCompositeOperation = 'lighter'
	context.lineJoin = 'round'
	context.lineWidth = OUTLINE_UNITS
	ATLAS.forEach((name, cell) => {
		const path = new Path2D(SYMBOLS[name])
		const scale = CELL_PX / (2 * CELL_HALF)
		context.setTransform(scale, 0, 0, scale, (cell + 0.5) * CELL_PX, CELL_PX / 2)
		context.fillStyle = '#f00'
		context.fill(path, 'evenodd')
		const outline = new Path2D(symbolOutline(name))
		context.strokeStyle = '#0f0'
		context.stroke(outline)
		// Non-zero: the inside of a hollow symbol is filled with the outline's colour, so that the ground does not show.
		context.fillStyle = '#0f0'
		context.fill(name === 'ring' ? new Path2D() : outline, 'nonzero')
	})
	return canvas
}
