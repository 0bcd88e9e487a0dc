import type { Film } from '../film/film.ts'
import type { FilmFrames } from '../film/frames.ts'
import { withMetadata } from '../picture/png.ts'
import { storedZip } from './storedZip.ts'

/**
 * The frames as numbered PNG files in a zip.
 * @param dpi dots an inch
 */
export async function framesZip(
	film: Film,
	frames: FilmFrames,
	dpi: number,
	step: (done: number) => Promise<void>,
): Promise<Blob> {
	const { columns, rows, count } = frames
	const zip = storedZip()
	const canvas = new OffscreenCanvas(columns, rows)
	const context = canvas.getContext('2d', { willReadFrequently: true })
	if (!context) throw new Error('there is no canvas')
	const digits = String(count).length
	for (let i = 0; i < count; i++) {
		context.putImageData(new ImageData(new Uint8ClampedArray(frames.rgba(i)), columns, rows), 0, 0)
		const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
		zip.add(`frame-${String(i + 1).padStart(digits, '0')}.png`, withMetadata(png, { ...film, children: [] }, dpi))
		await step(i + 1)
	}
	return zip.end()
}
