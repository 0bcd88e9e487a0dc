import { createCanvas, type Path2D } from '@napi-rs/canvas'
import type { ScreenMaker } from '../../film/frames.ts'
import { type NodeImage, nodePainter, paintContextOf } from './canvas.ts'

/** Canvases for films. */
export const nodeScreens: ScreenMaker<Path2D, NodeImage> = {
	painter: nodePainter,
	screen: (columns, rows) => {
		const canvas = createCanvas(columns, rows)
		const context = canvas.getContext('2d')
		return {
			image: canvas,
			context: paintContextOf(canvas),
			pixels: () => context.getImageData(0, 0, columns, rows).data,
		}
	},
}
