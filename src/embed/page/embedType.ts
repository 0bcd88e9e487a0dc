import { localeOf } from '../../core/messages/locale.ts'
import type { Lang } from '../../core/record/lang.ts'
import { PAGE_FONTS } from '../embedFonts.ts'
import { given } from './given.ts'

/** The fonts of the page's text, from the same bytes that the map's names are set in: a stylesheet would hold them twice. */
export function provideType(lang: Lang): void {
	const fonts = given('fonts')
	for (const { file, family, weight } of PAGE_FONTS[localeOf(lang).script]) {
		const base64 = fonts[file]
		if (base64 === undefined) continue
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
		const face = new FontFace(family, bytes, { weight })
		document.fonts.add(face)
		// Where a font cannot be read, the reader's own stands in.
		face.load().catch(() => {})
	}
}
