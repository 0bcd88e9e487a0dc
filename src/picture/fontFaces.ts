/** One font file of a picture whose text stays text. */
export interface FontFace {
	readonly family: 'IBM Plex Sans' | 'IBM Plex Sans Arabic' | 'Source Serif 4'
	readonly weight: 400 | 500 | 600
	readonly style: 'normal' | 'italic'
}

/** Every font that a still is set in, by its file in the Fontsource packages. */
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

/**
 * `@font-face` rules that carry the fonts themselves, so that an SVG stays whole wherever it is opened.
 * @param files WOFF2, in base 64, for each of `FONT_FACES` in its order
 */
export function fontCssOf(files: readonly string[]): string {
	return FONT_FACES.map(
		({ family, weight, style }, i) =>
			`@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${files[i] ?? ''}) format('woff2')}`,
	).join('')
}
