import type { Locator, Page, PageScreenshotOptions } from 'playwright-core'
import { PNG } from 'pngjs'
import { paint } from './undrawn.ts'

export type Rgb = readonly [red: number, green: number, blue: number]

/** A decoded picture. */
export interface Picture {
	readonly width: number
	readonly height: number
	/** The colour at a pixel. */
	at(x: number, y: number): Rgb
	/** How many pixels are within `tolerance` of a colour in each channel. */
	count(colour: Rgb, tolerance?: number): number
	/** How many different colours there are. */
	colours(): number
	/** The rows from one share of the height to another: 0 is the top, 1 the bottom. */
	rows(from: number, to: number): Picture
}

/** Room for smoothed edges and the colour arithmetic of a graphics card. */
const TOLERANCE = 12

export function pictureOf(png: Buffer): Picture {
	const { width, height, data } = PNG.sync.read(png)
	return pixelsOf(data, width, height)
}

/** @param data four bytes a pixel, row by row */
function pixelsOf(data: Buffer, width: number, height: number): Picture {
	const at = (x: number, y: number): Rgb => {
		const start = (y * width + x) * 4
		return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0]
	}
	return {
		width,
		height,
		at,
		count([red, green, blue], tolerance = TOLERANCE) {
			let count = 0
			// A picture has millions of pixels.
			for (let i = 0; i < width * height * 4; i += 4)
				if (
					Math.abs((data[i] ?? 0) - red) <= tolerance &&
					Math.abs((data[i + 1] ?? 0) - green) <= tolerance &&
					Math.abs((data[i + 2] ?? 0) - blue) <= tolerance
				)
					count++
			return count
		},
		colours() {
			const seen = new Set<number>()
			for (let i = 0; i < width * height * 4; i += 4)
				seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0))
			return seen.size
		},
		rows(from, to) {
			const [first, end] = [Math.round(height * from), Math.round(height * to)]
			return pixelsOf(data.subarray(first * width * 4, end * width * 4), width, end - first)
		},
	}
}

/** `#1f5a8c` as numbers. */
export function rgb(hex: string): Rgb {
	const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16)
	return [at(1), at(3), at(5)]
}

export function isNear(a: Rgb, b: Rgb, tolerance = TOLERANCE): boolean {
	return a.every((value, channel) => Math.abs(value - (b[channel] ?? 0)) <= tolerance)
}

/** What is on the screen in a square around the middle of something. @param half of its side, in CSS pixels */
export async function around(page: Page, place: Locator, half: number): Promise<Picture> {
	const [x, y] = await middleOf(place)
	return screenshot(page, { x: Math.round(x - half), y: Math.round(y - half), width: half * 2, height: half * 2 })
}

/** What is on the screen, with the map painted for this one picture. @param clip a part of it, in CSS pixels */
export async function screenshot(page: Page, clip?: PageScreenshotOptions['clip']): Promise<Picture> {
	// What was asked of the page just now is drawn in its next frame, and on the screen with the one after.
	await paint(page)
	const picture = pictureOf(await page.screenshot(clip ? { clip } : {}))
	await paint(page, false)
	return picture
}

/**
 * The middle of something on the page, in CSS pixels; of a place's button, where its symbol stands, since the buttons of
 * two places at one point stand side by side.
 * @throws if it is not shown
 */
export async function middleOf(place: Locator): Promise<readonly [x: number, y: number]> {
	const box = await place.boundingBox()
	if (!box) throw new Error('This is not on the page.')
	const [dx, dy] = await place.evaluate((element): [number, number] => {
		const symbol = element.matches('.place-button') && element.parentElement?.getBoundingClientRect()
		const { left, top } = element.getBoundingClientRect()
		return symbol ? [symbol.left - left, symbol.top - top] : [0, 0]
	})
	return dx === 0 && dy === 0 ? [box.x + box.width / 2, box.y + box.height / 2] : [box.x + dx, box.y + dy]
}
