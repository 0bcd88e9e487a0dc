import type { Locale } from '../core/messages/locale.ts'

const PLEX = (weight: number): string => `ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`
const PLEX_ARABIC = (weight: number): string =>
	`ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`

/** A font of the page's text, as CSS names it. */
export interface EmbedFont {
	/** In `@fontsource/`. */
	readonly file: string
	readonly family: string
	/** A weight, or the first and the last of those that it is taken for. */
	readonly weight: string
}

const latin = (weight: number, taken = `${weight}`): EmbedFont => ({
	file: PLEX(weight),
	family: 'IBM Plex Sans',
	weight: taken,
})
const arabic = (weight: number, taken = `${weight}`): EmbedFont => ({
	file: PLEX_ARABIC(weight),
	family: 'IBM Plex Sans Arabic',
	weight: taken,
})

/**
 * The fonts that the page of a script is set in. An Arabic font weighs twice a Latin one: there is room for the two that
 * the names of the map take, of which the lighter sets the text as well, and for one of the Latin ones, in which there
 * are numbers and the titles of sources.
 */
export const PAGE_FONTS: Readonly<Record<Locale['script'], readonly EmbedFont[]>> = {
	Latn: [latin(400), latin(500), latin(600)],
	Arab: [latin(500, '400 600'), arabic(500, '400 500'), arabic(600)],
}

/** What the names of the map take besides. */
const MAP_FONTS: Readonly<Record<Locale['script'], readonly string[]>> = {
	Latn: [
		'ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff2',
		'source-serif-4/files/source-serif-4-latin-400-italic.woff2',
	],
	Arab: [],
}

/** Every font of a file, by its name in `@fontsource/`. */
export function embedFontFiles(script: Locale['script']): readonly string[] {
	return [...PAGE_FONTS[script].map(({ file }) => file), ...MAP_FONTS[script]]
}

/** What is drawn in place of a font that a file does not hold, so that every name of the map has letters. */
export function standInFor(file: string): string {
	return file.includes('arabic') ? PLEX_ARABIC(500) : PLEX(500)
}
