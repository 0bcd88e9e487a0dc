import type { TypeFamily } from '../text/faces.ts'
import type { TextFont } from '../text/textWidth.ts'

/** One font file of a picture whose text stays text. */
export interface FontFace {
	readonly family: 'IBM Plex Sans' | 'IBM Plex Sans Arabic' | 'IBM Plex Sans Condensed' | 'Source Serif 4'
	readonly weight: 400 | 500 | 600
	readonly style: 'normal' | 'italic'
}

/** Every font that a still is set in unless its maker chose another, by its file in the Fontsource packages. */
export const FONT_FACES = [
	{ family: 'IBM Plex Sans', weight: 500, style: 'normal', file: 'ibm-plex-sans/files/ibm-plex-sans-latin-500-normal' },
	{ family: 'IBM Plex Sans', weight: 600, style: 'normal', file: 'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal' },
	{
		family: 'IBM Plex Sans Arabic',
		weight: 500,
		style: 'normal',
		file: 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal',
	},
	{
		family: 'IBM Plex Sans Arabic',
		weight: 600,
		style: 'normal',
		file: 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal',
	},
	{
		family: 'Source Serif 4',
		weight: 400,
		style: 'italic',
		file: 'source-serif-4/files/source-serif-4-latin-400-italic',
	},
] as const satisfies readonly (FontFace & { readonly file: string })[]

/** The fonts of a family that a house chose, by their files in the Fontsource packages. */
export const HOUSE_FACES = [
	{
		of: 'condensed',
		font: 'condensed-medium',
		family: 'IBM Plex Sans Condensed',
		weight: 500,
		style: 'normal',
		file: 'ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal',
	},
	{
		of: 'condensed',
		font: 'condensed-semibold',
		family: 'IBM Plex Sans Condensed',
		weight: 600,
		style: 'normal',
		file: 'ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal',
	},
	{
		of: 'serif',
		font: 'serif-medium',
		family: 'Source Serif 4',
		weight: 500,
		style: 'normal',
		file: 'source-serif-4/files/source-serif-4-latin-500-normal',
	},
	{
		of: 'serif',
		font: 'serif-semibold',
		family: 'Source Serif 4',
		weight: 600,
		style: 'normal',
		file: 'source-serif-4/files/source-serif-4-latin-600-normal',
	},
] as const satisfies readonly (FontFace & {
	readonly of: TypeFamily
	readonly font: TextFont
	readonly file: string
})[]

export type HouseFont = (typeof HOUSE_FACES)[number]['font']

/**
 * `@font-face` rules that carry the fonts themselves, so that an SVG stays whole wherever it is opened.
 * @param files WOFF2, in base 64, for each of `FONT_FACES` in its order
 * @param family of the picture; its own fonts are carried too
 * @param house WOFF 1.0, in base 64
 */
export function fontCssOf(
	files: readonly string[],
	family: TypeFamily = 'sans',
	house: (font: HouseFont) => string = () => '',
): string {
	const own = HOUSE_FACES.filter(({ of }) => of === family)
	return [
		...FONT_FACES.map((face, i) => rule(face, 'woff2', files[i] ?? '')),
		...own.map((face) => rule(face, 'woff', house(face.font))),
	].join('')
}

function rule({ family, weight, style }: FontFace, format: 'woff' | 'woff2', file: string): string {
	return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/${format};base64,${file}) format('${format}')}`
}
