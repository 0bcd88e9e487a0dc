/** Canvases of a worker. */
import { TellingError } from '../core/messages/userError.ts'
import type { ScreenMaker } from '../film/frames.ts'
import { imagesIn, type PaintContext, type Painter, paint, painterOf } from '../picture/canvas.ts'
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
