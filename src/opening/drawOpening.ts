/** The opening pictures as files: drawn once for what they show, and small enough for the first second of a slow line. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { nodePainter, paintContextOf } from '../cli/pictures/canvas.ts'
import { imagesIn, paint } from '../picture/canvas.ts'
import type { Picture } from '../picture/picture.ts'
import { outlined } from '../picture/textOutlines.ts'
import type { Typesetter } from '../text/typesetter.ts'

/** More would not be there within a second on a slow line beside the page itself, bytes. */
export const OPENING_BYTES = 32_000
/** AVIF's own scale, tried one after the other. At 30 type is sharp and the relief smooth; below 10 it is mud. */
const QUALITIES = [38, 30, 24, 18, 12] as const

/**
 * An AVIF file of the picture, the best that is small enough. Of all formats that every browser with WebGL 2 reads it
 * is the smallest: WebP took 47 kB where this takes 32.
 * @param cache folder where files stay until what they show changes
 * @throws RangeError if no quality makes it small enough
 */
export async function openingFile(
	picture: Picture,
	pixelRatio: number,
	typesetter: Typesetter,
	cache: string,
): Promise<Uint8Array> {
	const { width, height, children } = outlined(picture, typesetter)
	const shown = JSON.stringify([children, width, height, pixelRatio, OPENING_BYTES, QUALITIES])
	const kept = join(cache, `${createHash('sha256').update(shown).digest('hex').slice(0, 32)}.avif`)
	if (existsSync(kept)) return readFileSync(kept)
	const canvas = createCanvas(width * pixelRatio, height * pixelRatio)
	paint(children, paintContextOf(canvas), await nodePainter(imagesIn(children)), pixelRatio)
	for (const quality of QUALITIES) {
		const file = await canvas.encode('avif', { quality, speed: 6 })
		if (file.length > OPENING_BYTES) continue
		mkdirSync(cache, { recursive: true })
		// Another build may be writing the same.
		const unfinished = `${kept}.${process.pid}`
		writeFileSync(unfinished, file)
		renameSync(unfinished, kept)
		return file
	}
	throw new RangeError(`The opening picture is larger than ${OPENING_BYTES / 1000} kB at every quality.`)
}
