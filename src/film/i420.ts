/**
 * Pixels as video codecs take them: BT.709, limited range, colour at half the resolution in both directions (I420).
 * Recommendation ITU-R BT.709-6, items 3.2 to 3.5, at 8 bits. Rounded and never cut off: else white turns yellowish.
 * @param rgba opaque, as `columns` × `rows`, both even
 * @param out of `columns * rows * 3 / 2` bytes, filled
 */
export function toI420(rgba: Uint8ClampedArray, columns: number, rows: number, out: Uint8Array): void {
	const size = columns * rows
	const half = columns / 2
	for (let y = 0; y < rows; y += 2) {
		for (let x = 0; x < columns; x += 2) {
			let [red, green, blue] = [0, 0, 0]
			for (let dy = 0; dy < 2; dy++) {
				for (let dx = 0; dx < 2; dx++) {
					const at = (y + dy) * columns + x + dx
					const [r, g, b] = [rgba[at * 4] ?? 0, rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0]
					out[at] = Math.round(16 + (219 / 255) * (0.2126 * r + 0.7152 * g + 0.0722 * b))
					red += r
					green += g
					blue += b
				}
			}
			const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
			const at = size + (y / 2) * half + x / 2
			out[at] = Math.round(128 + ((224 / 255 / 4) * (blue - luma)) / 1.8556)
			out[at + size / 4] = Math.round(128 + ((224 / 255 / 4) * (red - luma)) / 1.5748)
		}
	}
}
