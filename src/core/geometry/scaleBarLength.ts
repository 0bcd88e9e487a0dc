import { metresPerPixel } from './projection.ts'

export interface ScaleLength {
	readonly kilometres: number
	readonly pixels: number
}

/** The longest round distance (1, 2 or 5 times a power of ten, in km) that is at most `most` pixels at a latitude. */
export function scaleLength(lat: number, zoom: number, most: number): ScaleLength {
	const perKilometre = 1000 / metresPerPixel(lat, zoom)
	const room = most / perKilometre
	const power = 10 ** Math.floor(Math.log10(room))
	const kilometres = ([5, 2, 1].find((step) => step * power <= room) ?? 1) * power
	return { kilometres, pixels: kilometres * perKilometre }
}
