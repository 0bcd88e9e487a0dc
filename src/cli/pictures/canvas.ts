/** Pixels in Node: the same painter as in the browser, on a canvas of Skia, which Chromium draws with too. */
import { type Canvas, createCanvas, type Image, loadImage, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { imagesIn, type PaintContext, type Painter, paint, painterOf } from '../../picture/canvas.ts'
import type { Picture } from '../../picture/picture.ts'

export type NodeImage = Image | Canvas
export type NodePainter = Painter<Path2D, NodeImage>

/** What paints a picture with these images. */
export function nodePainter(hrefs: Iterable<string>): Promise<NodePainter> {
	return painterOf<Path2D, NodeImage>(hrefs, {
		path: (d) => new Path2D(d),
		decode: (base64) => loadImage(Buffer.from(base64, 'base64')),
		surface: (columns, rows) => {
			const canvas = createCanvas(columns, rows)
			return { image: canvas, context: paintContextOf(canvas) }
		},
	})
}

/** The package's own types say more than the painter asks. */
export function paintContextOf(canvas: Canvas): PaintContext<Path2D, NodeImage> {
	return canvas.getContext('2d') as SKRSContext2D as unknown as PaintContext<Path2D, NodeImage>
}

/**
 * A picture as PNG, without words about itself (`withMetadata` adds them).
 * @param picture with outlines for texts
 * @param columns pixels; the picture is drawn to fit them exactly
 */
export async function encodedPng(picture: Picture, columns: number, rows: number): Promise<Uint8Array> {
	return encoded(picture, columns, rows, await nodePainter(imagesIn(picture.children)), (canvas) =>
		canvas.encode('png'),
	)
}

/** The same as JPEG. @param quality 1 to 100 @param painter one that knows the picture's images */
export function encodedJpeg(
	picture: Picture,
	columns: number,
	rows: number,
	painter: NodePainter,
	quality: number,
): Promise<Uint8Array> {
	return encoded(picture, columns, rows, painter, (canvas) => canvas.encode('jpeg', quality))
}

async function encoded(
	picture: Picture,
	columns: number,
	rows: number,
	painter: NodePainter,
	encode: (canvas: Canvas) => Promise<Uint8Array>,
): Promise<Uint8Array> {
	const canvas = createCanvas(columns, rows)
	paint(picture.children, paintContextOf(canvas), painter, columns / picture.width)
	const bytes = await encode(canvas)
	// Native memory is given back between turns of the event loop and not between awaited promises: a run of a thousand
	// pictures would hold them all.
	await new Promise((resolve) => setImmediate(resolve))
	return bytes
}
