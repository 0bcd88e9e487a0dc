import { Zip, ZipPassThrough } from 'fflate'
import type { Film } from '../film/film.ts'
import type { FilmFrames } from '../film/frames.ts'
import { withMetadata } from '../picture/png.ts'

/** Dates inside a zip begin here; the same film gives the same bytes whenever it is made. */
const ZIP_EPOCH = '1980-01-01T12:00:00'

/**
 * The frames as numbered PNG files in a zip. PNG is packed already: they are stored as they are.
 * @param dpi dots an inch
 */
export async function framesZip(
	film: Film,
	frames: FilmFrames,
	dpi: number,
	step: (done: number) => Promise<void>,
): Promise<Blob> {
	const { columns, rows, count } = frames
	const parts: Uint8Array[] = []
	const zip = new Zip((fault, chunk) => {
		if (fault) throw fault
		parts.push(chunk)
	})
	const canvas = new OffscreenCanvas(columns, rows)
	const context = canvas.getContext('2d', { willReadFrequently: true })
	if (!context) throw new Error('there is no canvas')
	const digits = String(count).length
	for (let i = 0; i < count; i++) {
		context.putImageData(new ImageData(new Uint8ClampedArray(frames.rgba(i)), columns, rows), 0, 0)
		const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
		const file = new ZipPassThrough(`frame-${String(i + 1).padStart(digits, '0')}.png`)
		file.mtime = ZIP_EPOCH
		zip.add(file)
		file.push(withMetadata(png, { ...film, children: [] }, dpi), true)
		await step(i + 1)
	}
	zip.end()
	return new Blob(parts as BlobPart[], { type: 'application/zip' })
}
