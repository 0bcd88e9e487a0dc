import { createCanvas, loadImage } from '@napi-rs/canvas'
import { THEMES } from '../core/theme.ts'

/** Icons of an installed page. A `maskable` one is cut by the system, to a circle at the narrowest. */
export const ICONS = [
	{ file: 'icon-192.png', size: 192, purpose: 'any' },
	{ file: 'icon-512.png', size: 512, purpose: 'any' },
	{ file: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
] as const

/** So much of its width the mark may have where a circle is cut out: its corners stay inside (0.8 / (0.625 × √2) = 0.9). */
const MASKED = 0.84

/** PNG of an icon. @param mark our own mark, as SVG, square */
export async function iconFile(mark: string, { size, purpose }: (typeof ICONS)[number]): Promise<Uint8Array> {
	const canvas = createCanvas(size, size)
	const context = canvas.getContext('2d')
	const inset = purpose === 'maskable' ? ((1 - MASKED) / 2) * size : 0
	if (purpose === 'maskable') {
		context.fillStyle = THEMES.light.panel
		context.fillRect(0, 0, size, size)
	}
	const image = await loadImage(Buffer.from(mark.replace('<svg ', `<svg width="${size}" height="${size}" `)))
	context.drawImage(image, inset, inset, size - 2 * inset, size - 2 * inset)
	return canvas.encode('png')
}
