import * as gifenc from 'gifenc'
import type { FilmFrames } from './frames.ts'

/** Bundlers find its ES module, Node its CommonJS one, whose names are those of the default export. */
const { GIFEncoder, quantize } = typeof gifenc.GIFEncoder === 'function' ? gifenc : gifenc.default

/** Colours in a GIF, one of them kept for "as before". */
const COLOURS = 256
/** The palette is made from so many frames, and from every so-many-th of their pixels. */
const SAMPLED_FRAMES = 12
const SAMPLED_PIXELS = 7

/** What a GIF says of itself, and the colours that must come out exact. */
export interface GifLook {
	/** `#rrggbb`. */
	readonly exact: readonly string[]
	readonly comment: string
}

/**
 * A GIF that loops for ever. One palette serves all frames, so that nothing shimmers; each frame holds only what changed
 * since the one before, and a frame in which nothing did only makes that one longer. No dithering: it would move, and
 * would not pack.
 * @param step called after each frame; may throw to stop
 */
export async function gifOf(
	frames: FilmFrames,
	{ exact, comment }: GifLook,
	step: (done: number) => Promise<void>,
): Promise<Uint8Array> {
	const { columns, rows, count, fps } = frames
	const palette = paletteOf(frames, exact)
	const indexOf = nearestIn(palette)
	const same = palette.length
	const encoder = GIFEncoder()
	let before: Uint8Array | null = null
	let open: { pixels: Uint8Array; frames: number } | null = null
	let written = 0
	const write = (): void => {
		if (!open) return
		// Hundredths of a second, counted from the start so that rounding does not add up.
		const end = Math.round(((written + open.frames) * 100) / fps)
		const delay = end - Math.round((written * 100) / fps)
		written += open.frames
		encoder.writeFrame(open.pixels, columns, rows, {
			...(written === open.frames ? { palette: [...palette, [0, 0, 0]] } : {}),
			delay: delay * 10,
			transparent: true,
			transparentIndex: same,
			dispose: 1,
			repeat: 0,
		})
	}
	for (let i = 0; i < count; i++) {
		const now = indexed(frames.rgba(i), indexOf)
		const changes = before && changed(before, now, same)
		if (open && changes === null && before) open.frames++
		else {
			write()
			open = { pixels: changes ?? now, frames: 1 }
		}
		before = now
		await step(i + 1)
	}
	write()
	encoder.finish()
	return withComment(encoder.bytes(), comment)
}

function paletteOf(frames: FilmFrames, exact: readonly string[]): readonly (readonly number[])[] {
	const picks = Math.min(SAMPLED_FRAMES, frames.count)
	const size = frames.columns * frames.rows
	const perFrame = Math.ceil(size / SAMPLED_PIXELS)
	const sample = new Uint8Array(perFrame * picks * 4)
	for (let k = 0; k < picks; k++) {
		const rgba = frames.rgba(Math.round((k * (frames.count - 1)) / Math.max(1, picks - 1)))
		for (let i = 0, at = k * perFrame * 4; i < size; i += SAMPLED_PIXELS, at += 4)
			sample.set(rgba.subarray(i * 4, i * 4 + 4), at)
	}
	const fixed = exact.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
	const rest = quantize(sample, COLOURS - 1 - fixed.length, { format: 'rgb565' })
	return [...fixed, ...rest.map((colour) => colour.slice(0, 3))]
}

/** The nearest colour by squared distance; each colour of the film is looked for once. */
function nearestIn(palette: readonly (readonly number[])[]): (rgb: number) => number {
	const known = new Map<number, number>()
	return (rgb) => {
		const before = known.get(rgb)
		if (before !== undefined) return before
		const [r, g, b] = [rgb & 255, (rgb >> 8) & 255, (rgb >> 16) & 255]
		let [best, least] = [0, Number.POSITIVE_INFINITY]
		palette.forEach(([pr = 0, pg = 0, pb = 0], i) => {
			const distance = (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2
			if (distance < least) [best, least] = [i, distance]
		})
		known.set(rgb, best)
		return best
	}
}

function indexed(rgba: Uint8ClampedArray, indexOf: (rgb: number) => number): Uint8Array {
	const out = new Uint8Array(rgba.length / 4)
	let [last, index] = [-1, 0]
	for (let i = 0; i < out.length; i++) {
		const rgb = (rgba[i * 4] ?? 0) | ((rgba[i * 4 + 1] ?? 0) << 8) | ((rgba[i * 4 + 2] ?? 0) << 16)
		// Neighbours are often alike: most pixels need no look-up.
		if (rgb !== last) [last, index] = [rgb, indexOf(rgb)]
		out[i] = index
	}
	return out
}

/** What differs, the rest being `same`; `null`: nothing does. */
function changed(before: Uint8Array, now: Uint8Array, same: number): Uint8Array | null {
	const out = new Uint8Array(now.length)
	let any = false
	for (let i = 0; i < now.length; i++) {
		const value = now[i] ?? 0
		if (value === before[i]) out[i] = same
		else {
			out[i] = value
			any = true
		}
	}
	return any ? out : null
}

/** A comment extension (GIF89a, 24) in front of the last byte, in blocks of at most 255 bytes. */
function withComment(gif: Uint8Array, comment: string): Uint8Array {
	const text = new TextEncoder().encode(comment)
	const blocks: number[] = [0x21, 0xfe]
	for (let at = 0; at < text.length; at += 255)
		blocks.push(Math.min(255, text.length - at), ...text.subarray(at, at + 255))
	const out = new Uint8Array(gif.length + blocks.length + 1)
	out.set(gif.subarray(0, -1))
	out.set([...blocks, 0, 0x3b], gif.length - 1)
	return out
}
