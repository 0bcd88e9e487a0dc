import type { Bounds } from '../record/manifest.ts'
import type { LngLat } from '../record/model.ts'

/** Words that somebody has put on a picture's map, with an arrow if they like. Both stay with the land, not with the paper. */
export interface Annotation {
	readonly text: string
	/** The middle of the words. */
	readonly at: LngLat
	/** What the arrow points to; `null`: no arrow. */
	readonly to: LngLat | null
}

/** More would be a map of their own. */
export const MOST_ANNOTATIONS = 9
/** Characters: four short lines. */
export const LONGEST_ANNOTATION = 80

const NUMBER = '(-?\\d{1,3}(?:\\.\\d{1,9})?)'
const WRITTEN = new RegExp(`^${NUMBER},${NUMBER}(?:>${NUMBER},${NUMBER})?,(.*)$`, 's')

/**
 * `44.36,33.3,Words` or, with an arrow, `43.1,34.2>44.36,33.3,Words`.
 * @param bounds where anything can be drawn
 * @returns `null` for anything else
 */
export function parseAnnotation(written: string, [west, south, east, north]: Bounds): Annotation | null {
	const [, lng, lat, toLng, toLat, words = ''] = WRITTEN.exec(written.trim()) ?? []
	const text = cleanWords(words)
	const isInside = ([x, y]: LngLat): boolean => x >= west && x <= east && y >= south && y <= north
	const at: LngLat = [Number(lng), Number(lat)]
	const to: LngLat | null = toLng === undefined ? null : [Number(toLng), Number(toLat)]
	if (text === '' || [...text].length > LONGEST_ANNOTATION || !isInside(at) || (to && !isInside(to))) return null
	return { text, at, to }
}

/**
 * Several, with `;` between them; a `;` of the words is written twice.
 * @returns `lost`: how many are none (off the ground, too long, unreadable), or more than there can be
 */
export function parseAnnotations(
	written: string,
	bounds: Bounds,
): { readonly annotations: readonly Annotation[]; readonly lost: number } {
	const parts = written.match(/(?:[^;]|;;)+/g) ?? []
	const annotations = parts
		.flatMap((part) => parseAnnotation(part.replaceAll(';;', ';'), bounds) ?? [])
		.slice(0, MOST_ANNOTATIONS)
	return { annotations, lost: parts.length - annotations.length }
}

/** As `parseAnnotations` reads it; what has no words yet is left out. */
export function formatAnnotations(annotations: readonly Annotation[]): string {
	return annotations
		.flatMap(({ text, at, to }) => {
			const words = cleanWords(text)
			const place = [at, ...(to ? [to] : [])].map((point) => point.map((degrees) => Number(degrees.toFixed(4))).join())
			return words === '' ? [] : [`${place.join('>')},${words}`.replaceAll(';', ';;')]
		})
		.join(';')
}

/** One line without what nobody sees; half a character (a cut emoji) has no place in an address. */
function cleanWords(text: string): string {
	return text
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim()
}
