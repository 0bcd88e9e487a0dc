import { imagesIn, type Painter, paint, type Surface } from '../picture/canvas.ts'
import { outlinedNodes } from '../picture/textOutlines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import type { Film } from './film.ts'

/** A canvas whose pixels can be read. */
export interface Screen<Path, Image> extends Surface<Path, Image> {
	/** Red, green, blue and alpha of each pixel, row by row. */
	readonly pixels: () => Uint8ClampedArray
}

/** Canvases of a browser's worker or of Node. */
export interface ScreenMaker<Path, Image> {
	readonly screen: (columns: number, rows: number) => Screen<Path, Image>
	/** What paints, once these images are decoded. */
	readonly painter: (hrefs: Iterable<string>) => Promise<Painter<Path, Image>>
}

/** The frames of a film as pixels, in whatever order they are asked for. */
export interface FilmFrames {
	readonly columns: number
	readonly rows: number
	readonly count: number
	readonly fps: number
	/** @returns pixels that stay until the next frame is asked for */
	readonly rgba: (index: number) => Uint8ClampedArray
}

/**
 * Paints a film: what stands still once, and over it what moves.
 * @param columns pixels, as `rows`: the film is drawn to fit them
 */
export async function filmFrames<Path, Image>(
	film: Film,
	typesetter: Typesetter,
	maker: ScreenMaker<Path, Image>,
	columns: number,
	rows: number,
): Promise<FilmFrames> {
	const scale = columns / film.width
	const painter = await maker.painter(imagesIn(film.ground))
	const ground = maker.screen(columns, rows)
	paint(outlinedNodes(film.ground, typesetter), ground.context, painter, scale)
	const screen = maker.screen(columns, rows)
	return {
		columns,
		rows,
		count: film.instants.length,
		fps: film.fps,
		rgba: (index) => {
			screen.context.setTransform(1, 0, 0, 1, 0, 0)
			screen.context.drawImage(ground.image, 0, 0, columns, rows)
			paint(outlinedNodes(film.frame(index), typesetter), screen.context, painter, scale)
			return screen.pixels()
		},
	}
}

/** H.264 halves the resolution of colour: width and height are even. */
export function evenSize(columns: number, rows: number): readonly [columns: number, rows: number] {
	return [columns + (columns % 2), rows + (rows % 2)]
}
