/**
 * The map's typefaces as MapLibre's `font-faces`: no glyph server, and a file is fetched only when a character
 * it covers is drawn. Vite gives each file's URL, the same one the page's own CSS uses, so it is fetched once.
 */

import latin from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?url'
import latinBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import latinExt from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-500-normal.woff2?url'
import latinExtBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?url'
import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import arabicBold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url'
import condensed from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff2?url'
import serifItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url'
import { FONT } from './groundLabels.ts'
import type { FontFaces } from './style.ts'

type Face = { url: string; 'unicode-range': string[] }

// The ranges @fontsource itself declares for each subset, shortened to what a map label can hold.
const LATIN = [
	'U+0000-00FF',
	'U+0131',
	'U+0152-0153',
	'U+02BB-02BC',
	'U+02C6',
	'U+02DA',
	'U+02DC',
	'U+2000-206F',
	'U+20AC',
]
const LATIN_EXT = ['U+0100-02BA', 'U+1E00-1E9F']
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC']

const face = (url: string, range: string[]): Face => ({
	url: new URL(url, document.baseURI).href,
	'unicode-range': range,
})

/**
 * Every font name of the style with its files, for `styleOf({ faces })`.
 * A function because the URLs become absolute against the page: the style has no base of its own.
 */
export function fontFaces(): FontFaces {
	const plainArabic = face(arabic, ARABIC)
	const extended = face(latinExt, LATIN_EXT)
	const faces: Record<(typeof FONT)[keyof typeof FONT], Face[]> = {
		[FONT.label]: [face(latin, LATIN), extended, plainArabic],
		[FONT.bold]: [face(latinBold, LATIN), face(latinExtBold, LATIN_EXT), face(arabicBold, ARABIC)],
		[FONT.condensed]: [face(condensed, LATIN), extended, plainArabic],
		// Arabic has no italic: water is told by its colour there.
		[FONT.water]: [face(serifItalic, LATIN), extended, plainArabic],
	}
	return faces
}
