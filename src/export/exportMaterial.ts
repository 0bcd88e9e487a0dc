/** What files are made from, as the worker gets it. */

import medium from '@expo-google-fonts/ibm-plex-sans-arabic/500Medium/IBMPlexSansArabic_500Medium.ttf?url'
import semibold from '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf?url'
import water from '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf?url'
import latin500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?url'
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url'
import condensed500 from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-500-normal.woff?url'
import condensed600 from '@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff?url'
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url'
import serif500 from '@fontsource/source-serif-4/files/source-serif-4-latin-500-normal.woff?url'
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url'
import subsetter from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url'
import reliefDark from '../../geo/basemap/relief_dark.jpg?url'
import reliefLight from '../../geo/basemap/relief_light.jpg?url'
import type { Ground } from '../basemap/decode.ts'
import { TellingError } from '../core/messages/userError.ts'
import type { Dataset } from '../core/record/model.ts'
import type { FONT_FACES } from '../picture/fontFaces.ts'
import { base64 } from './base64.ts'
import type { ExportMaterial } from './exportProtocol.ts'
import { giveUpStillGround, stillGround } from './stillFiles.ts'
import { isWholeFile } from './wholeFile.ts'

/** In the order of `FONT_FACES`. */
const WEB_FONTS = [latin500, latin600, arabic500, arabic600, serif] as const satisfies {
	readonly length: (typeof FONT_FACES)['length']
}

/** What is on its way for the worker; ended when it is asked for anew, for a browser lets a second asking wait for a first that hangs. */
let asked = new AbortController()

/** @throws TellingError naming the file that does not arrive */
export async function exportMaterial(dataset: Dataset, land: Ground): Promise<ExportMaterial> {
	asked.abort()
	asked = new AbortController()
	giveUpStillGround()
	const [ground, light, dark, ...rest] = await Promise.all([
		stillGround(land),
		base64Of(reliefLight),
		base64Of(reliefDark),
		bytesOf(medium),
		bytesOf(semibold),
		bytesOf(water),
		bytesOf(subsetter),
		bytesOf(condensed500),
		bytesOf(condensed600),
		bytesOf(serif500),
		bytesOf(serif600),
	])
	const [plexMedium, plexSemibold, serifItalic, wasm, condensedMedium, condensedSemibold, serifMedium, serifSemibold] =
		rest
	return {
		dataset,
		ground,
		relief: { light: `data:image/jpeg;base64,${light}`, dark: `data:image/jpeg;base64,${dark}` },
		fonts: {
			medium: plexMedium,
			semibold: plexSemibold,
			water: serifItalic,
			'condensed-medium': condensedMedium,
			'condensed-semibold': condensedSemibold,
			'serif-medium': serifMedium,
			'serif-semibold': serifSemibold,
		},
		subsetter: wasm,
		webFonts: await Promise.all(WEB_FONTS.map(base64Of)),
	}
}

async function bytesOf(url: string): Promise<Uint8Array> {
	const response = await fetch(url, { signal: asked.signal }).catch(() => null)
	const file = url.split('/').at(-1) ?? url
	const bytes = response?.ok ? new Uint8Array(await response.arrayBuffer().catch(() => new ArrayBuffer(0))) : null
	if (!bytes || !isWholeFile(file, bytes)) throw new TellingError('fault.pictureFile', { file })
	return bytes
}

async function base64Of(url: string): Promise<string> {
	return base64(await bytesOf(url))
}
