/** Canvases of a worker, and one of the page. */
import { TellingError } from '../core/messages/userError.ts'
import type { ScreenMaker } from '../film/frames.ts'
import { imagesIn, keptLayers, type PaintContext, type Painter, paint, painterOf } from '../picture/canvas.ts'
import type { DisplayNode } from '../picture/nodes.ts'
import type { Picture } from '../picture/picture.ts'

type BrowserImage = ImageBitmap | OffscreenCanvas

/** `willReadFrequently` keeps a film's canvas out of the graphics card, from which every frame would have to be fetched. */
function surfaceOf(columns: number, rows: number, read: boolean) {
	const canvas = new OffscreenCanvas(columns, rows)
	const context = canvas.getContext('2d', { willReadFrequently: read })
	if (!context) throw tooLarge(columns, rows)
	return { image: canvas, canvas, context }
}

/** The browser's own types say more than the painter asks. */
function asked(context: OffscreenCanvasRenderingContext2D): PaintContext<Path2D, BrowserImage> {
	return context as unknown as PaintContext<Path2D, BrowserImage>
}

function painterFor(hrefs: Iterable<string>): Promise<Painter<Path2D, BrowserImage>> {
	return painterOf<Path2D, BrowserImage>(hrefs, {
		path: (d) => new Path2D(d),
		// Without `fetch`, which a policy may keep from `data:` addresses.
		decode: (base64, type) =>
			createImageBitmap(new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type })),
		surface: (columns, rows) => {
			const { image, context } = surfaceOf(columns, rows, true)
			return { image, context: asked(context) }
		},
	})
}

/** Outlines that have been read; a symbol's is the same in every frame. */
const paths = new Map<string, Path2D>()
const MOST_PATHS = 200

/** For pictures without images that change with every frame of the page. */
const livePainter: Painter<Path2D, BrowserImage> = {
	path(d) {
		const known = paths.get(d)
		if (known) return known
		if (paths.size >= MOST_PATHS) paths.clear()
		const path = new Path2D(d)
		paths.set(d, path)
		return path
	},
	image: () => {
		throw new RangeError('the image was not decoded')
	},
	surface: (columns, rows) => {
		const { image, context } = surfaceOf(columns, rows, false)
		return { image, context: asked(context) }
	},
	kept: keptLayers(),
}

/**
 * Paints nodes on a canvas of the page, in place of what was on it.
 * @param nodes without texts and images
 * @param scale pixels of the canvas for each of the nodes'
 */
export function repaint(canvas: HTMLCanvasElement, nodes: readonly DisplayNode[], scale: number): void {
	const context = canvas.getContext('2d')
	if (!context) return
	context.setTransform(1, 0, 0, 1, 0, 0)
	context.clearRect(0, 0, canvas.width, canvas.height)
	paint(nodes, context as unknown as PaintContext<Path2D, BrowserImage>, livePainter, scale)
}

export const browserScreens: ScreenMaker<Path2D, BrowserImage> = {
	painter: painterFor,
	screen: (columns, rows) => {
		const { image, context } = surfaceOf(columns, rows, true)
		return { image, context: asked(context), pixels: () => context.getImageData(0, 0, columns, rows).data }
	},
}

/**
 * A picture as PNG, without words about itself (`withMetadata` adds them).
 * @param picture with outlines for texts
 * @throws TellingError where the browser's canvas cannot hold the size
 */
export async function pngOf(picture: Picture, columns: number, rows: number): Promise<Uint8Array> {
	const painter = await painterFor(imagesIn(picture.children))
	const { canvas, context } = surfaceOf(columns, rows, true)
	paint(picture.children, asked(context), painter, columns / picture.width)
	// A canvas beyond the browser's limit takes every call and stays empty; a still is opaque to its last corner.
	if (context.getImageData(columns - 1, rows - 1, 1, 1).data[3] !== 255) throw tooLarge(columns, rows)
	const blob = await canvas.convertToBlob({ type: 'image/png' })
	return new Uint8Array(await blob.arrayBuffer())
}

function tooLarge(columns: number, rows: number): TellingError {
	return new TellingError('fault.pictureTooLarge', { columns: String(columns), rows: String(rows) })
}
