/** The dots and runways of the ground, painted as pixels: there is no sprite to fetch. */
import { THEME_NAMES, THEMES, type Theme, type ThemeName } from '../../core/theme.ts'

type Mark = 'capital' | 'city' | 'town' | 'airstrip' | 'airport'

/** A picture for `map.addImage(id, image, { pixelRatio })`: straight (not premultiplied) RGBA, row by row. */
export interface GroundImage {
	readonly width: number
	readonly height: number
	readonly data: Uint8ClampedArray
	readonly pixelRatio: number
}

const IMAGE_SIZE = 16
const PIXEL_RATIO = 2

/** The id of a mark's picture in a theme. */
export function imageId(mark: Mark, theme: ThemeName): string {
	return `${mark}-${theme}`
}

/** One colour over the part of the plane where `distance` is negative; CSS pixels from the middle of the picture. */
interface Stroke {
	readonly color: string
	readonly distance: (x: number, y: number) => number
}

const disc =
	(radius: number) =>
	(x: number, y: number): number =>
		Math.hypot(x, y) - radius

/** A bar through the middle, rising to the right at 45 degrees. */
const bar =
	(halfLength: number, halfWidth: number) =>
	(x: number, y: number): number => {
		const along = Math.abs(x - y) * Math.SQRT1_2 - halfLength
		const across = Math.abs(x + y) * Math.SQRT1_2 - halfWidth
		return Math.max(along, across)
	}

function strokes(mark: Mark, theme: Theme): Stroke[] {
	const ink = theme.labelInk
	const paper = theme.labelHalo
	switch (mark) {
		case 'capital':
			return [
				{ color: paper, distance: disc(6.4) },
				{ color: ink, distance: disc(5.4) },
				{ color: paper, distance: disc(4.2) },
				{ color: ink, distance: disc(2.5) },
			]
		case 'city':
			return [
				{ color: paper, distance: disc(3.4) },
				{ color: ink, distance: disc(2.4) },
			]
		case 'town':
			return [
				{ color: paper, distance: disc(3.7) },
				{ color: ink, distance: disc(2.9) },
				{ color: paper, distance: disc(1.7) },
			]
		case 'airstrip':
			return [
				{ color: paper, distance: bar(6, 2.6) },
				{ color: theme.airfield, distance: bar(5, 1.6) },
				{ color: paper, distance: bar(4, 0.4) },
			]
		case 'airport':
			return [
				{ color: paper, distance: disc(6) },
				{ color: theme.airfield, distance: disc(5) },
				{ color: paper, distance: bar(3.4, 0.9) },
			]
	}
}

function channels(hex: string): readonly [number, number, number] {
	const value = Number.parseInt(hex.slice(1), 16)
	return [value >> 16, (value >> 8) & 255, value & 255]
}

/**
 * The dots and runways the style asks for, painted here so that no sprite has to be fetched.
 * Meant for `map.setMissingStyleImageResolver`: `id` is what the style wants, the answer is its picture, or null
 * where the id is not one of the ground's.
 */
export function groundImageOf(id: string): GroundImage | null {
	const [mark, name] = id.split('-') as [Mark, ThemeName | undefined]
	if (!['capital', 'city', 'town', 'airstrip', 'airport'].includes(mark) || !name || !THEME_NAMES.includes(name))
		return null
	const size = IMAGE_SIZE * PIXEL_RATIO
	const data = new Uint8ClampedArray(size * size * 4)
	for (const { color, distance } of strokes(mark, THEMES[name])) {
		const [red, green, blue] = channels(color)
		for (let row = 0; row < size; row++) {
			for (let column = 0; column < size; column++) {
				const x = (column + 0.5) / PIXEL_RATIO - IMAGE_SIZE / 2
				const y = (row + 0.5) / PIXEL_RATIO - IMAGE_SIZE / 2
				// An edge one picture pixel wide is as sharp as the screen allows without steps.
				const cover = Math.min(1, Math.max(0, 0.5 - distance(x, y) * PIXEL_RATIO))
				if (cover === 0) continue
				const at = (row * size + column) * 4
				const under = (data[at + 3] ?? 0) / 255
				const over = cover + under * (1 - cover)
				const mix = (above: number, below: number): number => (above * cover + below * under * (1 - cover)) / over
				data[at] = mix(red, data[at] ?? 0)
				data[at + 1] = mix(green, data[at + 1] ?? 0)
				data[at + 2] = mix(blue, data[at + 2] ?? 0)
				data[at + 3] = over * 255
			}
		}
	}
	return { width: size, height: size, data, pixelRatio: PIXEL_RATIO }
}
